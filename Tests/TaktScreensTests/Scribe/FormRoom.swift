import TaktModel
import TaktProgramme

/// Rooms with forms: stakeholders about clusters, objectives, sheets, forms of their own.
extension ScribePlans {
  static let forms = Plan(
    id: "forms", title: LocalizedText("Стратегия-2027", "Strategy 2027"),
    steps: [
      step("clusters", "Кластеры", "Clusters", "list-b", [.write, .move]),
      step("parties", "Стороны и ценности", "Stakeholders and values", "parties"),
      step("objectives", "Цели", "Objectives", "objectives"),
      step("balance", "Баланс ресурсов", "Resource balance", "balance"),
      step("concept", "Концепция", "Concept", "concept"),
      step("vector", "Вектор", "Vector", "vector"),
      step("reading", "Смотрим", "We look", "parties", [.read]),
    ],
    boards: ["list-a", "list-b", "parties", "balance", "objectives", "concept", "vector"]
      .compactMap { Library.boards[BoardID($0)] },
    groups: plan.groups)

  private static func step(
    _ id: StepID, _ russian: String, _ english: String, _ board: BoardID,
    _ may: Set<Step.Permission> = [.write]
  ) -> Step {
    Step(
      id: id, title: LocalizedText(russian, english), minutes: 40, scope: .groups, board: board,
      permissions: may.union([.read]))
  }
}

extension ScribeRoom {
  /// Clusters of group 4 (1, 2) and of group 2 (3), at a step that says more of them.
  static func forms(at step: StepID = "parties", _ language: Language = .russian) -> ScribeRoom {
    var room = waiting(language, ScribePlans.forms)
    room.facilitator(.programme(.start("clusters")))
    for text in ["Наблюдения за водой", "Экологический патруль"] {
      room.mine(.add(kind: nil, text: text, board: nil, under: nil, fields: [:]))
    }
    room.other(
      2, .cards(.add(kind: nil, text: "Школа экологов", board: nil, under: nil, fields: [:])))
    room.facilitator(.programme(.start(step)))
    _ = room.asked()
    room.now = ScribeRoom.start.advanced(bySeconds: 60)
    return room
  }

  /// In the middle of the takt of stakeholders: another group has begun, and so has the scribe.
  static func parties(_ language: Language = .russian) -> ScribeRoom {
    var room = forms(at: "parties", language)
    room.other(2, .party("Институт географии", about: 3, ["sector": "science"]))
    room.other(2, .value("новые данные", under: 4))
    room.press("Министерство природных ресурсов<ret><tab>1<right>показатели нацпроекта<ret><left>")
    room.press("Жители посёлков<ret><tab>6<right>чистая вода<ret>работа рядом с домом<ret><left>")
    room.press("Лаборатория «Исток»<ret>")
    _ = room.asked()
    return room
  }
}

extension ScribeRoom {
  /// An objective with two key results, one of them just being filled.
  static func objectives(_ language: Language = .russian) -> ScribeRoom {
    var room = forms(at: "objectives", language)
    room.press("Вода видна всем<ret><right>Точки наблюдения работают<ret>")
    room.press("<tab>точек, штук<ret>12<ret>40<ret>2 кв. 2027<ret>Иванова<ret>")
    room.press("Отчёт выходит за день<ret><tab><tab>30<tab>1<tab>скоро<tab>")
    _ = room.asked()
    return room
  }
}

extension ScribeRoom {
  /// Three parties of cluster 1 (4…6), one of group 2 (7), and what flows between them (8…11).
  static func balance(_ language: Language = .russian, flows: Bool = true) -> ScribeRoom {
    var room = forms(at: "parties", language)
    for name in ["Министерство природных ресурсов", "Лаборатория «Исток»", "Жители посёлков"] {
      room.press("\(name)<ret>")
    }
    room.other(2, .party("Турфирмы", about: 3))
    room.facilitator(.programme(.start("balance")))
    if flows {
      room.press("20<ret>деньги<ret>")
      room.press("<down><left>8<ret>отчёты<ret>")
      room.press("<down><right>30<ret>время добровольцев<ret>nмного<ret>вода на анализ<ret>")
    }
    _ = room.asked()
    room.now = room.now.advanced(bySeconds: 60)
    return room
  }
}

extension Command {
  static func party(_ text: String, about: Int, _ fields: [String: String] = [:]) -> Command {
    .cards(
      .add(
        kind: "party", text: text, board: "parties", under: nil,
        fields: fields.merging(["about": "\(about)"]) { $1 }))
  }

  static func value(_ text: String, under parent: CardNumber) -> Command {
    .cards(.add(kind: "value", text: text, board: "parties", under: parent, fields: [:]))
  }
}
