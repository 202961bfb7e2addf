import TaktModel

extension Plan {
  /// Steps that hide what is written, and steps that might give it away.
  static let secret = Plan(
    id: "secret", title: "Тайное",
    steps: [
      Step(
        id: "hidden", title: "Тайно", board: "a", permissions: [.write, .move, .vote],
        isHidden: true),
      Step(id: "tree", title: "Дерево", board: "b", permissions: [.write, .move]),
      Step(id: "ask", title: "Запросы", board: "q", permissions: [.write, .answer]),
      Step(id: "talks", title: "Выступления", board: "t", permissions: [.write]),
      Step(id: "open", title: "Открыто", board: "c", permissions: [.write, .vote]),
      Step(
        id: "whisper", title: "Шёпотом", board: "q", permissions: [.write, .answer], isHidden: true),
    ],
    boards: [list, tree, inbox, rota, open])

  private static let list = Board(
    id: "a", title: "Список", view: .list,
    kinds: [
      CardKind(
        id: "idea", title: "идея",
        fields: [CardField(id: "why", title: "зачем", content: .text)])
    ])

  private static let tree = Board(
    id: "b", title: "Дерево", view: .tree,
    kinds: [
      CardKind(id: "cluster", title: "кластер"),
      CardKind(id: "taken", title: "взятое", under: ["cluster"], isTaken: true),
    ], source: "a")

  private static let inbox = Board(
    id: "q", title: "Запросы", view: .inbox,
    kinds: [
      CardKind(
        id: "request", title: "запрос",
        fields: [
          CardField(id: CardField.to, title: "кому", content: .groups),
          CardField(
            id: CardField.state, title: "состояние",
            content: .choice(Request.State.allCases.map { .init(id: $0.rawValue, title: "") })),
        ])
    ])

  private static let rota = Board(
    id: "t", title: "Выступления", view: .rota,
    kinds: [CardKind(id: "talk", title: "выступление")],
    rota: Rota(fill: .cards(CardPlace(board: "a"))))

  private static let open = Board(
    id: "c", title: "Открытый", view: .list, kinds: [CardKind(id: "note", title: "заметка")])
}

extension Command {
  static func add(_ text: String, why: String? = nil) -> Command {
    let fields = why.map { ["why": $0] } ?? [:]
    return .cards(.add(kind: nil, text: text, board: nil, under: nil, fields: fields))
  }

  static func draft(_ text: String, to groups: String) -> Command {
    .cards(.request(.write(text, to: groups, board: nil, isDraft: true)))
  }
}
