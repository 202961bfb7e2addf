import TaktModel

extension Plan {
  /// Requests in two parts and in one, then talks that fill themselves in three ways.
  static var exchange: Plan {
    Plan(
      id: "exchange", title: "Обмен",
      steps: [
        Step(id: "ideas", title: "Идеи", board: "a", permissions: [.write]),
        Step(
          id: "parts", title: "По частям", board: "q", permissions: [.write],
          phases: [
            Phase(title: "Спросить", permissions: [.write]),
            Phase(title: "Ответить", permissions: [.answer]),
          ]),
        Step(
          id: "both", title: "Сразу", minutes: 30, board: "q", permissions: [.write, .answer],
          atZero: .lock),
        Step(id: "talks", title: "Выступления", minutes: 60, board: "t", permissions: [.write]),
        Step(id: "experts", title: "Эксперты", board: "e", permissions: [.write]),
        Step(id: "projects", title: "Проекты", board: "p", permissions: [.read]),
        Step(id: "end", title: "Конец"),
      ],
      boards: [
        .ideas, .requests, .talks("t", Rota(fill: .groups, minutes: 7, questionMinutes: 3)),
        .talks("e", Rota(fill: .experts)), .talks("p", Rota(fill: .cards(CardPlace(board: "a")))),
      ])
  }
}

extension Board {
  static let requests = Board(
    id: "q", title: "Запросы", view: .inbox,
    kinds: [
      CardKind(
        id: "request", title: "запрос",
        fields: [
          CardField(id: CardField.to, title: "кому", content: .groups),
          states(Request.State.allCases.map(\.rawValue)),
        ]),
      CardKind(
        id: "offer", title: "решение", under: ["request"], mayStandAtTop: false,
        fields: [states(Offer.State.allCases.map(\.rawValue))]),
    ])

  private static func states(_ names: [String]) -> CardField {
    CardField(
      id: CardField.state, title: "состояние",
      content: .choice(names.map { CardField.Choice(id: $0, title: LocalizedText($0)) }))
  }

  static func talks(_ id: BoardID, _ rota: Rota?) -> Board {
    let yes = CardField.Choice(id: "yes", title: "взять")
    return Board(
      id: id, title: "Выступления", view: .rota,
      kinds: [
        CardKind(
          id: "talk", title: "выступление",
          fields: [
            CardField(id: CardField.group, title: "группа", content: .groups),
            CardField(id: CardField.minutes, title: "минуты", content: .number),
          ]),
        CardKind(id: "question", title: "вопрос", under: ["talk"], mayStandAtTop: false),
        CardKind(
          id: "note", title: "заметка", under: ["talk"], mayStandAtTop: false,
          fields: [
            CardField(id: CardField.take, title: "взять", content: .choice([yes])),
            CardField(id: CardField.about, title: "о чём", content: .card(.anywhere)),
          ]),
      ], rota: rota)
  }
}

extension Author {
  static let juror = Author(id: "j", role: .juror)
}

extension Command {
  static func request(_ command: RequestCommand) -> Command { .cards(.request(command)) }

  static func ask(
    _ text: String = "кто?", to groups: String, isDraft: Bool = false
  ) -> Command {
    .request(.write(text, to: groups, board: nil, isDraft: isDraft))
  }

  static func turn(_ command: TurnCommand) -> Command { .programme(.turn(command)) }
}
