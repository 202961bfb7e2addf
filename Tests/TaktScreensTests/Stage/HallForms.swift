import TaktModel

@testable import TaktScreens

extension Hall {
  /// Two groups have said whom their clusters concern (3…8), and what flows between them.
  static func forms(at step: StepID = "parties", _ language: Language = .russian) -> Hall {
    var hall = Hall(ScribePlans.forms, language: language)
    hall.addGroups(2)
    hall.enter("clusters")
    hall.card(1, "cluster", "Наблюдения за водой")
    hall.card(2, "cluster", "Школа экологов")
    hall.enter("parties", minutes: 5)
    let parties: [(Int, String, String)] = [
      (1, "Министерство природных ресурсов", "state"), (1, "Лаборатория «Исток»", "science"),
      (1, "Жители посёлков", "community"), (2, "Лаборатория «Исток»", "science"),
      (2, "Турфирмы", "business"),
    ]
    for (group, name, sector) in parties {
      hall.card(group, "party", name, ["about": "\(group)", "sector": sector])
    }
    hall.card(1, "value", "показатели нацпроекта", under: 3)
    hall.card(1, "value", "чистая вода", under: 5)
    hall.card(2, "value", "новые данные", under: 6)
    if step != "parties" { hall.enter(step, minutes: 5) }
    return hall
  }

  static func balance(_ language: Language = .russian) -> Hall {
    var hall = forms(at: "balance", language)
    let flows: [(Int, String, Int?, Int?, String, FlowMode)] = [
      (1, "деньги", 3, 4, "20", .exchange), (1, "отчёты", 4, 3, "8", .exchange),
      (1, "время добровольцев", 5, 4, "30", .exchange), (1, "реактивы", 4, nil, "5", .spend),
      (1, "доверие", 3, 5, "много", .exchange), (1, "грант", nil, 4, "2,5", .acquire),
      (2, "анализы", 6, 7, "12", .exchange), (2, "экскурсии", 7, 6, "4", .exchange),
    ]
    for (group, resource, from, to, amount, mode) in flows {
      var fields = ["about": "\(group)", "amount": amount, "mode": mode.rawValue]
      fields["from"] = from.map { "\($0)" }
      fields["to"] = to.map { "\($0)" }
      hall.card(group, "flow", resource, fields)
    }
    return hall
  }

  /// A scribe's card on the board of the step.
  private mutating func card(
    _ group: Int, _ kind: String, _ text: String, _ fields: [String: String] = [:],
    under parent: CardNumber? = nil
  ) {
    tell(
      .cards(.add(kind: kind, text: text, board: nil, under: parent, fields: fields)),
      by: Hall.scribe(group))
  }
}
