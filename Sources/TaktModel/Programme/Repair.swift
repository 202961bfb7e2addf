/// The three ways to mend a late day (methods.md, "Time"); each is previewed before it is taken.
package enum Repair: Hashable, Sendable {
  /// Every later step begins later; breaks shrink first.
  case shift
  /// One later step gives the minutes.
  case takeFrom(StepID)
  /// The steps up to the next anchor shrink in proportion.
  case compress

  /// No step is made shorter than this.
  static let shortestMinutes = 5
}

/// What a repair would do.
package struct RepairPreview: Hashable, Sendable {
  package let changes: [PlanChange]
  /// Anchors that would begin later; taking the repair then needs a confirmation.
  package let movedAnchors: [StepID]
}

extension Programme {
  /// Computes a repair without taking it.
  package func preview(_ repair: Repair, at now: Instant) throws(Rejection) -> RepairPreview {
    let late = outlook(at: now).driftMinutes
    guard late > 0 else {
      throw Rejection("Отставания нет: чинить нечего.", "Nothing is late: no repair is needed.")
    }
    return try preview(repair, late: late, coming: comingEntries())
  }

  /// A repair of these steps ahead, so many minutes late.
  func preview(
    _ repair: Repair, late: Int, coming: [Entry]
  ) throws(Rejection) -> RepairPreview {
    switch repair {
    case .shift: return shift(coming, by: late)
    case .takeFrom(let id): return try take(late, from: id, among: coming)
    case .compress: return try compress(coming, late: late)
    }
  }

  /// The steps of the current day that have not begun.
  private func comingEntries() -> [Entry] {
    guard let current, let index = index(of: current) else { return [] }
    return entries[(index + 1)...].filter {
      $0.step.day == entries[index].step.day && $0.clock == nil && !$0.isSkipped
        && $0.step.startMinute != nil
    }
  }

  private func shift(_ coming: [Entry], by late: Int) -> RepairPreview {
    var late = late
    var changes: [PlanChange] = []
    var lastEnd: Int?
    for entry in coming {
      let start = entry.step.startMinute ?? 0
      // A free while before a step absorbs as much as it is long.
      if let lastEnd { late = min(late, max(0, lastEnd - start)) }
      guard late > 0 else { break }
      let absorbed =
        entry.step.kind == .pause && !entry.step.isFixed
        ? min(late, spareMinutes(of: entry)) : 0
      let minutes = entry.step.minutes.map { $0 - absorbed }
      changes.append(PlanChange(step: entry.id, startMinute: start + late, minutes: minutes))
      lastEnd = minutes.map { start + late + $0 }
      late -= absorbed
    }
    let moved = Set(changes.map(\.step))
    let anchors = coming.filter { moved.contains($0.id) && $0.step.isFixed }.map(\.id)
    return RepairPreview(changes: changes, movedAnchors: anchors)
  }

  private func spareMinutes(of entry: Entry) -> Int {
    max(0, (entry.step.minutes ?? 0) - Repair.shortestMinutes)
  }

  private func take(
    _ late: Int, from id: StepID, among coming: [Entry]
  ) throws(Rejection) -> RepairPreview {
    guard let place = coming.firstIndex(where: { $0.id == id }) else {
      throw Rejection("Этот шаг сегодня уже не впереди.", "That step is no longer ahead today.")
    }
    let spare = spareMinutes(of: coming[place])
    guard spare >= late else {
      throw Rejection(
        "У шага «\(coming[place].step.title.russian)» можно взять \(spare) мин, а нужно \(late).",
        "Step “\(coming[place].step.title.english)” can give \(spare) min; \(late) are needed.")
    }
    let changes = coming[...place].map { entry in
      PlanChange(
        step: entry.id, startMinute: entry.step.startMinute.map { $0 + late },
        minutes: entry.step.minutes.map { entry.id == id ? $0 - late : $0 })
    }
    return RepairPreview(
      changes: changes, movedAnchors: coming[...place].filter(\.step.isFixed).map(\.id))
  }

  private func compress(_ coming: [Entry], late: Int) throws(Rejection) -> RepairPreview {
    let anchor = coming.firstIndex { $0.step.isFixed } ?? coming.count
    let shrinking = coming[..<anchor]
    let spare = shrinking.reduce(0) { $0 + spareMinutes(of: $1) }
    guard spare >= late else {
      throw Rejection(
        "До якоря можно сжать \(spare) мин, а нужно \(late).",
        "Only \(spare) min can be squeezed before the anchor; \(late) are needed.")
    }
    return RepairPreview(changes: squeezed(Array(shrinking), by: late), movedAnchors: [])
  }

  /// What each step gives is its share of what is still owed, as far as it and those after it can.
  private func squeezed(_ steps: [Entry], by late: Int) -> [PlanChange] {
    var owed = late
    var left = steps.reduce(0) { $0 + ($1.step.minutes ?? 0) }
    var spareAfter = steps.reduce(0) { $0 + spareMinutes(of: $1) }
    return steps.map { entry in
      let minutes = entry.step.minutes ?? 0
      spareAfter -= spareMinutes(of: entry)
      let share = left == 0 ? 0 : (owed * minutes + left - 1) / left
      let given = min(spareMinutes(of: entry), max(share, owed - spareAfter))
      defer {
        owed -= given
        left -= minutes
      }
      return PlanChange(
        step: entry.id, startMinute: entry.step.startMinute.map { $0 + owed },
        minutes: entry.step.minutes.map { $0 - given })
    }
  }
}
