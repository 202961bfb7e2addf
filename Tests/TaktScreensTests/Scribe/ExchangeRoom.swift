import TaktModel

/// Boards of requests and of talks, for the tests of scribe, console and projector.
enum ExchangePlans {
  static let requests = Board(
    id: "q", title: LocalizedText("Запросы и решения", "Requests and solutions"), view: .inbox,
    kinds: [
      CardKind(
        id: "request", title: LocalizedText("запрос", "request"),
        fields: [
          CardField(id: CardField.to, title: LocalizedText("кому", "to"), content: .groups),
          states([
            ("draft", "черновик", "draft"), ("sent", "отправлен", "sent"),
            ("seen", "увидели", "seen"), ("answered", "есть ответ", "answered"),
            ("accepted", "принят", "accepted"), ("declined", "отклонён", "declined"),
          ]),
        ]),
      CardKind(
        id: "offer", title: LocalizedText("решение", "offer"), under: ["request"],
        mayStandAtTop: false,
        fields: [
          states([
            ("offered", "предложено", "offered"), ("accepted", "принято", "accepted"),
            ("declined", "отклонено", "declined"),
          ])
        ]),
    ])

  private static func states(_ names: [(String, String, String)]) -> CardField {
    CardField(
      id: CardField.state, title: LocalizedText("состояние", "state"),
      content: .choice(
        names.map { CardField.Choice(id: $0.0, title: LocalizedText($0.1, $0.2)) }))
  }

  static let talks = Board(
    id: "t", title: LocalizedText("Выступления", "Presentations"), view: .rota,
    kinds: [
      CardKind(
        id: "talk", title: LocalizedText("выступление", "talk"),
        fields: [
          CardField(id: CardField.group, title: LocalizedText("группа", "group"), content: .groups),
          CardField(
            id: CardField.minutes, title: LocalizedText("минуты", "minutes"), content: .number),
        ]),
      CardKind(
        id: "question", title: LocalizedText("вопрос", "question"), under: ["talk"],
        mayStandAtTop: false),
      CardKind(
        id: "note", title: LocalizedText("заметка", "note"), under: ["talk"],
        mayStandAtTop: false,
        fields: [
          CardField(
            id: CardField.take, title: LocalizedText("взять в работу", "take up"),
            content: .choice([.init(id: "yes", title: LocalizedText("взять", "take up"))])),
          CardField(
            id: CardField.about, title: LocalizedText("о чём", "about"), content: .card(.anywhere)),
        ]),
    ], rota: Rota(fill: .groups, minutes: 7, questionMinutes: 3, warningMinutes: 1))

  static let plan = Plan(
    id: "exchange", title: LocalizedText("Стратегия-2027", "Strategy 2027"),
    days: [Plan.Day(title: "1")],
    steps: [
      Step(
        id: "clusters", kind: .cluster, title: LocalizedText("Кластеры", "Clusters"),
        startMinute: 780, minutes: 40, board: "b", permissions: [.write, .move]),
      Step(
        id: "requests", kind: .exchange,
        title: LocalizedText("Запросы и решения", "Requests and solutions"),
        instruction: LocalizedText(
          "Чего нам не хватает и чем поможем мы?", "What do we lack, and how can we help?"),
        minutes: 60, board: "q", permissions: [.write, .answer],
        phases: [
          Phase(title: LocalizedText("просим и отвечаем", "asking and answering"), minutes: 40),
          Phase(
            title: LocalizedText("решаем", "settling"), minutes: 20, permissions: [.answer]),
        ]),
      Step(
        id: "talks", kind: .present,
        title: LocalizedText("Выступления групп", "The groups present"),
        minutes: 90, board: "t", permissions: [.write]),
      Step(id: "end", kind: .end, title: LocalizedText("Завершение", "End"), startMinute: 1080),
    ],
    boards: [ScribePlans.ideas, ScribePlans.clusters, requests, talks])

  static let groups = [
    LocalizedText("Продажи", "Sales"), LocalizedText("Финансы", "Finance"),
    LocalizedText("Склад", "Stock"), LocalizedText("Кадры", "People"),
    LocalizedText("Юристы", "Lawyers"),
  ]
}

extension ScribeRoom {
  private static func exchange(
    _ language: Language, at step: StepID, as role: Author.Role? = nil
  ) -> ScribeRoom {
    var room = ScribeRoom()
    room.language = language
    room.typesCyrillic = language == .russian
    room.group = 2
    room.role = role
    room.facilitator(.programme(.adopt(ExchangePlans.plan)))
    for name in ExchangePlans.groups { room.facilitator(.roster(.addGroup(name))) }
    room.facilitator(.programme(.start("clusters")))
    room.says(2, language("Единая CRM", "One CRM"), kind: "cluster")
    room.says(3, language("Второй поставщик", "A second supplier"), kind: "cluster")
    room.facilitator(.programme(.start(step)))
    return room
  }

  private mutating func asks(_ group: Int, _ to: String, _ russian: String, _ english: String) {
    now = now.advanced(bySeconds: 61)
    other(
      group,
      .cards(.request(.write(language(russian, english), to: to, board: nil, isDraft: false))))
  }

  /// Group 2 among others that ask and answer: №3 to us, №4 from us and answered twice, №7 to all,
  /// №8 settled, №10 new to us.
  static func requests(_ language: Language = .russian, as role: Author.Role? = nil) -> ScribeRoom {
    var room = exchange(language, at: "requests", as: role)
    room.asks(1, "2", "Кто даст данные о марже?", "Who gives us margin figures?")
    room.asks(2, "3,4", "Сколько стоит час склада?", "What does an hour of stock cost?")
    room.answers(3, 4, "140 рублей за место", "140 a place")
    room.answers(4, 4, "Спросите у Склада, у нас только люди", "Ask Stock, we only have people")
    room.asks(5, "all", "Нужен пример карточки отказа", "We need a sample refusal card")
    room.asks(2, "5", "Юрист на два часа", "A lawyer for two hours")
    room.answers(5, 8, "Придём в среду", "We come on Wednesday")
    room.other(2, .cards(.request(.accept(8))))
    room.asks(3, "2", "Кто владелец сайта?", "Who owns the site?")
    return room
  }

  private mutating func answers(
    _ group: Int, _ request: CardNumber, _ russian: String, _ english: String
  ) {
    now = now.advanced(bySeconds: 20)
    other(group, .cards(.request(.answer(request, text: language(russian, english)))))
  }

  /// Group 2 has spoken, group 3 speaks, group 1 is put off; there are a question and a note.
  static func talks(_ language: Language = .russian, as role: Author.Role? = nil) -> ScribeRoom {
    var room = exchange(language, at: "talks", as: role)
    room.facilitator(.programme(.turn(.postpone(3))))
    room.facilitator(.programme(.turn(.call(4))))
    room.now = room.now.advanced(bySeconds: 400)
    room.facilitator(.programme(.turn(.call(5))))
    room.now = room.now.advanced(bySeconds: 90)
    room.says(1, language("Сколько займёт переход?", "How long will the change take?"))
    room.ask(
      .roster(.join(name: language("Анна Ким", "Anna Kim"))),
      by: Author(id: "expert", role: .juror))
    room.ask(
      .cards(
        .add(
          kind: nil, text: language("Начните с одного склада", "Begin with one store"), board: nil,
          under: nil, fields: [CardField.take: "yes", CardField.about: "2"])),
      by: Author(id: "expert", role: .juror))
    return room
  }
}
