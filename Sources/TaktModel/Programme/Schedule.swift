/// Where each step stands in time: what happened, and what will if nobody repairs anything.
package struct ScheduleLine: Hashable, Sendable {
  package let step: StepID
  package let state: Programme.State
  /// When it began or will begin; nil where neither plan nor clock says.
  package let start: Instant?
  package let end: Instant?
  /// Minutes later than the plan in force; negative is early.
  package let driftMinutes: Int?
}

extension Programme {
  /// The schedule of every step. A step without a running day shows its plan only.
  package func schedule(at now: Instant) -> [ScheduleLine] {
    var cursor: (day: Int, end: Instant)?
    let currentIndex = current.flatMap(index) ?? 0
    return entries.enumerated().map { position, entry in
      let start = start(of: entry, after: cursor)
      let end = end(of: entry, from: start, at: now)
      let isPassedOver = entry.clock == nil && (entry.isSkipped || position < currentIndex)
      if !isPassedOver, let free = end ?? entry.clock.map({ _ in now }) {
        // A step taken up again may end after one that has already been.
        let before = cursor?.day == entry.step.day ? cursor?.end : nil
        cursor = (entry.step.day, max(free, before ?? free))
      }
      return ScheduleLine(
        step: entry.id, state: state(of: entry), start: start, end: end,
        driftMinutes: drift(of: entry, startingAt: start))
    }
  }

  /// A coming step begins when the one before it ends, but not before its own planned time.
  private func start(of entry: Entry, after cursor: (day: Int, end: Instant)?) -> Instant? {
    if let clock = entry.clock { return clock.startedAt }
    let planned = plannedStart(of: entry)
    guard let cursor, cursor.day == entry.step.day else { return planned }
    return planned.map { max($0, cursor.end) } ?? cursor.end
  }

  private func end(of entry: Entry, from start: Instant?, at now: Instant) -> Instant? {
    if let endedAt = entry.endedAt { return endedAt }
    if let clock = entry.clock { return clock.end(at: now).map { max($0, now) } }
    if entry.isSkipped { return nil }
    return start?.advanced(bySeconds: (entry.step.minutes ?? 0) * 60)
  }

  private func drift(of entry: Entry, startingAt start: Instant?) -> Int? {
    guard let planned = plannedStart(of: entry), let start, !entry.isSkipped else { return nil }
    return start.seconds(since: planned) / 60
  }

  /// How late the rest of the day is now, in minutes, and when the day will end.
  package func outlook(at now: Instant) -> (driftMinutes: Int, end: Instant?, plannedEnd: Instant?)
  {
    guard let step = currentStep else { return (0, nil, nil) }
    let lines = schedule(at: now)
    let today = entries.indices.filter {
      entries[$0].step.day == step.day && !entries[$0].isSkipped
    }
    let last = today.last
    let current = index(of: step.id) ?? 0
    let coming = today.first {
      $0 > current && entries[$0].clock == nil && lines[$0].driftMinutes != nil
    }
    let drift = coming.flatMap { lines[$0].driftMinutes } ?? overrunMinutes(at: now)
    return (drift, last.flatMap { lines[$0].end }, last.flatMap { plannedEnd(of: entries[$0]) })
  }

  private func overrunMinutes(at now: Instant) -> Int {
    let remaining = currentEntry?.clock?.remainingSeconds(at: now) ?? 0
    return remaining < 0 ? -remaining / 60 : 0
  }

  private func plannedEnd(of entry: Entry) -> Instant? {
    plannedStart(of: entry)?.advanced(bySeconds: (entry.step.minutes ?? 0) * 60)
  }
}
