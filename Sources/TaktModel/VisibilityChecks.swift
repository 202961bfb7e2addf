extension Session {
  /// A card that this author may not see is to them as if it were not there: it can neither be
  /// taken nor asked about, and no refusal tells more of it (invariant 6).
  func checkVisible(_ command: CardsCommand, to author: Author) throws(Rejection) {
    if author.role == .facilitator { return }
    for number in command.named {
      if let card = cards[number], !isOpen(card, to: author.role) { throw .noCard(number) }
    }
  }
}

extension CardsCommand {
  /// The cards that the author names.
  fileprivate var named: [CardNumber] {
    switch self {
    case .add(_, _, _, let parent, _): one(parent)
    case .compose(_, _, _, _, let sources): sources
    case .edit(let number, _), .set(let number, _, _), .withdraw(let number),
      .restore(let number), .unmerge(let number), .split(let number, _):
      [number]
    case .place(let numbers, let parent, let before): numbers + one(parent) + one(before)
    case .take(let numbers, _, let parent): numbers + one(parent)
    case .merge(let numbers, let into): numbers + [into]
    case .hand(let numbers, _): numbers
    case .request(let command): command.named
    }
  }

  private func one(_ number: CardNumber?) -> [CardNumber] { number.map { [$0] } ?? [] }
}

extension RequestCommand {
  fileprivate var named: [CardNumber] {
    switch self {
    // Of what lies in an inbox, what is not for this group is passed over.
    case .write, .see: []
    case .send(let number), .answer(let number, _), .accept(let number), .decline(let number),
      .readdress(let number, _):
      [number]
    }
  }
}

extension Rejection {
  static func noCard(_ number: CardNumber) -> Rejection {
    Rejection("Карточки №\(number.value) нет.", "There is no card #\(number.value).")
  }
}
