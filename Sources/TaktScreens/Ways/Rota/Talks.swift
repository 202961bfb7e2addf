import TaktModel

/// A board of talks as it stands: the order, who speaks, who was heard and how long.
struct Talks {
  enum State: Equatable {
    case waiting, speaking, postponed
    /// With the seconds that it took.
    case heard(Int)
  }

  /// In the order of the board.
  let all: [Card]
  /// Who has not been heard and does not speak.
  let waiting: [Card]
  /// nil while nobody of this board speaks.
  let speaker: Speaker?
  private let programme: Programme

  init(on board: BoardID, of session: Session) {
    programme = session.programme
    all = session.talks(on: board)
    waiting = all.filter { session.programme.turns[$0.number] == nil }
    let numbers = Set(all.map(\.number))
    speaker = session.programme.speaker.flatMap { numbers.contains($0.card) ? $0 : nil }
  }

  var current: Card? { speaker.flatMap { speaker in all.first { $0.number == speaker.card } } }

  func isWaiting(_ talk: Card) -> Bool { programme.turns[talk.number] == nil }

  /// From 1, in the order of the board.
  func place(of talk: Card) -> Int { (all.firstIndex { $0.number == talk.number } ?? 0) + 1 }

  func state(of talk: Card) -> State {
    guard let turn = programme.turns[talk.number] else {
      return programme.postponed.contains(talk.number) ? .postponed : .waiting
    }
    return turn.endedAt.map { .heard(max(0, $0.seconds(since: turn.startedAt))) } ?? .speaking
  }
}

extension Context {
  /// Who speaks, by the name that the person reads: "Г3 · Лес", else the talk's own words.
  func title(of talk: Card) -> String {
    guard let group = talk.groups(CardField.group).first else { return talk.text }
    let name = session.roster.group(group)?.name
    let text = talk.text == name?.russian ? name.map { self.text($0) } ?? talk.text : talk.text
    return "\(self.name(of: group)) · \(text)"
  }

  func words(of state: Talks.State) -> String {
    switch state {
    case .waiting: ""
    case .speaking: language("выступает", "speaking")
    case .postponed: language("отложено", "put off")
    case .heard(let seconds): "√ \(StageWords.brief(seconds))"
    }
  }
}
