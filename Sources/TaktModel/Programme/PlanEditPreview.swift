extension Programme {
  /// Computes an edit without taking it; a repair says which steps give the time that it costs.
  package func preview(
    _ edit: PlanEdit, repair: Repair? = nil, at now: Instant
  ) throws(Rejection) -> EditPreview {
    var events = try self.events(of: edit)
    let edited = applying(events)
    let day = edited.entry(edit.step)?.step.day ?? entry(edit.step)?.step.day ?? 1
    let coming = edited.coming(behind: edit, on: day, before: self)
    let drifts = edited.drifts(on: day, at: now)
    let late = max(0, coming.lazy.compactMap { drifts[$0.id] }.first ?? 0)
    var anchors = anchors(movedBy: edit, into: edited)
    var mended = edited
    if let repair, late > 0 {
      let preview = try edited.preview(repair, late: late, coming: coming)
      let change = ProgrammeEvent.replanned(preview.changes)
      events.append(change)
      anchors += preview.movedAnchors
      mended = edited.applying([change])
    }
    return preview(
      edit, events, into: mended, on: day, lateMinutes: late, movedAnchors: anchors, at: now)
  }

  private func preview(
    _ edit: PlanEdit, _ events: [ProgrammeEvent], into after: Programme, on day: Int,
    lateMinutes: Int, movedAnchors: [StepID], at now: Instant
  ) -> EditPreview {
    let (old, new) = (expected(on: day, at: now), after.expected(on: day, at: now))
    let drifts = after.drifts(on: day, at: now)
    let today = after.entries.filter { $0.step.day == day }
    let moved = today.filter { $0.id != edit.step && old[$0.id] != new[$0.id] }
    return EditPreview(
      events: events,
      lines: moved.map { .init(step: $0.step, before: old[$0.id], after: new[$0.id]) },
      lateMinutes: lateMinutes, movedAnchors: movedAnchors,
      lateAnchors: today.filter { $0.step.isFixed && drifts[$0.id] ?? 0 > 0 }.map(\.id),
      endMinute: today.last { !$0.isSkipped }.flatMap { last in
        new[last.id].map { $0 + (last.step.minutes ?? 0) }
      })
  }

  private func applying(_ events: [ProgrammeEvent]) -> Programme {
    var copy = self
    for event in events { copy.apply(event, at: Instant(milliseconds: 0), sequence: 0) }
    return copy
  }

  /// The steps ahead that stand behind the place of the edit.
  private func coming(behind edit: PlanEdit, on day: Int, before: Programme) -> [Entry] {
    let place =
      index(of: edit.step).map { $0 + 1 } ?? before.index(of: edit.step) ?? entries.count
    return entries[min(place, entries.count)...].filter {
      $0.step.day == day && $0.clock == nil && !$0.isSkipped && $0.step.startMinute != nil
    }
  }

  /// An anchor that is moved, dropped or given another time by the edit itself.
  private func anchors(movedBy edit: PlanEdit, into after: Programme) -> [StepID] {
    entries.filter { entry in
      guard entry.step.isFixed, entry.clock == nil else { return false }
      let isAbout: Bool = if case .move(entry.id, _) = edit { true } else { false }
      return isAbout || after.entry(entry.id)?.step.startMinute != entry.step.startMinute
    }.map(\.id)
  }

  /// When each step of a day begins, in minutes after its midnight.
  private func expected(on day: Int, at now: Instant) -> [StepID: Int] {
    let (lines, midnight) = lines(on: day, at: now)
    return lines.reduce(into: [:]) { minutes, line in
      minutes[line.step] = line.start.map { $0.seconds(since: midnight) / 60 }
    }
  }

  private func drifts(on day: Int, at now: Instant) -> [StepID: Int] {
    lines(on: day, at: now).lines.reduce(into: [:]) { $0[$1.step] = $1.driftMinutes }
  }

  /// The schedule of a day, which has a midnight of its own before it is opened.
  private func lines(on day: Int, at now: Instant) -> (lines: [ScheduleLine], midnight: Instant) {
    var copy = self
    let midnight = midnights[day] ?? Instant(milliseconds: 0)
    copy.midnights[day] = midnight
    let ids = Set(entries.filter { $0.step.day == day }.map(\.id))
    return (copy.schedule(at: now).filter { ids.contains($0.step) }, midnight)
  }
}
