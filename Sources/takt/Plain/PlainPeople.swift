import TaktModel

extension RosterCommand {
  init(_ name: String, _ words: inout PlainWords, in session: Session) throws(Rejection) {
    switch name {
    case "person": self = .addPerson(try words.newPerson(in: session))
    case "late": self = try RosterCommand(admitting: &words, in: session)
    case "present":
      let state = try words.lastWord(
        ("кто и как: on-site, online, absent, unknown", "who and how: on-site, online, absent"))
      guard let attendance = Attendance(rawValue: state) else {
        throw Rejection(
          "«\(state)»: нужно on-site, online, absent или unknown.",
          "“\(state)”: say on-site, online, absent or unknown.")
      }
      self = .attend(
        [try words.person(in: session)], day: session.programme.today, attendance)
    case "assign":
      let groups = try words.lastWord(("кого и куда: ИМЯ ГРУППА", "who and where: NAME GROUP"))
      let numbers = try groups.groupNumbers
      self = .assign([Assignment(person: try words.person(in: session), groups: numbers)])
    case "leave": self = .withdrawPerson(try words.person(in: session))
    case "distribute":
      let count = try words.integer(("сколько групп", "how many groups"))
      guard (1...99).contains(count) else {
        throw Rejection("Групп — от 1 до 99.", "Groups: 1 to 99.")
      }
      let isByDirection = words.rest.contains("direction")
      self = .regroup(
        session.regrouping(distributingAmong: count, keepingDirections: isByDirection))
    case "regroup": self = .regroup(try Regrouping(&words, in: session))
    case "seat":
      let group = try words.lastWord(("терминал и группа", "a terminal and a group"))
      guard let number = try group.groupNumbers.first else {
        throw Rejection("Назовите группу.", "Name the group.")
      }
      self = .moveTerminal(try words.terminal(in: session), to: number)
    default: preconditionFailure("PlainLine gives only the names above")
    }
  }

  /// `/late NAME[; ORGANISATION] [GROUP]`; without a group it is the smallest.
  private init(admitting words: inout PlainWords, in session: Session) throws(Rejection) {
    let named = words.lastNumber.map { GroupNumber($0) }
    if named != nil { _ = try words.lastWord(("имя", "a name")) }
    let person = try words.newPerson(in: session)
    let group = named ?? session.roster.smallestGroup
    self = .admit(person, day: session.programme.today, groups: group.map { [$0] } ?? [])
  }
}

extension Regrouping {
  /// `initiatives [#N …] [keep]` or `subject [keep]`; without numbers those with the most bets, as
  /// many as there are groups.
  fileprivate init(_ words: inout PlainWords, in session: Session) throws(Rejection) {
    let basis = words.next()
    var cards: [CardNumber] = []
    while words.peek != nil, words.peek != "keep" { cards.append(try words.number()) }
    let keeps = words.next() == "keep"
    switch basis {
    case "subject": self = session.regroupingBySubject(closingOthers: !keeps)
    case "initiatives":
      let chosen = cards.isEmpty ? session.likelyInitiatives : cards
      self = session.regrouping(around: chosen, closingOthers: !keeps)
    default:
      throw Rejection(
        "Как: initiatives [#N …] или subject; keep оставит прежние группы.",
        "How: initiatives [#N …] or subject; keep leaves the former groups.")
    }
  }
}

extension PlainWords {
  /// `NAME[; ORGANISATION[; CATEGORY]]`.
  fileprivate mutating func newPerson(in session: Session) throws(Rejection) -> Roster.Person {
    let parts = try text().split(separator: ";", omittingEmptySubsequences: false).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return Roster.Person(
      id: session.roster.freshPersonIDs(1)[0], name: parts[0],
      organisation: parts.count > 1 ? parts[1] : "", category: parts.count > 2 ? parts[2] : "")
  }

  /// A person by id, by name, or by a part of the name that only one bears.
  fileprivate mutating func person(in session: Session) throws(Rejection) -> PersonID {
    let wanted = try text()
    let people = session.roster.people
    if let person = session.roster.person(PersonID(wanted)) { return person.id }
    let whole = people.filter { $0.name.folded == wanted.folded }
    let found = whole.isEmpty ? people.filter { $0.name.folded.contains(wanted.folded) } : whole
    guard let person = found.first else {
      throw Rejection("Человека «\(wanted)» нет в списке.", "“\(wanted)” is not on the roster.")
    }
    guard found.count == 1 else {
      let names = found.prefix(5).map { "\($0.id.value) \($0.name)" }.joined(separator: ", ")
      throw Rejection(
        "«\(wanted)» — это кто: \(names)?", "“\(wanted)” may be: \(names).")
    }
    return person.id
  }

  /// A scribe's terminal by its id or by its name.
  fileprivate mutating func terminal(in session: Session) throws(Rejection) -> ParticipantID {
    let wanted = try text()
    let terminals = session.roster.participants
    if terminals[ParticipantID(wanted)] != nil { return ParticipantID(wanted) }
    let found = terminals.values.filter { $0.name.folded == wanted.folded }
    guard let terminal = found.first, found.count == 1 else {
      throw Rejection("Терминала «\(wanted)» нет.", "There is no terminal “\(wanted)”.")
    }
    return terminal.id
  }
}

extension String {
  /// `3`, `3,4`; `none` is no group.
  fileprivate var groupNumbers: [GroupNumber] {
    get throws(Rejection) {
      if self == "none" { return [] }
      var numbers: [GroupNumber] = []
      for part in split(separator: ",") {
        guard let number = Int(part) else {
          throw Rejection("«\(self)» — не номера групп.", "“\(self)” is no list of groups.")
        }
        numbers.append(GroupNumber(number))
      }
      return numbers
    }
  }
}

extension Command {
  /// A regrouping takes the terminals along that are there.
  func bringing(_ terminals: [ParticipantID]) -> Command {
    guard case .roster(.regroup(var regrouping)) = self else { return self }
    regrouping.terminals = terminals
    return .roster(.regroup(regrouping))
  }
}
