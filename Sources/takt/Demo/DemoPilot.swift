import TaktHost
import TaktModel
import TaktRoom

/// Keeps the demo moving where the person at the keyboard does not: talks fly by, takts run, and a
/// step that has been over for a while gives way to the next.
struct DemoPilot: Sendable {
  let service: HostService
  let clock: DemoClock
  /// Virtual seconds a real second while groups work.
  let speed: Double

  /// Talks and breaks go this many times faster than work.
  private static let talkFactor = 8.0

  func act() {
    service.room.perform { room in
      let programme = room.session.programme
      guard let entry = programme.currentEntry else { return begin(programme) }
      clock.run(at: entry.step.isTalk ? speed * DemoPilot.talkFactor : speed)
      lead(programme)
      let remaining = entry.clock?.remainingSeconds(at: clock.now) ?? -entry.step.demoPatience
      guard entry.clock?.isPaused == false, remaining <= -entry.step.demoPatience else { return }
      if let next = programme.nextEntry, next.step.day != entry.step.day {
        clock.jump(to: morning(of: next, in: programme))
      }
      if programme.nextEntry != nil { submit(.programme(.next)) }
    }
  }

  /// The parts of a step and its speakers follow each other by their clocks.
  private func lead(_ programme: Programme) {
    if let phase = programme.phase, phase.index + 1 < programme.currentStep?.phases.count ?? 0,
      phase.clock.remainingSeconds(at: clock.now) ?? 1 < 0
    {
      submit(.programme(.startPhase(nil)))
    }
    guard programme.currentBoard?.view == .rota else { return }
    guard let speaker = programme.speaker else { return submit(.programme(.turn(.call(nil)))) }
    guard speaker.clock.remainingSeconds(at: clock.now) ?? 1 < 0 else { return }
    submit(.programme(.turn(speaker.part == .talk ? .question : .end)))
  }

  private func begin(_ programme: Programme) {
    guard let first = programme.nextEntry, programme.entries.allSatisfy({ $0.clock == nil }) else {
      return
    }
    let start = Int64(first.step.startMinute ?? 780) * 60_000
    if clock.sinceMidnight >= start { submit(.programme(.next)) } else { clock.run(at: 15) }
  }

  private func morning(of entry: Programme.Entry, in programme: Programme) -> Instant {
    let days = Int64(entry.step.day - 1) * 86_400_000
    let first = programme.midnights[1]?.milliseconds ?? clock.now.milliseconds
    return Instant(milliseconds: first + days + Int64(entry.step.startMinute ?? 570) * 60_000)
  }

  private func submit(_ command: Command) {
    service.room.submit(Room.Submission(command, by: HostService.author)) { _ in }
  }
}

extension Step {
  fileprivate var isTalk: Bool {
    switch kind {
    case .talk, .brief, .pause, .social, .end, .register: true
    default: false
    }
  }

  /// Overrun that the pilot leaves to the person, in virtual seconds.
  fileprivate var demoPatience: Int { isTalk ? 1 : 120 }
}

extension DemoClock {
  /// Milliseconds since the room's midnight.
  fileprivate var sinceMidnight: Int64 {
    (now.milliseconds + Int64(offsetMinutes) * 60_000) % 86_400_000
  }
}
