/// Speakers are cards of the step's board and their clocks are the programme's: both must agree.
extension Session {
  /// The talks of a board in their order.
  package func talks(on board: BoardID) -> [Card] { cards.top(of: board) }

  /// Who would be called next: the first who has not spoken and does not speak.
  package func nextTalk(on board: BoardID) -> Card? {
    talks(on: board).first { programme.turns[$0.number] == nil }
  }

  func decide(_ command: TurnCommand) throws(Rejection) -> [Event] {
    let board = try rotaBoard()
    switch command {
    case .call(let number): return try call(number, on: board)
    case .question:
      let speaker = try speaking()
      guard speaker.part == .talk else { return [] }
      let seconds = board.rota?.questionMinutes.map { $0.bounded * 60 }
      return [.turn(.questioned(speaker.card, seconds: seconds))]
    case .end: return [.turn(.ended(try speaking().card))]
    case .postpone(let number): return try postpone(number, on: board)
    case .extend(let seconds): return try extend(seconds)
    }
  }

  private func rotaBoard() throws(Rejection) -> Board {
    guard programme.current != nil else { throw .noStep }
    guard let board = programme.currentBoard, board.view == .rota else {
      throw Rejection("На этом шаге нет выступлений.", "There are no talks on this step.")
    }
    return board
  }

  private func speaking() throws(Rejection) -> Speaker {
    guard let speaker = programme.speaker else {
      throw Rejection("Сейчас никто не выступает.", "Nobody is speaking now.")
    }
    return speaker
  }

  private func talk(_ number: CardNumber, on board: Board) throws(Rejection) -> Card {
    let card = try cards.live(number)
    guard card.board == board.id, card.parent == nil else {
      throw Rejection("№\(number.value) — не выступление.", "#\(number.value) is no talk.")
    }
    return card
  }

  private func call(_ number: CardNumber?, on board: Board) throws(Rejection) -> [Event] {
    let named = try number.map { number throws(Rejection) in try talk(number, on: board) }
    guard let talk = named ?? nextTalk(on: board.id) else {
      throw Rejection("Выступили все.", "Everybody has spoken.")
    }
    guard programme.speaker?.card != talk.number else { return [] }
    let left = programme.speaker.map { [Event.turn(.ended($0.card))] } ?? []
    let minutes =
      talk.fields[CardField.minutes].flatMap(Double.init)
      ?? board.rota?.minutes.map { Double($0) }
    return left + [
      .turn(
        .started(
          talk.number, seconds: minutes.map { Int(min(max($0, 0), 1440) * 60) },
          warningSeconds: board.rota?.warningMinutes.map { $0.bounded * 60 }))
    ]
  }

  private func postpone(_ number: CardNumber?, on board: Board) throws(Rejection) -> [Event] {
    guard let number = number ?? programme.speaker?.card ?? nextTalk(on: board.id)?.number else {
      throw Rejection("Выступили все.", "Everybody has spoken.")
    }
    let talk = try talk(number, on: board)
    guard !programme.isHeard(number) else {
      throw Rejection(
        "№\(number.value) уже выступали.", "#\(number.value) has spoken already.")
    }
    return [
      .turn(.postponed(talk.number)),
      .cards(.moved(talk.number, parent: nil, before: nil)),
    ]
  }

  private func extend(_ seconds: Int) throws(Rejection) -> [Event] {
    let speaker = try speaking()
    guard (-86_400...86_400).contains(seconds), seconds != 0 else { throw .badMinutes }
    guard let total = speaker.clock.totalSeconds else {
      throw Rejection(
        "У выступления нет длительности: часы считают вверх.",
        "The talk has no length: its clock counts up.")
    }
    guard total + seconds >= 0 else {
      throw Rejection("Осталось меньше, чем вы убираете.", "There is less than what you take away.")
    }
    return [.turn(.extended(speaker.card, seconds: seconds))]
  }
}

extension Event {
  fileprivate static func turn(_ event: TurnEvent) -> Event { .programme(.turn(event)) }
}
