extension Roster {
  /// Somebody on the registration list. Contact details are not here: they never enter a log.
  package struct Person: Hashable, Sendable {
    package let id: PersonID
    package var name: String
    package var organisation: String
    package var post: String
    package var category: String
    /// What they registered for: a theme, a track.
    package var direction: String
    /// How they said they would come.
    package var mode: AttendanceMode
    package var isLeader: Bool
    /// The day on which they came after the room was seated; nil for everyone else.
    package var lateDay: Int?

    package init(
      id: PersonID, name: String, organisation: String = "", post: String = "",
      category: String = "", direction: String = "", mode: AttendanceMode = .onSite,
      isLeader: Bool = false, lateDay: Int? = nil
    ) {
      self.id = id
      self.name = name
      self.organisation = organisation
      self.post = post
      self.category = category
      self.direction = direction
      self.mode = mode
      self.isLeader = isLeader
      self.lateDay = lateDay
    }
  }
}

/// How a person takes part.
package enum AttendanceMode: String, CaseIterable, Hashable, Sendable {
  case onSite = "on-site"
  case online
}

/// Whether a person came on a day, and how.
package enum Attendance: String, CaseIterable, Hashable, Sendable {
  case unknown
  case onSite = "on-site"
  case online
  case absent

  package init(_ mode: AttendanceMode) { self = mode == .online ? .online : .onSite }
}

extension Roster {
  package func person(_ id: PersonID) -> Person? { places[id].map { people[$0] } }

  /// Those who take part: whoever was withdrawn stays in `people` for what they did before.
  package var attendees: [Person] { people.filter { !withdrawn.contains($0.id) } }

  package func isWithdrawn(_ id: PersonID) -> Bool { withdrawn.contains(id) }

  package func attendance(of person: PersonID, on day: Int) -> Attendance {
    attendances[day]?[person] ?? .unknown
  }

  /// The days of which it is known whether a person came, in order.
  package func attendances(of person: PersonID) -> [(day: Int, attendance: Attendance)] {
    attendances.keys.sorted().compactMap { day in
      attendances[day]?[person].map { (day, $0) }
    }
  }

  /// The attendees of a day: nobody who is known to be absent.
  package func expected(on day: Int) -> [Person] {
    attendees.filter { attendance(of: $0.id, on: day) != .absent }
  }

  /// Names that no person has yet: p1, p2, …
  package func freshPersonIDs(_ count: Int) -> [PersonID] {
    var ids: [PersonID] = []
    var number = people.count
    while ids.count < count {
      number += 1
      let id = PersonID("p\(number)")
      if places[id] == nil { ids.append(id) }
    }
    return ids
  }
}
