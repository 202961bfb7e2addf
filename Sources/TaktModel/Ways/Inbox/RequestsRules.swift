/// What an `inbox` board asks of its cards, however they are written.
extension Cards {
  /// The fields with which a request or an offer begins; on other boards those that were given.
  func opening(
    _ fields: [String: String], on board: Board, under parent: Card?, in context: CardsContext
  ) throws(Rejection) -> [String: String] {
    guard board.view == .inbox else { return fields }
    var fields = fields
    if let parent {
      try checkAnswer(to: parent, in: context)
      fields[CardField.state] = Offer.State.offered.rawValue
      return fields
    }
    guard let to = fields[CardField.to] else {
      throw Rejection(
        "Скажите, кого просите: номера групп или «всем».", "Say whom you ask: groups or “all”.")
    }
    fields[CardField.to] = try context.addressees(to, from: context.author.group)
    let isDraft = fields[CardField.state] == Request.State.draft.rawValue
    fields[CardField.state] = (isDraft ? Request.State.draft : .sent).rawValue
    return fields
  }

  /// Only those who are asked answer, and only while the answer can matter.
  private func checkAnswer(to card: Card, in context: CardsContext) throws(Rejection) {
    guard let request = request(card.number) else { return }
    if request.state == .draft { throw .notSent(card.number) }
    if request.isSettled { throw .settled(card.number) }
    if context.author.role == .facilitator { return }
    guard let group = context.author.group, request.to.contains(group) else {
      let groups = request.to.map { "\($0.value)" }.joined(separator: ", ")
      throw Rejection(
        "Запрос №\(card.number.value) не к вам: его адресаты — \(groups).",
        "Request #\(card.number.value) is not to you: it asks \(groups).")
    }
  }

  /// Where a request stands is changed by what people do with it, not by hand.
  func checkSet(_ field: String, of card: Card, in context: CardsContext) throws(Rejection) {
    guard context.programme.isInbox(card.board), field == CardField.state else { return }
    throw Rejection(
      "Состояние меняют делом: отправить, ответить, принять, отклонить.",
      "The state follows what you do: send, answer, accept, decline.")
  }
}

extension CardsContext {
  func inbox(_ id: BoardID?) throws(Rejection) -> Board {
    guard let board = id.flatMap(programme.board), board.view == .inbox else {
      throw Rejection(
        "На этом шаге запросов не пишут.", "No requests are written on this step.")
    }
    return board
  }

  /// The groups that a person named, without their own.
  func addressees(_ text: String, from own: GroupNumber?) throws(Rejection) -> String {
    let others = try text.checkedGroups(in: self).filter { $0 != own }
    guard !others.isEmpty else {
      throw Rejection("Просят другую группу.", "Ask another group.")
    }
    return others.joined
  }
}

extension CardsCommand {
  /// Does it only note that somebody has read.
  var onlyReads: Bool {
    if case .request(.see) = self { true } else { false }
  }
}

extension Session {
  func isRequest(_ number: CardNumber) -> Bool {
    guard let card = cards[number], card.parent == nil else { return false }
    return programme.isInbox(card.board)
  }

  /// What is sent is sent; that somebody has read is no decision to take back.
  func inverse(ofStating number: CardNumber, as state: Request.State?) -> [Event]? {
    guard let card = cards[number] else { return nil }
    switch (card.requestState, state) {
    case (.draft, _): return nil
    case (.sent, .seen): return []
    default:
      let old = card.fields[CardField.state]
      return [.cards(.fieldSet(number, field: CardField.state, value: old))]
    }
  }
}
