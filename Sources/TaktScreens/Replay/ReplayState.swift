package import TaktModel

/// Where a replay stands. The program around it reads the log, folds the session up to `sequence`
/// into `Context.replica` and fills this in.
package struct ReplayState: Sendable {
  /// The beginning of a programme step.
  package struct StepMark: Hashable, Sendable {
    package let step: StepID
    /// The number drawn above the scrub bar, from 1.
    package let number: Int
    /// The record that began it.
    package let sequence: Int
    package let at: Instant

    package init(step: StepID, number: Int, sequence: Int, at: Instant) {
      self.step = step
      self.number = number
      self.sequence = sequence
      self.at = at
    }
  }

  /// The last folded record; 0 before the first.
  package var sequence: Int
  package var total: Int
  package var isPlaying: Bool
  package var speed: Double
  /// The moment that is shown: clocks on the stage stand as they stood then.
  package var at: Instant
  /// Records around the current one, oldest first; as many on each side as a journal may show.
  package var around: [Record]
  package var steps: [StepMark]
  /// The records of the whole log by minute, as a full fold has them (`Session.activity.all`).
  package var activity: Activity.Minutes
  package var first: Instant
  package var last: Instant
  /// False where the log is another's: what was hidden from a guest is left out.
  package var isWhole: Bool

  package init(
    sequence: Int, total: Int, isPlaying: Bool = false, speed: Double = 1, at: Instant,
    around: [Record], steps: [StepMark], activity: Activity.Minutes, first: Instant, last: Instant,
    isWhole: Bool = true
  ) {
    self.sequence = sequence
    self.total = total
    self.isPlaying = isPlaying
    self.speed = speed
    self.at = at
    self.around = around
    self.steps = steps
    self.activity = activity
    self.first = first
    self.last = last
    self.isWhole = isWhole
  }
}
