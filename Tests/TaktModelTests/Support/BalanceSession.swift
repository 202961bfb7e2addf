import TaktModel

extension Plan {
  /// Clusters, parties about them, and a balance of what the parties give each other.
  static var balance: Plan {
    Plan(
      id: "balance", title: "Баланс",
      steps: [
        Step(id: "clusters", title: "Кластеры", board: "b", permissions: [.write, .move]),
        Step(id: "forms", title: "Стороны", board: "f", permissions: [.write]),
        Step(id: "flows", title: "Баланс", board: "m", permissions: [.write]),
      ], boards: [.ideas, .clusters, .forms, .flows])
  }
}

extension Board {
  static let flows = Board(
    id: "m", title: "Баланс", view: .matrix,
    kinds: [
      CardKind(
        id: "flow", title: "поток",
        fields: [
          CardField(
            id: CardField.about, title: "о чём",
            content: .card(CardPlace(board: "b", kind: "cluster"))),
          CardField(
            id: "from", title: "от", content: .card(CardPlace(board: "f", kind: "party"))),
          CardField(
            id: "to", title: "кому", content: .card(CardPlace(board: "f", kind: "party"))),
          CardField(id: "amount", title: "сколько", content: .text),
          CardField(
            id: "mode", title: "как",
            content: .choice(
              FlowMode.allCases.map { .init(id: $0.rawValue, title: LocalizedText($0.rawValue)) })),
        ])
    ], about: CardPlace(board: "b", kind: "cluster"),
    matrix: MatrixAxes(from: "from", to: "to", amount: "amount", mode: "mode"))
}

extension TestSession {
  /// Clusters 1 and 2 of two groups; three parties about the first (3…5) and one about the second
  /// (6) that is the first again, in other letters. The step of flows has begun.
  static func balance() throws -> TestSession {
    var session = try TestSession(.balance, at: "clusters")
    for group in [1, 2] as [GroupNumber] { try session.add("кластер", by: .scribe(group)) }
    try session.run(.programme(.start("forms")))
    for name in ["Институт", "Завод", "Жители"] {
      try session.party(name, about: 1, by: .scribe(1))
    }
    try session.party("  ИНСТИТУТ ", about: 2, by: .scribe(2))
    try session.run(.programme(.start("flows")))
    return session
  }

  /// A flow about the first cluster, or another.
  @discardableResult
  mutating func flow(
    _ from: Int?, _ to: Int?, _ amount: String? = nil, _ mode: FlowMode? = .exchange,
    about: Int = 1
  ) throws -> CardNumber {
    let number = state.cards.nextNumber
    var fields = ["about": "\(about)"]
    fields["from"] = from.map { "\($0)" }
    fields["to"] = to.map { "\($0)" }
    fields["amount"] = amount
    fields["mode"] = mode?.rawValue
    try run(
      .cards(.add(kind: nil, text: "вода", board: nil, under: nil, fields: fields)),
      by: .scribe(GroupNumber(about)))
    return number
  }

  func balance(_ scope: Balance.Scope) -> Balance {
    Balance(on: .flows, scope, of: state.cards)
  }
}
