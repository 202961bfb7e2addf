/// What a board of talks asks of its cards: the order is the facilitator's, others write under the
/// talk that is on.
extension CardsContext {
  /// What a line on a board of talks becomes where its author says no kind: an expert's is a note, a
  /// scribe's a question, the facilitator's a talk.
  func kind(named name: String?, on board: Board) -> String? {
    guard board.view == .rota, name == nil else { return name }
    switch author.role {
    case .juror: return board.noteKind?.id
    case .facilitator: return nil
    default: return (board.questionKind ?? board.noteKind)?.id
    }
  }

  /// The card that a line goes under: the talk that is on, where the line's author names none.
  func holder(_ named: CardNumber?, of kind: String?, on board: Board) throws(Rejection)
    -> CardNumber?
  {
    guard board.view == .rota, named == nil, let kind = kind.flatMap(board.kind) else {
      return named
    }
    if kind.mayStandAtTop {
      if author.role == .facilitator { return nil }
      throw Rejection(
        "Порядок выступлений составляет ведущий.", "The facilitator makes the order of talks.")
    }
    guard let speaker = programme.speaker else {
      throw Rejection(
        "Сейчас никто не выступает: назовите номер выступления.",
        "Nobody is speaking now: name the talk's number.")
    }
    return speaker.card
  }
}

extension Card {
  /// Is an expert's note to be taken up.
  package var isTakenUp: Bool { fields[CardField.take] != nil }
}

extension Session {
  /// The group that presents, as the talk says; else the one that keeps what is presented.
  package func presenter(of talk: Card) -> GroupNumber? {
    talk.groups(CardField.group).first ?? talk.sources.first.flatMap { cards[$0]?.group }
  }

  /// The cards that a note on this talk may be about: what is presented, then the presenter's
  /// clusters and whatever else holds others at the top of a tree.
  package func subjects(of talk: Card) -> [Card] {
    let presented = talk.sources.compactMap { cards[$0] }.filter(\.isLive)
    let group = presenter(of: talk)
    let trees = (programme.plan?.boards ?? []).filter { $0.view == .tree }
    let held = trees.flatMap { tree in
      cards.top(of: tree.id).filter { $0.kind == tree.holderKind?.id }
        .filter { group == nil || $0.group == group }
    }
    return presented + held.filter { card in !presented.contains { $0.number == card.number } }
  }
}
