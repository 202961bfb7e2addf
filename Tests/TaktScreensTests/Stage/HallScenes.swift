import TaktModel

@testable import TaktScreens

extension Hall {
  /// Ideas written by turns six minutes into the brainstorm; of six groups the last is silent.
  static func brainstorm(
    _ count: Int, _ language: Language = .russian, groups: Int = 6, plan: Plan = Hall.plan,
    secondsApart: Int = 20
  ) -> Hall {
    var hall = Hall(plan, language: language)
    hall.addGroups(groups)
    hall.wait(minutes: 100)
    hall.enter("ideas", minutes: 6)
    let lines = (0..<count).map { Hall.ideas[$0 % Hall.ideas.count] }
    hall.write(lines, groups: groups == 6 ? 5 : groups, secondsApart: secondsApart)
    hall.wait(minutes: secondsApart == 20 && count < 14 ? 4 : 0)
    hall.show(.wall("list-a"))
    return hall
  }

  /// Three groups took ideas into clusters and bet on them.
  static func clusters(_ language: Language = .russian) -> Hall {
    var hall = brainstorm(14, language)
    hall.enter("clusters", minutes: 9)
    let clusters: [(group: Int, name: String, ideas: [CardNumber], bet: Int)] = [
      (1, "Решения принимаем медленно", [2, 6], 4), (1, "Не видим цифр", [3, 11], 6),
      (2, "Люди и смены", [4, 9], 7), (2, "Поставки", [5, 12], 2),
      (3, "Продажи без правил", [1, 8, 10], 6),
    ]
    for cluster in clusters {
      let number = hall.context.session.cards.nextNumber
      let scribe = Hall.scribe(cluster.group)
      hall.tell(
        .cards(
          .add(kind: "cluster", text: cluster.name, board: nil, under: nil, fields: [:])),
        by: scribe)
      hall.tell(.cards(.place(cluster.ideas, under: number, before: nil)), by: scribe)
      hall.tell(.ballots(.cast(nil, number, weight: cluster.bet, reason: "")), by: scribe)
    }
    return hall
  }
}
