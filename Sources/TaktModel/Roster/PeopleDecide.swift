/// Decisions about single people: nobody is deleted, and whoever leaves may come back.
extension Roster {
  func decidePeople(_ command: RosterCommand) throws(Rejection) -> [RosterEvent] {
    switch command {
    case .addPerson(let person): return [try add(person)]
    case .enroll(let people): return try enroll(people)
    case .admit(let person, let day, let groups): return try admit(person, day, groups)
    case .editPerson(let person): return try edit(person)
    case .withdrawPerson(let id):
      _ = try attendee(id)
      return [.personWithdrawn(id)]
    case .restorePerson(let id):
      _ = try known(id)
      return isWithdrawn(id) ? [.personRestored(id)] : []
    case .attend(let ids, let day, let attendance): return try attend(ids, day, attendance)
    default: preconditionFailure("RosterDecide gives only the commands above")
    }
  }

  private func known(_ id: PersonID) throws(Rejection) -> Person {
    guard let person = person(id) else {
      throw Rejection("Человека «\(id.value)» нет в списке.", "“\(id.value)” is not on the roster.")
    }
    return person
  }

  /// A person who takes part.
  func attendee(_ id: PersonID) throws(Rejection) -> Person {
    let person = try known(id)
    guard !isWithdrawn(id) else {
      throw Rejection(
        "\(person.name) не участвует: сначала верните в список.",
        "\(person.name) does not take part: put them back on the roster first.")
    }
    return person
  }

  private func add(_ person: Person) throws(Rejection) -> RosterEvent {
    guard self.person(person.id) == nil else {
      throw Rejection("Этот человек уже записан.", "This person is already on the roster.")
    }
    try person.check()
    return .personAdded(person)
  }

  private func enroll(_ people: [Person]) throws(Rejection) -> [RosterEvent] {
    var taken: Set<PersonID> = []
    var events: [RosterEvent] = []
    for person in people {
      guard taken.insert(person.id).inserted else {
        throw Rejection(
          "«\(person.id.value)» в таблице дважды.", "“\(person.id.value)” is in the table twice.")
      }
      events += self.person(person.id) == nil ? [try add(person)] : try edit(person)
    }
    return events
  }

  private func edit(_ person: Person) throws(Rejection) -> [RosterEvent] {
    let known = try known(person.id)
    try person.check()
    return known == person ? [] : [.personEdited(person)]
  }

  private func admit(
    _ person: Person, _ day: Int, _ groups: [GroupNumber]
  ) throws(Rejection) -> [RosterEvent] {
    var person = person
    person.lateDay = day
    for group in groups { _ = try openGroup(group) }
    let seat = Assignment(person: person.id, groups: groups)
    return [try add(person), .attended(person.id, day: day, Attendance(person.mode))]
      + (groups.isEmpty ? [] : [.assigned(seat)])
  }

  private func attend(
    _ ids: [PersonID], _ day: Int, _ attendance: Attendance
  ) throws(Rejection) -> [RosterEvent] {
    for id in ids { _ = try attendee(id) }
    return ids.filter { self.attendance(of: $0, on: day) != attendance }
      .map { .attended($0, day: day, attendance) }
  }
}

extension Roster.Person {
  /// Refuses a person without a name, and texts without end.
  fileprivate func check() throws(Rejection) {
    _ = try name.checked()
    for text in [organisation, post, category, direction] where !text.isEmpty {
      _ = try text.checked()
    }
  }
}
