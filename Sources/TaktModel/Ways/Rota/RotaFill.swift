/// Speakers that come onto a board with its step, in the same record.
extension Session {
  /// New talks where the board fills itself and nobody waits on it.
  func talks(fillingBoardOf id: StepID) -> [Event] {
    guard let board = programme.entry(id)?.step.board.flatMap(programme.board),
      board.view == .rota, let kind = board.talkKind, let fill = board.rota?.fill,
      nextTalk(on: board.id) == nil
    else { return [] }
    return speakers(of: fill).enumerated().map { offset, speaker in
      .cards(
        .added(
          NewCard(
            number: CardNumber(cards.nextNumber.value + offset), board: board.id, kind: kind.id,
            text: speaker.name, fields: speaker.fields(of: kind), sources: speaker.sources)))
    }
  }

  private struct Candidate {
    let name: String
    var group: GroupNumber?
    var sources: [CardNumber] = []

    func fields(of kind: CardKind) -> [String: String] {
      guard let group, kind.field(CardField.group) != nil else { return [:] }
      return [CardField.group: "\(group.value)"]
    }
  }

  private func speakers(of fill: Rota.Fill) -> [Candidate] {
    switch fill {
    case .groups:
      return roster.openGroups.map { Candidate(name: $0.name.russian, group: $0.number) }
    case .experts:
      return roster.jurors.map { Candidate(name: $0.name.isEmpty ? $0.id.value : $0.name) }
    case .cards(let place):
      let chosen = self.chosen(on: place.board)
      return cards.top(of: place.board)
        .filter { place.holds($0) && chosen?.contains($0.number) ?? true }
        .filter { isOpen($0, to: .screen) }
        .map { Candidate(name: $0.text, group: $0.group, sources: [$0.number]) }
    }
  }

  /// The best of a published ballot that asked for so many; nil where all are heard.
  private func chosen(on board: BoardID) -> [CardNumber]? {
    ballots.all.last {
      $0.state == .published && $0.blueprint.board == board && $0.blueprint.top != nil
    }.flatMap { BallotResults(of: $0, over: cards).top?.included }
  }
}
