import TaktModel

@testable import TaktScreens

/// A day that ends in slides: ideas, clusters with published bets, then the assembly.
enum SlidesPlans {
  static let deck = Board(
    id: "deck", title: LocalizedText("Итоговая презентация", "Final presentation"), view: .slides,
    kinds: [
      CardKind(
        id: "line", title: LocalizedText("строка", "line"), fields: Board.lineFields(of: slots))
    ], slots: slots)

  static let slots = [
    Slot(
      id: "vision",
      title: LocalizedText("Видение и ценностное предложение", "Vision and value proposition"),
      hint: LocalizedText(
        "Что здесь будет и зачем это людям", "What will be here and why people need it")),
    Slot(
      id: "directions",
      title: LocalizedText("Ключевые инструменты и направления", "Key tools and directions"),
      queries: [SlotQuery(board: "b", kinds: ["cluster"], top: 5)], most: 3,
      hint: LocalizedText("Что делаем в первую очередь", "What we do first")),
    Slot(
      id: "ideas", title: LocalizedText("Новые идеи", "New ideas"),
      queries: [SlotQuery(board: "b", kinds: ["selection"], top: 7)], most: 7),
    Slot(
      id: "links", title: LocalizedText("Связи с другими группами", "Links with other groups"),
      least: 0),
  ]

  static let plan: Plan = {
    var plan = ScribePlans.plan
    plan.boards.append(deck)
    plan.steps.append(
      Step(
        id: "t8", kind: .assemble, title: LocalizedText("Такт 8: сборка", "Takt 8: assembly"),
        instruction: LocalizedText(
          "Соберите презентацию и прогоните её.", "Assemble the slides and rehearse."),
        minutes: 120, board: "deck", permissions: [.read, .write]))
    return plan
  }()
}

extension ScribeRoom {
  /// The assembly has begun: four clusters, the second with most bets, one line by hand.
  static func slides(_ language: Language = .russian) -> ScribeRoom {
    var room = waiting(language, SlidesPlans.plan)
    room.facilitator(.programme(.start("t2")))
    room.other(2, .roster(.join(name: "Ольга")))
    for (group, text) in ScribePlans.ideaTexts { room.says(group, text) }
    room.now = room.now.advanced(bySeconds: 600)
    room.facilitator(.programme(.start("t3")))
    for name in ["Решаем за два дня", "Видим правду в цифрах", "Люди остаются"] {
      room.mine(.add(kind: nil, text: name, board: nil, under: nil, fields: [:]))
    }
    room.mine(.place([2, 1], under: 9, before: nil))
    room.mine(.place([3, 4], under: 10, before: nil))
    room.facilitator(
      .ballots(.open(BallotBlueprint(kind: .bets, board: "b", cardKind: "cluster", budget: 10))))
    room.ask(.ballots(.cast(nil, 10, weight: 6, reason: "")), by: room.author)
    room.ask(.ballots(.cast(nil, 9, weight: 4, reason: "")), by: room.author)
    room.facilitator(.ballots(.close(1)))
    room.facilitator(.ballots(.publish(1)))
    room.now = room.now.advanced(bySeconds: 1800)
    room.facilitator(.programme(.start("t8")))
    room.now = room.now.advanced(bySeconds: 60)
    _ = room.asked()
    return room
  }

  /// The same, with a line in the group's own words, one hidden and one by hand.
  static func reworded(_ language: Language = .russian) -> ScribeRoom {
    var room = slides(language)
    room.press("<down><ret><ret>: каждый день<ret><down>h<up>")
    room.facilitator(.cards(.edit(10, text: "Видим правду в деньгах")))
    room.press("nСвой отдел данных<ret>")
    _ = room.asked()
    return room
  }
}
