import TaktModel

extension Plan {
  /// List A, then List B that takes from it, then steps that look, vote, bet, hide and lock.
  static var cards: Plan {
    let bets = BallotBlueprint(kind: .bets, board: "b", cardKind: "cluster", budget: 5)
    let dots = BallotBlueprint(kind: .dots, board: "a", budget: 3)
    return Plan(
      id: "cards", title: "Карточки",
      steps: [
        Step(id: "ideas", title: "Идеи", minutes: 40, board: "a", permissions: [.write]),
        Step(id: "clusters", title: "Кластеры", board: "b", permissions: [.write, .move]),
        Step(id: "moves", title: "Отбор", board: "b", permissions: [.move]),
        Step(id: "look", title: "Обзор", board: "a", permissions: [.read]),
        Step(id: "vote", title: "Точки", board: "a", permissions: [.vote], ballot: dots),
        Step(id: "bets", title: "Ставки", board: "b", permissions: [.vote], ballot: bets),
        Step(id: "hidden", title: "Тайно", board: "a", permissions: [.write], isHidden: true),
        Step(
          id: "locked", title: "Замок", minutes: 10, board: "a", permissions: [.write],
          atZero: .lock),
        Step(id: "parties", title: "Стороны", board: "p", permissions: [.write]),
        Step(id: "talk", title: "Слово"),
      ],
      boards: [.ideas, .clusters, .parties])
  }

  /// A day from 14:00 with a break, an anchor at 16:00 and its end; every step is timed.
  static var day: Plan {
    Plan(
      id: "day", title: "День",
      steps: [
        Step(id: "t1", title: "Такт 1", startMinute: 840, minutes: 40),
        Step(id: "t2", title: "Такт 2", startMinute: 880, minutes: 40),
        Step(id: "coffee", kind: .pause, title: "Кофе", startMinute: 920, minutes: 15),
        Step(id: "t3", title: "Такт 3", startMinute: 935, minutes: 25),
        Step(
          id: "experts", title: "Эксперты", startMinute: 960, minutes: 60, isFixed: true),
        Step(id: "end", kind: .end, title: "Завершение", startMinute: 1020),
      ])
  }
}

extension Board {
  static let ideas = Board(
    id: "a", title: "Список А", view: .list,
    kinds: [
      CardKind(
        id: "idea", title: "идея",
        fields: [
          CardField(id: "note", title: "Пояснение", content: .text),
          CardField(id: "year", title: "Год", content: .number),
          CardField(
            id: "horizon", title: "Горизонт",
            content: .choice([
              .init(id: "near", title: "ближний"), .init(id: "far", title: "дальний"),
            ])),
        ])
    ])

  static let clusters = Board(
    id: "b", title: "Список Б", view: .tree,
    kinds: [
      CardKind(id: "cluster", title: "кластер", under: ["cluster"]),
      CardKind(id: "selection", title: "отбор", under: ["cluster"], isTaken: true),
    ],
    source: "a")

  static let parties = Board(
    id: "p", title: "Стороны", view: .form,
    kinds: [
      CardKind(id: "party", title: "сторона"),
      CardKind(id: "value", title: "ценность", under: ["party"], mayStandAtTop: false),
    ])
}
