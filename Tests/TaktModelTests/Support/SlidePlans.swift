import TaktModel

extension Plan {
  /// Ideas, clusters with bets, then slides: clusters by bets, the group's ideas, words of its own.
  static var slides: Plan {
    let bets = BallotBlueprint(kind: .bets, board: "b", cardKind: "cluster", budget: 9)
    return Plan(
      id: "slides", title: "Слайды",
      steps: [
        Step(id: "ideas", title: "Такт 1: идеи", minutes: 40, board: "a", permissions: [.write]),
        Step(
          id: "clusters", title: "Такт 2: кластеры", board: "b",
          permissions: [.write, .move, .vote], ballot: bets),
        Step(
          id: "slides", kind: .assemble, title: "Сборка", board: "s", permissions: [.write]),
        Step(id: "more", title: "Ещё", board: "b", permissions: [.write, .move]),
        Step(id: "show", kind: .present, title: "Показ", board: "s"),
        Step(id: "secret", title: "Тайно", board: "a", permissions: [.write], isHidden: true),
      ],
      boards: [.ideas, .clusters, .deck])
  }
}

extension Board {
  static let deck = Board(
    id: "s", title: "Слайды", view: .slides,
    kinds: [CardKind(id: "line", title: "строка", fields: Board.lineFields(of: slots))],
    slots: slots)

  private static let slots = [
    Slot(
      id: "main", title: "Главное",
      queries: [SlotQuery(board: "b", kinds: ["cluster"], top: 2)], most: 3),
    Slot(
      id: "ideas", title: "Идеи",
      queries: [
        SlotQuery(
          board: "a", whose: .all, conditions: ["horizon": "near"],
          phrase: "{text}[, {year}][ ({horizon})]")
      ], least: 0),
    Slot(id: "words", title: "Слова"),
  ]
}

extension TestSession {
  /// Three ideas, two clusters of group 1 with what is in them, bets published; the slides are on.
  static func assembling() throws -> TestSession {
    var session = try TestSession(.slides, at: "ideas")
    try session.run(
      .cards(
        .add(
          kind: nil, text: "Тропа", board: nil, under: nil,
          fields: ["horizon": "near", "year": "2030"])), by: .scribe(2))
    session.wait(minutes: 1)
    try session.add("Школа", by: .scribe(1))
    try session.add("Музей", by: .scribe(1))
    session.wait(minutes: 9)
    try session.run(.programme(.start("clusters")))
    try session.add("Первый", by: .scribe(1))
    try session.add("Второй", by: .scribe(1))
    try session.run(.cards(.place([1], under: 4, before: nil)), by: .scribe(1))
    try session.run(.cards(.place([2], under: 5, before: nil)), by: .scribe(1))
    try session.run(.ballots(.cast(nil, 5, weight: 6, reason: "")), by: .scribe(1))
    try session.run(.ballots(.cast(nil, 4, weight: 3, reason: "")), by: .scribe(1))
    session.wait(minutes: 30)
    try session.run(.programme(.start("slides")))
    try session.run(.ballots(.publish(1)))
    return session
  }

  func deck(_ group: GroupNumber = 1, for viewer: Author.Role? = nil) -> Deck {
    Deck(of: group, on: .deck, in: state, for: viewer ?? .scribe(group))
  }

  /// The texts that the room sees on a slide.
  func shown(_ slot: String, _ group: GroupNumber = 1) -> [String] {
    deck(group).slide(slot)?.shown.map(\.text.russian) ?? []
  }

  mutating func run(_ commands: [CardsCommand], by author: Author) throws {
    for command in commands { try run(.cards(command), by: author) }
  }

  /// A line of the first slide.
  func line(_ index: Int, _ slot: String = "main") -> Deck.Line {
    deck().slide(slot)!.lines[index]
  }
}
