/// Wishes about the running step: its clock, its locks, what it hides.
extension Programme {
  func clock(_ command: ProgrammeCommand, given facts: Facts) throws(Rejection)
    -> [ProgrammeEvent]
  {
    let entry = try running()
    let isPaused = entry.clock?.isPaused ?? false
    switch command {
    case .pause where isPaused: throw Rejection("Часы уже стоят.", "The clock is already paused.")
    case .pause: return [.paused(entry.id)]
    case .resume where !isPaused: throw Rejection("Часы уже идут.", "The clock is already running.")
    case .resume: return [.resumed(entry.id)]
    case .extend(let seconds):
      return [.extended(entry.id, seconds: try lengthened(of: entry, by: seconds, at: facts.now))]
    default: preconditionFailure("clock(_:given:) is called for pause, resume and extend only")
    }
  }

  private func lengthened(of entry: Entry, by seconds: Int, at now: Instant) throws(Rejection)
    -> Int
  {
    guard (-86_400...86_400).contains(seconds), seconds != 0 else { throw .badMinutes }
    guard let total = entry.clock?.totalSeconds else {
      throw Rejection(
        "У этого шага нет длительности: часы считают вверх.",
        "This step has no length: its clock counts up.")
    }
    guard total + seconds >= 0 else {
      throw Rejection(
        "У шага осталось меньше, чем вы убираете.", "The step is shorter than what you take away.")
    }
    return seconds
  }

  func decideUnlock(_ group: GroupNumber?) throws(Rejection) -> [ProgrammeEvent] {
    if group == nil { return locked.isEmpty ? [] : [.unlocked(nil)] }
    guard !locked.contains(nil) else {
      throw Rejection(
        "Запись закрыта всем: откройте её всем.", "Writing is closed to all: open it to all.")
    }
    return locked.contains(group) ? [.unlocked(group)] : []
  }

  /// Reveals what the running step's board hides, since any step; where it hides nothing, what
  /// earlier steps have left hidden.
  func reveal(_ group: GroupNumber?) throws(Rejection) -> [ProgrammeEvent] {
    let step = try running().step
    let hiding = entries.filter { $0.step.isHidden && $0.clock != nil }
    let here = hiding.filter { $0.step.board == step.board }
    let shown = here.isEmpty ? hiding : here
    guard !shown.isEmpty else {
      throw Rejection("Скрытых карточек нет.", "No cards are hidden.")
    }
    return shown.filter { !isRevealed($0.id, to: group) }.map { .revealed($0.id, group) }
  }
}
