/// What the facilitator may ask of the programme.
package enum ProgrammeCommand: Hashable, Sendable {
  case adopt(Plan)
  case start(StepID)
  case next
  case back
  case pause
  case resume
  /// Adds time to the current step; negative takes it away.
  case extend(seconds: Int)
  case skip(StepID)
  case reopen(StepID)
  /// Changes the plan; the repair says which steps give the time that the edit costs.
  case edit(PlanEdit, repair: Repair?, confirmingAnchors: Bool)
  case repair(Repair, confirmingAnchors: Bool)
  case startGroupClock(GroupNumber?, seconds: Int, label: String)
  case stopGroupClock(GroupNumber?)
  case lock(GroupNumber?)
  case unlock(GroupNumber?)
  case reveal(GroupNumber?)
  /// Begins a part of the current step by its number, from 1; nil is the next one.
  case startPhase(Int?)
  case turn(TurnCommand)
}

/// What happens to the programme.
package enum ProgrammeEvent: Hashable, Sendable {
  case adopted(Plan)
  /// `movedMinutes` is not zero when the room began at another hour than the plan says.
  case dayOpened(Int, midnight: Instant, movedMinutes: Int)
  case started(StepID)
  case finished(StepID)
  case paused(StepID)
  case resumed(StepID)
  case extended(StepID, seconds: Int)
  case skipped(StepID)
  case unskipped(StepID)
  case reopened(StepID)
  case inserted(Step, after: StepID?)
  case changed(Step)
  case moved(StepID, after: StepID?)
  case dropped(StepID)
  /// A dropped step is back.
  case restored(StepID, after: StepID?)
  case replanned([PlanChange])
  case groupClockStarted(GroupNumber?, seconds: Int, label: String)
  case groupClockStopped(GroupNumber?)
  case locked(GroupNumber?)
  case unlocked(GroupNumber?)
  case revealed(StepID, GroupNumber?)
  /// The phase by its place in the step's phases, from 0.
  case phaseStarted(StepID, Int)
  case turn(TurnEvent)
}

/// A new time for one step, taken by a repair.
package struct PlanChange: Hashable, Sendable {
  package let step: StepID
  package let startMinute: Int?
  package let minutes: Int?

  package init(step: StepID, startMinute: Int?, minutes: Int?) {
    self.step = step
    self.startMinute = startMinute
    self.minutes = minutes
  }
}
