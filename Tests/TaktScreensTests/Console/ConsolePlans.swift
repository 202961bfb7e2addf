import TaktModel
import TaktScreens

extension ConsoleDesk {
  /// A day of nine steps with a break, an anchor at the end and one of those long titles.
  static let plan = Plan(
    id: "strategy", title: LocalizedText("Стратегия-2027", "Strategy 2027"),
    days: [Plan.Day(title: LocalizedText("День 1", "Day 1"))],
    steps: [
      Step(
        id: "open", kind: .talk, title: LocalizedText("Открытие", "Opening"), startMinute: 810,
        minutes: 15),
      Step(
        id: "question", kind: .brief, title: LocalizedText("Вопрос сессии", "The question"),
        startMinute: 825, minutes: 20),
      Step(
        id: "ideas", kind: .brainstorm, title: LocalizedText("Сбор идей", "Brainstorm"),
        instruction: LocalizedText("Все пишут сразу, критики нет.", "All write, no criticism."),
        startMinute: 848, minutes: 25, board: "list-a", permissions: [.write], scene: .timer),
      Step(
        id: "grouping", kind: .cluster, title: LocalizedText("Группировка", "Grouping"),
        instruction: LocalizedText(
          "Раздать листы. Правило: одна мысль — одна карточка. Показать дерево на сцене (F7).",
          "Hand out the sheets. The rule: one thought, one card. Show the tree on stage (F7)."),
        startMinute: 873, minutes: 15, board: "list-b", permissions: [.write, .move]),
      Step(
        id: "values", kind: .form,
        title: LocalizedText(
          "Такт 4: стейкхолдеры и ценности. Ресурсный баланс",
          "Takt 4: stakeholders and values. Resource balance"),
        startMinute: 888, minutes: 30, board: "list-b", permissions: [.write]),
      Step(
        id: "rest", kind: .pause, title: LocalizedText("Перерыв", "Break"), startMinute: 918,
        minutes: 20),
      Step(
        id: "requests", kind: .exchange,
        title: LocalizedText("Запросы и решения", "Requests and solutions"), startMinute: 938,
        minutes: 50, permissions: [.write], isHidden: true),
      Step(
        id: "okr", kind: .form, title: LocalizedText("OKR", "OKR"), startMinute: 988, minutes: 47),
      Step(
        id: "end", kind: .end, title: LocalizedText("Закрытие", "Closing"), startMinute: 1035,
        minutes: 15, isFixed: true),
    ],
    boards: [
      Board(
        id: "list-a", title: LocalizedText("Список А", "List A"), view: .list,
        kinds: [CardKind(id: "idea", title: LocalizedText("идея", "idea"))]),
      Board(
        id: "list-b", title: LocalizedText("Список Б", "List B"), view: .tree,
        kinds: [
          CardKind(id: "cluster", title: LocalizedText("кластер", "cluster")),
          CardKind(
            id: "selection", title: LocalizedText("отбор", "selection"), under: ["cluster"],
            isTaken: true),
        ], source: "list-a"),
    ])

  /// The third step of that day at 14:18:18, four minutes late, ideas coming in.
  static func busy(_ language: Language = .russian) -> ConsoleDesk {
    var desk = ConsoleDesk(language)
    desk.start("open")
    desk.wait(minutes: 17)
    desk.start("question")
    desk.wait(minutes: 25)
    desk.start("ideas")
    desk.brainstorm()
    desk.wait(seconds: 378 - desk.secondsInStep)
    return desk
  }

  var secondsInStep: Int {
    context.session.programme.currentEntry?.clock?.elapsedSeconds(at: context.now) ?? 0
  }

  mutating func brainstorm() {
    let russian = [
      (6, "Кадровый резерв пуст"), (1, "Нет единого заказчика в продажах"),
      (2, "Нет бюджета на пилоты"), (3, "Сроки согласования — 12 дней"),
      (1, "Скидки раздаём без правил"), (5, "Склад стоит в четверг и пятницу"),
      (3, "Ключевой инженер уходит в марте"), (1, "Регионы не знают план"),
      (4, "Две CRM и ни одной правды"), (2, "Не считаем стоимость отказа"),
      (3, "Обучение новичков занимает четыре месяца, а уходят они через шесть"),
      (1, "Конкурент отвечает за час"), (5, "Поставщик один на 80 % сырья"),
      (4, "Отчёты собираем руками"), (3, "Выгорание смены Б"), (2, "Нет данных о марже по SKU"),
      (1, "Нет владельца у сайта"), (5, "Логистика дороже на 14 %"),
      (4, "Нет правил передачи лида"),
    ]
    for (group, text) in russian { write(group, text) }
  }
}
