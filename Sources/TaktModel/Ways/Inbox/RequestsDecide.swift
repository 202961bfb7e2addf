/// What people may ask of requests. `to` is what a person types: `2,5` or `all`.
package enum RequestCommand: Hashable, Sendable {
  /// `board` nil means the current step's.
  case write(String, to: String, board: BoardID?, isDraft: Bool)
  case send(CardNumber)
  /// The group has opened its inbox with these in it.
  case see([CardNumber])
  case answer(CardNumber, text: String)
  /// An offer, or a request with one offer.
  case accept(CardNumber)
  /// An offer, or a request as a whole.
  case decline(CardNumber)
  case readdress(CardNumber, to: String)
}

extension Cards {
  func decide(_ command: RequestCommand, in context: CardsContext) throws(Rejection)
    -> [CardsEvent]
  {
    switch command {
    case .write(let text, let to, let board, let isDraft):
      let board = try context.inbox(board ?? context.programme.currentBoard?.id)
      let state = isDraft ? Request.State.draft : .sent
      let fields = [CardField.to: to, CardField.state: state.rawValue]
      return [.added(try new(nil, text, on: board, under: nil, fields, in: context))]
    case .send(let number): return try send(number, in: context)
    case .see(let numbers): return numbers.unique.compactMap { see($0, in: context) }
    case .answer(let number, let text):
      let request = try liveRequest(number, in: context)
      let board = try context.inbox(request.card.board)
      return [.added(try new(nil, text, on: board, under: number, [:], in: context))]
    case .accept(let number): return try accept(number, in: context)
    case .decline(let number): return try decline(number, in: context)
    case .readdress(let number, let to): return try readdress(number, to: to, in: context)
    }
  }

  private func liveRequest(_ number: CardNumber, in context: CardsContext) throws(Rejection)
    -> Request
  {
    let card = try live(number)
    guard context.programme.isInbox(card.board), card.parent == nil, let request = request(number)
    else {
      throw Rejection("№\(number.value) — не запрос.", "#\(number.value) is no request.")
    }
    return request
  }

  private func send(_ number: CardNumber, in context: CardsContext) throws(Rejection)
    -> [CardsEvent]
  {
    let request = try liveRequest(number, in: context)
    try context.checkOwn(request.card)
    return request.state == .draft ? [.stated(number, Request.State.sent)] : []
  }

  /// Only those who are asked can see a request for the first time; others change nothing.
  private func see(_ number: CardNumber, in context: CardsContext) -> CardsEvent? {
    guard let card = self[number], context.programme.isInbox(card.board),
      card.requestState == .sent,
      let group = context.author.group, card.groups(CardField.to).contains(group)
    else { return nil }
    return .stated(number, Request.State.seen)
  }

  private func accept(_ number: CardNumber, in context: CardsContext) throws(Rejection)
    -> [CardsEvent]
  {
    let (request, named) = try deal(number, in: context)
    let standing = request.offers.filter { $0.state != .declined }
    let offer = if let named { named } else { try only(standing) }
    let reopened: [CardsEvent] =
      request.state == .declined ? [.stated(request.number, Request.State.seen)] : []
    return offer.state == .accepted && reopened.isEmpty
      ? [] : reopened + [.stated(offer.card.number, Offer.State.accepted)]
  }

  private func only(_ offers: [Offer]) throws(Rejection) -> Offer {
    guard let first = offers.first else {
      throw Rejection("Ответа ещё нет: принимать нечего.", "There is no answer to accept yet.")
    }
    guard offers.count == 1 else {
      let numbers = offers.map { "\($0.card.number.value)" }.joined(separator: ", ")
      throw Rejection(
        "Ответов несколько: назовите номер из \(numbers).",
        "There are several answers: name one of \(numbers).")
    }
    return first
  }

  private func decline(_ number: CardNumber, in context: CardsContext) throws(Rejection)
    -> [CardsEvent]
  {
    let (request, offer) = try deal(number, in: context)
    guard let offer else {
      return request.state == .declined ? [] : [.stated(number, Request.State.declined)]
    }
    return offer.state == .declined ? [] : [.stated(number, Offer.State.declined)]
  }

  /// The author's request by its own number or by that of an offer under it.
  private func deal(_ number: CardNumber, in context: CardsContext) throws(Rejection)
    -> (request: Request, offer: Offer?)
  {
    let card = try live(number)
    let holder = shownParent(of: card)
    let request = try liveRequest(holder ?? number, in: context)
    try context.checkOwn(request.card, for: .move)
    guard request.state != .draft else { throw .notSent(request.number) }
    return (request, holder.map { _ in Offer(card: card) })
  }

  func readdress(_ number: CardNumber, to text: String, in context: CardsContext)
    throws(Rejection) -> [CardsEvent]
  {
    let request = try liveRequest(number, in: context)
    try context.checkOwn(request.card, for: .move)
    guard !request.isSettled else { throw .settled(number) }
    let groups = try context.addressees(text, from: request.from)
    guard groups != request.card.fields[CardField.to] else { return [] }
    let isUnseen = request.card.requestState == .seen
    return [.fieldSet(number, field: CardField.to, value: groups)]
      + (isUnseen ? [.stated(number, Request.State.sent)] : [])
  }
}

extension CardsEvent {
  fileprivate static func stated(
    _ number: CardNumber, _ state: some RawRepresentable<String>
  ) -> CardsEvent {
    .fieldSet(number, field: CardField.state, value: state.rawValue)
  }
}

extension Rejection {
  static func notSent(_ number: CardNumber) -> Rejection {
    Rejection(
      "Запрос №\(number.value) ещё не отправлен.", "Request #\(number.value) is not sent yet.")
  }

  static func settled(_ number: CardNumber) -> Rejection {
    Rejection(
      "Запрос №\(number.value) уже закрыт.", "Request #\(number.value) is already settled.")
  }
}
