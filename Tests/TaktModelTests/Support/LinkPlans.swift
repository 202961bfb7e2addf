import TaktModel

extension Plan {
  /// Clusters, what is said about them, tasks that may be taken, and a step in two phases.
  static var links: Plan {
    let phases = [
      Phase(title: "Просим", minutes: 10),
      Phase(title: "Отвечаем", minutes: 5, permissions: [.read]),
      Phase(title: "Итог"),
    ]
    return Plan(
      id: "links", title: "Связи",
      steps: [
        Step(id: "clusters", title: "Кластеры", board: "b", permissions: [.write, .move]),
        Step(id: "forms", title: "Анкеты", board: "f", permissions: [.write]),
        Step(id: "road", title: "Дорога", board: "r", permissions: [.write]),
        Step(
          id: "phases", title: "Запросы", minutes: 30, board: "b", permissions: [.write],
          phases: phases),
        Step(id: "talk", title: "Слово"),
      ],
      boards: [.ideas, .clusters, .forms, .road])
  }
}

extension Board {
  private static let subject = CardField(
    id: CardField.about, title: "о чём", content: .card(CardPlace(board: "b", kind: "cluster")),
    isRequired: true)

  /// A form about clusters with a field of each content, and checks. A thought may lie under a
  /// party or stand by itself.
  static let forms = Board(
    id: "f", title: "Анкеты", view: .form,
    kinds: [
      CardKind(
        id: "party", title: LocalizedText("сторона", "party"),
        fields: [
          subject,
          CardField(id: "due", title: LocalizedText("срок", "due"), content: .date),
          CardField(id: "to", title: "кому", content: .groups),
          CardField(id: "with", title: "с кем", content: .card(CardPlace(board: "f"))),
        ]),
      CardKind(
        id: "value", title: LocalizedText("ценность", "value"), under: ["party"],
        mayStandAtTop: false),
      CardKind(
        id: "thought", title: "мысль", under: ["party"], mayBeTaken: true, fields: [subject]),
    ],
    source: "a", about: CardPlace(board: "b", kind: "cluster"),
    checks: [
      BoardCheck(kind: "party", needs: "value", most: 2),
      BoardCheck(kind: "party", needs: "due", sentence: LocalizedText("когда?", "when?")),
    ])

  /// A road to which ideas may be taken as tasks or as risks; a note is only typed.
  static let road = Board(
    id: "r", title: "Дорога", view: .columns,
    kinds: [
      CardKind(id: "stage", title: "этап"),
      CardKind(id: "task", title: "задача", under: ["stage"], mayBeTaken: true),
      CardKind(id: "risk", title: "риск", mayBeTaken: true),
      CardKind(id: "note", title: "заметка"),
    ],
    source: "a")
}

extension TestSession {
  /// A cluster of each of two groups (1 and 2), then the step that says more of them.
  static func withClusters(at step: StepID = "forms", groups: Int = 2) throws -> TestSession {
    var session = try TestSession(.links, at: "clusters", groups: groups)
    for group in 1...min(2, groups) {
      try session.add("кластер \(group)", by: .scribe(GroupNumber(group)))
    }
    if step != "clusters" { try session.run(.programme(.start(step))) }
    return session
  }

  /// A party about a cluster, with more fields.
  @discardableResult
  mutating func party(
    _ text: String, about: Int, _ fields: [String: String] = [:], by author: Author
  ) throws -> CardNumber {
    let number = state.cards.nextNumber
    let all = fields.merging(["about": "\(about)"]) { $1 }
    try run(
      .cards(.add(kind: "party", text: text, board: "f", under: nil, fields: all)), by: author)
    return number
  }
}
