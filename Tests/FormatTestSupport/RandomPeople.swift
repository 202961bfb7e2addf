package import TaktModel

/// Random people, seats and regroupings.
extension Seeded {
  package mutating func person() -> Roster.Person {
    Roster.Person(
      id: personID(), name: text(), organisation: text(), post: text(), category: text(),
      direction: text(), mode: pick(AttendanceMode.allCases), isLeader: chance(50),
      lateDay: maybe { $0.integer() })
  }

  package mutating func assignment() -> Assignment {
    Assignment(person: personID(), groups: list(0...3) { $0.group() })
  }

  package mutating func regrouping() -> Regrouping {
    Regrouping(
      opening: list(0...3) { random in
        Regrouping.NewGroup(
          name: random.localized(), initiative: random.maybe { $0.card() },
          members: random.list(0...3) { $0.personID() })
      },
      keeping: list(0...3) { random in
        Regrouping.KeptGroup(
          number: random.group(), members: random.list(0...3) { $0.personID() })
      }, closing: list(0...3) { $0.group() }, keepsSeats: chance(50),
      terminals: list(0...3) { $0.participant() })
  }
}
