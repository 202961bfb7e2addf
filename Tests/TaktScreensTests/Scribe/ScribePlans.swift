import TaktCanvas
import TaktModel

/// Programmes for the scribe's tests.
enum ScribePlans {
  static let ideas = Board(
    id: "a", title: LocalizedText("Список А · что мешает росту", "List A · what stops growth"),
    view: .list, kinds: [CardKind(id: "idea", title: LocalizedText("идея", "idea"))])

  static let trends = Board(
    id: "trends", title: LocalizedText("Тренды", "Trends"), view: .columns,
    kinds: [
      ("trend", "тренд", "trend"), ("event", "событие", "event"), ("threat", "угроза", "threat"),
      ("technology", "технология", "technology"), ("format", "формат", "format"),
    ].map { id, russian, english in
      CardKind(
        id: id, title: LocalizedText(russian, english),
        fields: [
          CardField(
            id: "horizon", title: LocalizedText("горизонт", "horizon"),
            content: .choice([
              .init(id: "near", title: LocalizedText("ближний", "near")),
              .init(id: "mid", title: LocalizedText("средний", "mid")),
              .init(id: "far", title: LocalizedText("дальний", "far")),
            ])),
          CardField(id: "year", title: LocalizedText("год", "year"), content: .number),
        ])
    }, columnField: "horizon")

  static let clusters = Board(
    id: "b", title: LocalizedText("Список Б", "List B"), view: .tree,
    kinds: [
      CardKind(
        id: "cluster", title: LocalizedText("кластер", "cluster"), under: ["cluster"]),
      CardKind(
        id: "selection", title: LocalizedText("отбор", "selection"), under: ["cluster"],
        isTaken: true),
    ], source: "a")

  static let plan = Plan(
    id: "test", title: LocalizedText("Стратегия-2027", "Strategy 2027"),
    days: [Plan.Day(title: "1")],
    steps: [
      Step(
        id: "t0", kind: .talk, title: LocalizedText("Открытие", "Opening"), startMinute: 780,
        minutes: 15, permissions: [.read, .write]),
      Step(
        id: "t1", kind: .collect, title: LocalizedText("Тренды", "Trends"), minutes: 40,
        board: "trends", permissions: [.read, .write]),
      Step(
        id: "t2", kind: .brainstorm, title: LocalizedText("Мозговой штурм", "Brainstorm"),
        instruction: LocalizedText(
          "Одна мысль — одна карточка. Без критики.", "One thought, one card. No criticism."),
        minutes: 25, board: "a", permissions: [.read, .write]),
      Step(
        id: "t3", kind: .cluster, title: LocalizedText("Кластеры", "Clusters"),
        instruction: LocalizedText(
          "Отберите идеи, соберите кластеры.", "Select ideas, gather clusters."), minutes: 40,
        board: "b", reads: ["a"], permissions: [.read, .write, .move, .vote]),
      Step(
        id: "t4", kind: .brief, title: LocalizedText("Установка", "Briefing"), minutes: 10,
        board: "a", permissions: [.read]),
    ], boards: [ideas, trends, clusters],
    groups: [
      LocalizedText("Продажи", "Sales"), LocalizedText("Финансы", "Finance"),
      LocalizedText("Производство", "Production"), LocalizedText("ИТ", "IT"),
      LocalizedText("Логистика", "Logistics"), LocalizedText("Кадры", "Staff"),
    ])

  static let ideaTexts = [
    (1, "Нет единого заказчика в продажах"), (2, "Сроки согласования — 12 дней"),
    (3, "Две CRM и ни одной правды"), (5, "Теряем причины отказов"),
    (2, "Нет бюджета на пилоты"), (1, "Регионы не знают план"),
    (3, "Обучение новичков 4 месяца"), (5, "Конкурент отвечает за час"),
  ]
}

extension ScribeRoom {
  /// A room in which the plan is adopted and nothing has begun.
  static func waiting(
    _ language: Language = .russian, _ plan: Plan = ScribePlans.plan
  ) -> ScribeRoom {
    var room = ScribeRoom()
    room.language = language
    room.facilitator(.programme(.adopt(plan)))
    for name in ScribePlans.plan.groups { room.facilitator(.roster(.addGroup(name))) }
    return room
  }

  static func at(_ step: StepID, _ language: Language = .russian) -> ScribeRoom {
    var room = waiting(language)
    room.facilitator(.programme(.start(step)))
    _ = room.asked()
    return room
  }

  /// In the middle of the brainstorm: others have written, and so has the scribe.
  static func brainstorm(_ language: Language = .russian) -> ScribeRoom {
    var room = at("t2", language)
    for (group, text) in ScribePlans.ideaTexts { room.says(group, text) }
    for text in ["Отчёты собираем руками", "Поставщик один на 80 % сырья", "Нет владельца у сайта"]
    {
      room.press("\(text)<ret>")
    }
    _ = room.asked()
    room.now = ScribeRoom.start.advanced(bySeconds: 378)
    return room
  }

  /// On clusters: some ideas are taken, two clusters stand, another group has begun as well.
  static func clusters(_ language: Language = .russian) -> ScribeRoom {
    var room = brainstorm(language)
    for text in ["Регламент согласования устарел", "Юристы отвечают неделю", "Аренда растёт"] {
      room.says(1, text)
    }
    room.facilitator(.programme(.start("t3")))
    room.other(1, .cards(.add(kind: nil, text: "Деньги", board: nil, under: nil, fields: [:])))
    room.other(1, .cards(.place([5, 14], under: 15, before: nil)))
    room.mine(
      .add(kind: nil, text: "Решения принимаем медленно", board: nil, under: nil, fields: [:]))
    room.mine(.add(kind: nil, text: "Не видим цифр", board: nil, under: nil, fields: [:]))
    room.mine(.add(kind: nil, text: "Согласование 12 дней", board: nil, under: 18, fields: [:]))
    room.mine(.place([2], under: 20, before: nil))
    room.mine(.place([1], under: 18, before: nil))
    room.mine(.place([3, 4], under: 19, before: nil))
    _ = room.asked()
    room.now = room.now.advanced(bySeconds: 60)
    return room
  }

  /// Clusters with an open ballot of ten points, some of them given.
  static func betting(_ language: Language = .russian) -> ScribeRoom {
    var room = clusters(language)
    room.facilitator(
      .ballots(.open(BallotBlueprint(kind: .bets, board: "b", cardKind: "cluster", budget: 10))))
    room.press("<tab>+++w")
    room.handle(.paste("долго согласуем"))
    room.press("<ret><down><down><down><down>+++++++")
    _ = room.asked()
    return room
  }

  mutating func mine(_ command: CardsCommand) { ask(.cards(command), by: author) }
}
