import TaktModel

/// What the demo's groups do on the boards of takts 4–8: the same commands that scribes give.
extension DemoCrowd {
  func work(of group: GroupNumber, on board: Board, in session: Session) -> Command? {
    switch board.id.value {
    case "parties": stakeholder(of: group, on: board, in: session)
    case "balance": flow(of: group, in: session)
    case "requests": exchange(of: group, on: board, in: session)
    case "objectives": objective(of: group, on: board, in: session)
    case "slides-eco":
      text(DemoTexts.lines).map { .cards(.add("line", $0, ["slot": "vision"])) }
    default: question(in: session)
    }
  }

  private func clusters(of group: GroupNumber, in session: Session) -> [Card] {
    session.cards.live(at: CardPlace(board: "list-b", kind: "cluster"), of: group)
  }

  /// Three parties a cluster, each with a value.
  private func stakeholder(
    of group: GroupNumber, on board: Board, in session: Session
  ) -> Command? {
    let parties = session.cards.live(at: CardPlace(board: board.id, kind: "party"), of: group)
    if let bare = parties.first(where: { session.cards.under($0.number).isEmpty }) {
      return text(DemoTexts.values).map { .cards(.add("value", $0, under: bare.number)) }
    }
    guard let cluster = pick(clusters(of: group, in: session)) else { return nil }
    let known = session.cards.about(cluster.number, on: board.id).map(\.text)
    guard known.count < 3, let party = pick(DemoTexts.parties) else { return nil }
    return known.contains(party.text)
      ? nil : .cards(.add("party", party.text, ["about": cluster.name, "sector": party.sector]))
  }

  private func flow(of group: GroupNumber, in session: Session) -> Command? {
    guard let cluster = pick(clusters(of: group, in: session)),
      let resource = text(DemoTexts.resources)
    else { return nil }
    let parties = session.cards.about(cluster.number, on: "parties")
    guard let giver = pick(parties), let taker = pick(parties), giver != taker,
      let mode = pick(["exchange", "spend", "acquire"]), let amount = pick(Array(1...40))
    else { return nil }
    return .cards(
      .add(
        "flow", resource,
        [
          "about": cluster.name, "from": giver.name, "to": taker.name, "mode": mode,
          "amount": "\(amount)",
        ]))
  }

  /// Asks while requests are asked; then answers what came, and accepts what was offered.
  private func exchange(of group: GroupNumber, on board: Board, in session: Session) -> Command? {
    let requests = session.cards.requests(on: board.id)
    guard session.programme.permissions.contains(.answer) else {
      guard let other = pick(session.roster.openGroups.map(\.number).filter { $0 != group }),
        let text = text(DemoTexts.requests)
      else { return nil }
      let write = RequestCommand.write(
        text, to: "\(other.value)", board: nil, isDraft: false)
      return .cards(.request(write))
    }
    let offered = requests.filter { $0.from == group }.flatMap(\.offers)
      .first { $0.state == .offered }
    if let offered, chance(of: 1, in: 2) { return .cards(.request(.accept(offered.card.number))) }
    guard let asked = requests.first(where: { $0.isUnanswered && $0.to.contains(group) }),
      let text = text(DemoTexts.offers)
    else { return nil }
    return .cards(.request(.answer(asked.number, text: text)))
  }

  /// An objective for each cluster, three results for each objective.
  private func objective(of group: GroupNumber, on board: Board, in session: Session) -> Command? {
    let objectives = session.cards.live(
      at: CardPlace(board: board.id, kind: "objective"), of: group)
    let bare = clusters(of: group, in: session).first { cluster in
      session.cards.about(cluster.number, on: board.id).isEmpty
    }
    if let bare, let text = text(DemoTexts.objectives) {
      return .cards(.add("objective", text, ["about": bare.name]))
    }
    let open = objectives.filter { session.cards.under($0.number).count < 3 }
    guard let objective = pick(open), let result = text(DemoTexts.results.map(\.text)),
      let known = DemoTexts.results.first(where: { $0.text == result })
    else { return nil }
    let fields = ["base": known.base, "target": known.target, "due": known.due]
    return .cards(.add("result", result, fields, under: objective.number))
  }

  /// A question to whoever speaks, or the table's hands on a poll.
  private func question(in session: Session) -> Command? {
    if let ballot = session.ballots.open, ballot.blueprint.kind == .poll,
      let hands = pick(Array(0...9))
    {
      return .ballots(.tally(nil, [hands, 9 - hands, 1], people: 10))
    }
    guard session.programme.speaker != nil, chance(of: 1, in: 4) else { return nil }
    return text(DemoTexts.questions).map { .cards(.add("question", $0)) }
  }
}

extension CardsCommand {
  fileprivate static func add(
    _ kind: String, _ text: String, _ fields: [String: String] = [:], under: CardNumber? = nil
  ) -> CardsCommand {
    .add(kind: kind, text: text, board: nil, under: under, fields: fields)
  }
}

extension Card {
  /// As a field names it.
  fileprivate var name: String { "\(number.value)" }
}
