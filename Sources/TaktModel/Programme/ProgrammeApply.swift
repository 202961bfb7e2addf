extension Programme {
  /// Folds one event. Total: an event about a step that is not there changes nothing.
  mutating func apply(_ event: ProgrammeEvent, at now: Instant, sequence: Int) {
    switch event {
    case .adopted(let plan): adopt(plan)
    case .dayOpened(let day, let midnight, _): midnights[day] = midnight
    case .started(let id): start(id, at: now)
    case .finished(let id): finish(id, at: now, sequence: sequence)
    case .paused(let id): pause(id, at: now)
    case .resumed(let id): resume(id, at: now)
    case .extended(let id, let seconds): change(id) { $0.clock?.extend(bySeconds: seconds) }
    case .skipped(let id): change(id) { $0.isSkipped = true }
    case .unskipped(let id): change(id) { $0.isSkipped = false }
    case .reopened(let id): reopen(id, at: now)
    case .inserted(let step, let after): insert(step, after: after)
    case .changed(let step): change(step.id) { $0.step = step.bounded }
    case .moved(let id, let after): move(id, after: after)
    case .dropped(let id): drop(id)
    case .restored(let id, let after):
      if let entry = dropped.removeValue(forKey: id) { put(entry, after: after) }
    case .replanned(let changes): replan(changes)
    case .groupClockStarted(let group, let seconds, let label):
      groupClocks[group] = GroupClock(
        label: label, clock: Clock(startedAt: now, seconds: seconds))
    case .groupClockStopped(let group): groupClocks[group] = nil
    case .locked(let group): locked.insert(group)
    case .unlocked(let group): unlock(group)
    case .revealed(let id, let group): revealed[id, default: []].insert(group)
    case .phaseStarted(let id, let index): startPhase(index, of: id, at: now)
    case .turn(let event): apply(event, at: now)
    }
  }

  private mutating func change(_ id: StepID, _ body: (inout Entry) -> Void) {
    if let index = index(of: id) { body(&entries[index]) }
  }

  private mutating func adopt(_ plan: Plan) {
    self.plan = plan
    dropped = [:]
    entries = plan.steps.indices.map { index in
      var step = plan.steps[index].bounded
      step.minutes = step.minutes ?? plan.derivedMinutes(at: index)
      return Entry(
        step: step, published: Published(startMinute: step.startMinute, minutes: step.minutes))
    }
  }

  private mutating func start(_ id: StepID, at now: Instant) {
    change(id) { entry in
      entry.clock = Clock(
        startedAt: now, seconds: entry.step.minutes.map { $0 * 60 },
        warningSeconds: entry.step.warningSeconds)
      entry.isSkipped = false
      entry.endedAt = nil
    }
    enter(id, at: now)
  }

  private mutating func enter(_ id: StepID, at now: Instant) {
    current = id
    locked = []
    groupClocks = [:]
    phase = nil
    startPhase(0, of: id, at: now)
  }

  private mutating func pause(_ id: StepID, at now: Instant) {
    change(id) { $0.clock?.pause(at: now) }
    guard id == current else { return }
    phase?.clock.pause(at: now)
    speaker?.clock.pause(at: now)
  }

  private mutating func resume(_ id: StepID, at now: Instant) {
    change(id) { $0.clock?.resume(at: now) }
    guard id == current else { return }
    phase?.clock.resume(at: now)
    speaker?.clock.resume(at: now)
  }

  private mutating func finish(_ id: StepID, at now: Instant, sequence: Int) {
    change(id) { entry in
      entry.clock?.resume(at: now)
      entry.endedAt = now
      entry.endedSequence = sequence
    }
    guard current == id else { return }
    (current, phase) = (nil, nil)
    endTurn(at: now)
  }

  /// The clock goes on from where it stopped: the time between is a pause.
  private mutating func reopen(_ id: StepID, at now: Instant) {
    change(id) { entry in
      if let endedAt = entry.endedAt {
        entry.clock?.pause(at: endedAt)
        entry.clock?.resume(at: now)
      }
      entry.endedAt = nil
    }
    enter(id, at: now)
  }

  private mutating func insert(_ step: Step, after: StepID?) {
    guard index(of: step.id) == nil else { return }
    dropped[step.id] = nil
    put(
      Entry(step: step.bounded, published: Published(startMinute: nil, minutes: nil)), after: after)
  }

  private mutating func put(_ entry: Entry, after: StepID?) {
    let position = after.map { index(of: $0).map { $0 + 1 } ?? entries.count } ?? 0
    entries.insert(entry, at: position)
  }

  private mutating func move(_ id: StepID, after: StepID?) {
    guard after != id, let index = index(of: id) else { return }
    put(entries.remove(at: index), after: after)
  }

  /// A step that has begun stays: its cards and its clock are part of the day.
  private mutating func drop(_ id: StepID) {
    guard let index = index(of: id), entries[index].clock == nil else { return }
    dropped[id] = entries.remove(at: index)
  }

  private mutating func replan(_ changes: [PlanChange]) {
    for planned in changes {
      change(planned.step) {
        $0.step.startMinute = planned.startMinute?.bounded
        $0.step.minutes = planned.minutes?.bounded
      }
    }
  }

  private mutating func unlock(_ group: GroupNumber?) {
    if group == nil { locked = [] } else { locked.remove(group) }
  }
}

extension Step {
  /// The step with times that no sum of can overflow.
  fileprivate var bounded: Step {
    var step = self
    step.startMinute = startMinute?.bounded
    step.minutes = minutes?.bounded
    step.warningSeconds = warningSeconds?.bounded
    return step
  }
}

extension Plan {
  /// Minutes until the next step of the day where the programme gives starts only.
  package func derivedMinutes(at index: Int) -> Int? {
    let step = steps[index].bounded
    guard let start = step.startMinute,
      let next = steps[(index + 1)...].first(where: { $0.day == step.day && $0.startMinute != nil }
      ),
      let end = next.startMinute?.bounded, end > start
    else { return nil }
    return end - start
  }
}
