/// When people wrote: the pace of groups on the console and the hills of the replay's scrub bar.
package struct Activity: Hashable, Sendable {
  /// Counts by minute since 1970, only minutes in which something came.
  package struct Minutes: Hashable, Sendable {
    package internal(set) var counts: [(minute: Int, count: Int)] = []

    package static func == (left: Minutes, right: Minutes) -> Bool {
      left.counts.elementsEqual(right.counts, by: ==)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(counts.count) }

    mutating func note(_ at: Instant) {
      let minute = Int(at.milliseconds / 60_000)
      if let last = counts.last, last.minute >= minute {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((minute, 1))
      }
    }

    /// The counts of the last `length` minutes up to `now`, oldest first.
    package func last(_ length: Int, before now: Instant) -> [Int] {
      let end = Int(now.milliseconds / 60_000)
      var result = Array(repeating: 0, count: max(0, length))
      for (minute, count) in counts.reversed() {
        guard end - minute < length else { break }
        if minute <= end { result[length - 1 - (end - minute)] = count }
      }
      return result
    }
  }

  package internal(set) var all = Minutes()
  package internal(set) var groups: [GroupNumber: Minutes] = [:]
  /// The last moment at which a group wrote anything.
  package internal(set) var lastOfGroup: [GroupNumber: Instant] = [:]

  mutating func note(_ record: Record) {
    all.note(record.at)
    guard let group = record.by.group, record.wrote else { return }
    lastOfGroup[group] = record.at
    if record.events.contains(where: \.isNewCard) {
      groups[group, default: Minutes()].note(record.at)
    }
  }
}

extension Record {
  /// Did somebody write or vote. All that a viewer may not see may be withheld from a record.
  fileprivate var wrote: Bool { events.isEmpty || events.contains(where: \.isWritten) }
}

extension Event {
  /// Did somebody write or vote; that a terminal joined says nothing of its group.
  fileprivate var isWritten: Bool {
    switch self {
    case .cards, .ballots, .history: true
    default: false
    }
  }

  fileprivate var isNewCard: Bool {
    switch self {
    case .cards(.added), .cards(.concealed): true
    default: false
    }
  }
}
