import TaktModel

extension Hall {
  /// A day of a published programme, with the long titles that such programmes have.
  static let plan = Plan(
    id: "strategy", title: LocalizedText("Стратегия-2027", "Strategy 2027"),
    place: "Точка кипения – Арбат",
    days: [Plan.Day(title: LocalizedText("День 1", "Day 1"))],
    steps: [
      Step(
        id: "talk", kind: .talk, title: LocalizedText("Установочный доклад", "Opening talk"),
        startMinute: 780, minutes: 40),
      Step(
        id: "brief", kind: .brief,
        title: LocalizedText(
          "Установка на работу в группах по проектированию направлений",
          "Briefing for group work on the directions"), startMinute: 820, minutes: 20),
      Step(
        id: "trends", kind: .collect,
        title: LocalizedText(
          "Такт 1: проблематизация. Тренды и направления",
          "Takt 1: framing the problem. Trends and directions"), startMinute: 840, minutes: 40,
        scope: .groups, board: "trends", permissions: [.write], scene: .wall("trends")),
      Step(
        id: "ideas", kind: .brainstorm, title: LocalizedText("Сбор идей", "Brainstorm"),
        startMinute: 880, minutes: 25, board: "list-a", permissions: [.write], scene: .timer),
      Step(
        id: "clusters", kind: .cluster,
        title: LocalizedText(
          "Такт 3: моделирование и кластеризация инициатив. Ставки. Список Б",
          "Takt 3: modelling and clustering initiatives. Bets. List B"), startMinute: 905,
        minutes: 40, scope: .groups, board: "list-b", permissions: [.write, .move, .vote],
        scene: .tree("list-b", nil),
        ballot: BallotBlueprint(kind: .bets, board: "list-b", cardKind: "cluster", budget: 10)),
      Step(
        id: "rest", kind: .pause, title: LocalizedText("Перерыв", "Break"), startMinute: 945,
        minutes: 15),
      Step(
        id: "questions", kind: .discuss, title: LocalizedText("Вопросы", "Questions")),
      Step(
        id: "end", kind: .end,
        title: LocalizedText("Завершение первого дня", "End of the first day"),
        startMinute: 1080, isFixed: true),
    ],
    boards: [trends, listA, listB])

  static let trends = Board(
    id: "trends", title: LocalizedText("Тренды и направления", "Trends and directions"),
    view: .columns,
    kinds: [
      CardKind(
        id: "trend", title: LocalizedText("тренд", "trend"),
        fields: [
          CardField(
            id: "horizon", title: LocalizedText("горизонт", "horizon"),
            content: .choice([
              CardField.Choice(id: "near", title: LocalizedText("ближний", "near")),
              CardField.Choice(id: "mid", title: LocalizedText("средний", "mid")),
              CardField.Choice(id: "far", title: LocalizedText("дальний", "far")),
            ]))
        ])
    ], columnField: "horizon")

  static let listA = Board(
    id: "list-a", title: LocalizedText("Список А", "List A"), view: .list,
    kinds: [CardKind(id: "idea", title: LocalizedText("идея", "idea"))])

  static let listB = Board(
    id: "list-b", title: LocalizedText("Список Б", "List B"), view: .tree,
    kinds: [
      CardKind(id: "cluster", title: LocalizedText("кластер", "cluster"), under: ["cluster"]),
      CardKind(
        id: "selection", title: LocalizedText("отбор", "selection"), under: ["cluster"],
        isTaken: true),
    ], source: "list-a")

  static let ideas = [
    "Нет единого заказчика в продажах", "Сроки согласования — 12 дней",
    "Две CRM и ни одной правды", "Ключевой инженер уходит в марте",
    "Склад стоит в четверг и пятницу", "Нет бюджета на пилоты", "Регионы не знают план",
    "Скидки раздаём без правил",
    "Обучение новичков занимает четыре месяца, а уходят они через шесть",
    "Конкурент отвечает за час", "Отчёты собираем руками", "Поставщик один на 80 % сырья",
    "Нет владельца у сайта", "Нет правил передачи лида", "Нет общей базы отказов",
    "Регламент согласования устарел", "Кадровый резерв пуст", "Юристы отвечают неделю",
    "Логистика дороже на 14 %", "Нет данных о марже по SKU", "Выгорание смены Б",
  ]
}
