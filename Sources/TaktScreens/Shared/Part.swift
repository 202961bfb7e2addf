import TaktCanvas
import TaktModel

/// The part of the step that runs, as every screen says it: "часть 2 из 4: вдвоём", with its clock.
struct Part {
  let title: String
  /// "1:40", or "+0:20" when it is over; nil where the part has no length.
  let clock: String?
  /// Is its time over: said calmly, for nothing goes on by itself.
  let isOver: Bool
}

extension Context {
  /// nil where the step has no parts.
  var part: Part? {
    let programme = session.programme
    guard let running = programme.phase, let phase = programme.currentPhase else { return nil }
    let count = programme.currentStep?.phases.count ?? 0
    let number = running.index + 1
    let left = running.clock.remainingSeconds(at: now)
    return Part(
      title: language("часть \(number) из \(count): ", "part \(number) of \(count): ")
        + text(phase.title),
      clock: left.map(ScribeHead.clockText), isOver: left.map { $0 < 0 } ?? false)
  }

  /// Does another part wait to be begun.
  var hasNextPart: Bool {
    let programme = session.programme
    guard let phases = programme.currentStep?.phases, !phases.isEmpty else { return false }
    return (programme.phase?.index ?? -1) + 1 < phases.count
  }
}
