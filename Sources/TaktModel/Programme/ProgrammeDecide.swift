extension Programme {
  /// Decides what the facilitator's wish about the programme means.
  func decide(_ command: ProgrammeCommand, given facts: Facts) throws(Rejection) -> [ProgrammeEvent]
  {
    switch command {
    case .adopt(let plan): return try adopt(plan)
    case .start(let id): return try enter(id, given: facts)
    case .next: return try next(given: facts)
    case .back: return try back()
    case .pause, .resume, .extend: return try clock(command, given: facts)
    case .skip(let id): return try skip(id)
    case .reopen(let id): return try reopen(id)
    case .edit(let edit, let repair, let isConfirmed):
      return try take(edit, repair: repair, isConfirmed: isConfirmed, at: facts.now)
    case .repair(let repair, let isConfirmed):
      return try take(repair, isConfirmed: isConfirmed, at: facts.now)
    case .startGroupClock(let group, let seconds, let label):
      guard (1...86_400).contains(seconds) else { throw .badMinutes }
      return [.groupClockStarted(group, seconds: seconds, label: label)]
    case .stopGroupClock(let group):
      return groupClocks[group] == nil ? [] : [.groupClockStopped(group)]
    case .lock(let group): return locked.contains(group) ? [] : [.locked(group)]
    case .unlock(let group): return try decideUnlock(group)
    case .reveal(let group): return try reveal(group)
    case .startPhase(let number): return try startPhase(number)
    case .turn: preconditionFailure("Session decides about speakers: they are cards")
    }
  }

  func running() throws(Rejection) -> Entry {
    guard let entry = currentEntry else { throw .noStep }
    return entry
  }

  func known(_ id: StepID) throws(Rejection) -> Entry {
    guard let entry = entry(id) else {
      throw Rejection(
        "Шага «\(id.value)» в программе нет.", "The programme has no step “\(id.value)”.")
    }
    return entry
  }

  private func adopt(_ plan: Plan) throws(Rejection) -> [ProgrammeEvent] {
    guard entries.allSatisfy({ $0.clock == nil }) else {
      throw Rejection(
        "Сессия уже идёт: другую программу взять нельзя.",
        "The session has begun: another programme cannot be adopted.")
    }
    try plan.check()
    return [.adopted(plan)]
  }

  private func next(given facts: Facts) throws(Rejection) -> [ProgrammeEvent] {
    if let next = nextEntry { return try enter(next.id, given: facts) }
    guard let current else {
      throw Rejection("Программа пройдена до конца.", "The programme is over.")
    }
    return [.finished(current)]
  }

  private func enter(_ id: StepID, given facts: Facts) throws(Rejection) -> [ProgrammeEvent] {
    let entry = try known(id)
    guard id != current else {
      throw Rejection("Этот шаг уже идёт.", "That step is already running.")
    }
    let leaving = current.map { [ProgrammeEvent.finished($0)] } ?? []
    if entry.clock != nil { return leaving + [.reopened(id)] }
    return leaving + openDay(of: entry.step, given: facts) + [.started(id)]
  }

  /// A day begins with its first step. When the hour is more than an hour off the plan
  /// (a rehearsal, another time zone), the whole day's plan moves to begin now.
  private func openDay(of step: Step, given facts: Facts) -> [ProgrammeEvent] {
    guard midnights[step.day] == nil else { return [] }
    let dayMilliseconds: Int64 = 86_400_000
    let offset = Int64(facts.offsetMinutes) * 60_000
    let local = facts.now.milliseconds + offset
    let sinceMidnight = ((local % dayMilliseconds) + dayMilliseconds) % dayMilliseconds
    let difference = plannedMinute(of: step).map { Int(sinceMidnight / 60_000) - $0 } ?? 0
    let moved = abs(difference) > 60 ? difference : 0
    let midnight = Instant(milliseconds: local - sinceMidnight - offset)
    return [
      .dayOpened(step.day, midnight: midnight.advanced(bySeconds: moved * 60), movedMinutes: moved)
    ]
  }

  /// The hour of a step, or of the next of its day that has one.
  private func plannedMinute(of step: Step) -> Int? {
    guard let index = index(of: step.id) else { return nil }
    return entries[index...].lazy.filter { $0.step.day == step.day }
      .compactMap(\.step.startMinute).first
  }

  private func back() throws(Rejection) -> [ProgrammeEvent] {
    let end = current.flatMap(index) ?? entries.count
    guard let previous = entries[..<end].last(where: { $0.clock != nil }) else {
      throw Rejection(
        "Раньше этого шага ничего не было.", "There is no earlier step to go back to.")
    }
    return (current.map { [.finished($0)] } ?? []) + [.reopened(previous.id)]
  }

  private func skip(_ id: StepID) throws(Rejection) -> [ProgrammeEvent] {
    let entry = try known(id)
    guard entry.clock == nil else {
      throw Rejection(
        "Шаг уже начат: его можно закончить.", "The step has begun: finish it instead.")
    }
    return [entry.isSkipped ? .unskipped(id) : .skipped(id)]
  }

  private func reopen(_ id: StepID) throws(Rejection) -> [ProgrammeEvent] {
    let entry = try known(id)
    guard entry.clock != nil, id != current else {
      throw Rejection(
        "Открыть снова можно только законченный шаг.", "Only a finished step can be reopened.")
    }
    return (current.map { [.finished($0)] } ?? []) + [.reopened(id)]
  }
}

extension Rejection {
  static let noStep = Rejection("Сейчас не идёт ни один шаг.", "No step is running now.")
  static let badMinutes = Rejection(
    "Время — от 1 минуты до суток.", "The time must be between a minute and a day.")
}
