import TaktModel
import TaktScreens

/// Rooms in which a ballot is open whose sheet is filled in here.
extension ScribeRoom {
  static let juryCriteria = [
    Criterion(id: "idea", title: LocalizedText("Замысел", "Idea"), weight: 2),
    Criterion(id: "use", title: LocalizedText("Польза для региона", "Use for the region")),
    Criterion(id: "team", title: LocalizedText("Команда", "Team"), least: 0, most: 5),
  ]

  /// A judge who sits in the team of group 5, before eight ideas.
  static func judging(_ language: Language = .russian) -> ScribeRoom {
    var room = ideas(language)
    room.role = .juror
    room.facilitator(.roster(.addPerson(Roster.Person(id: "p1", name: "Анна Ильина"))))
    room.facilitator(.roster(.assign([Assignment(person: "p1", groups: [5])])))
    room.ask(.roster(.join(name: "Анна Ильина")), by: room.author)
    room.open(BallotBlueprint(kind: .scores, board: "a", criteria: juryCriteria, top: 3))
    return room
  }

  /// The same with two ideas marked, one half marked, and one left out.
  static func halfJudged(_ language: Language = .russian) -> ScribeRoom {
    var room = judging(language)
    room.press("7<down>")
    room.press("<up>85<down>1<tab>93<down>6<down><down>a<up><up>")
    _ = room.asked()
    return room
  }

  static func poll(_ language: Language = .russian) -> ScribeRoom {
    var room = ideas(language)
    room.open(
      BallotBlueprint(
        kind: .poll, board: "a",
        options: [
          LocalizedText("Да, целиком", "Yes, wholly"), LocalizedText("Отчасти", "In part"),
          LocalizedText("Нет", "No"),
        ]))
    return room
  }

  static func dots(_ language: Language = .russian) -> ScribeRoom {
    var room = ideas(language)
    room.open(BallotBlueprint(kind: .dots, board: "a", budget: 5))
    return room
  }

  static func ranking(_ language: Language = .russian) -> ScribeRoom {
    var room = ideas(language)
    room.open(BallotBlueprint(kind: .rank, board: "a"))
    return room
  }

  /// Each kind with something given.
  static func answered(_ language: Language = .russian) -> ScribeRoom {
    var room = poll(language)
    room.seatTen()
    room.press("7<down>2<down>")
    return room
  }

  static func dotted(_ language: Language = .russian) -> ScribeRoom {
    var room = dots(language)
    room.press("++<down><down>+")
    return room
  }

  static func ranked(_ language: Language = .russian) -> ScribeRoom {
    var room = ranking(language)
    room.press(" <down> <down>1")
    return room
  }

  private static func ideas(_ language: Language) -> ScribeRoom {
    var room = at("t2", language)
    for (group, text) in ScribePlans.ideaTexts { room.says(group, text) }
    return room
  }

  private mutating func open(_ blueprint: BallotBlueprint) {
    facilitator(.ballots(.open(blueprint)))
    _ = asked()
    now = ScribeRoom.start.advanced(bySeconds: 378)
  }

  /// Ten people of the roster sit in this group.
  mutating func seatTen() {
    for number in 1...10 {
      let id = PersonID("guest-\(number)")
      facilitator(.roster(.addPerson(Roster.Person(id: id, name: "Гость \(number)"))))
      facilitator(.roster(.assign([Assignment(person: id, groups: [GroupNumber(group)])])))
    }
  }
}
