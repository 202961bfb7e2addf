import TaktModel

@testable import TaktScreens

extension ConsoleDesk {
  static let categories = ["педагог", "бизнес", "НКО", "студент", "власть"]
  static let surnames = [
    "Иванова", "Ким", "Петров", "Сидорова", "Олейник", "Дёмин", "Юн", "Бадмаев", "Орлов", "Волкова",
  ]

  /// Sixty people, eight groups and two clusters of each, bet on.
  static func crowded(_ language: Language = .russian) -> ConsoleDesk {
    var desk = ConsoleDesk(language, groups: 8)
    let people = (0..<60).map { number in
      Roster.Person(
        id: PersonID("p\(number + 1)"),
        name: "\(surnames[number % 10]) \(["Анна", "Олег", "Вера"][number % 3])",
        organisation: "Школа № \(number % 7 + 1)", category: categories[number % 5],
        mode: number % 9 == 4 ? .online : .onSite, isLeader: number < 8)
    }
    desk.tell(.roster(.enroll(people)))
    desk.tell(
      .roster(
        .regroup(
          desk.context.session.regrouping(
            distributingAmong: 8, keepingDirections: false))))
    desk.tell(.roster(.attend(["p1", "p3"], day: 1, .onSite)))
    desk.tell(.roster(.attend(["p4"], day: 1, .absent)))
    desk.tell(
      .roster(.admit(Roster.Person(id: "p61", name: "Лев Поздний"), day: 1, groups: [2])))
    return desk
  }

  /// The same at the step that makes clusters.
  static func clustered(_ language: Language = .russian) -> ConsoleDesk {
    var desk = crowded(language)
    desk.start("grouping")
    for group in 1...8 {
      let scribe = scribe(group)
      desk.tell(.roster(.join(name: "Анна")), by: scribe)
      for name in ["Детский городок", "Патруль на воде"] {
        desk.tell(
          .cards(.add(kind: nil, text: "\(name) \(group)", board: nil, under: nil, fields: [:])),
          by: scribe)
      }
    }
    return desk
  }
}
