import TaktModel

/// A person in the export: what the log says and, where it was asked for, how to reach them.
struct JSONPerson {
  let person: Roster.Person
  let export: JSONExport

  init(_ person: Roster.Person, export: JSONExport) {
    self.person = person
    self.export = export
  }

  var json: JSONValue {
    guard case .object(let members) = open, let contacts = export.contacts else { return open }
    let contact = contacts[person.id] ?? Contact()
    return .object(
      members + [
        .init(key: "phone", value: .string(contact.phone)),
        .init(key: "email", value: .string(contact.email)),
      ])
  }

  private var open: JSONValue {
    let roster = export.session.roster
    return [
      "id": .string(person.id.value),
      "name": .string(person.name),
      "organisation": .string(person.organisation),
      "post": .string(person.post),
      "category": .string(person.category),
      "direction": .string(person.direction),
      "mode": .string(person.mode.rawValue),
      "leader": .flag(person.isLeader),
      "late_day": JSONValue(person.lateDay),
      "withdrawn": .flag(roster.isWithdrawn(person.id)),
      "groups": JSONValue(roster.groups(of: person.id).map(\.value)),
      "presence": .array(
        roster.attendances(of: person.id).map { day, attendance in
          ["day": .integer(day), "state": .string(attendance.rawValue)]
        }),
    ]
  }
}
