import TaktModel

/// Looks at the steps in their order: does time go on as they do.
struct StepTimes {
  let problems: ProblemList
  private var day = 1
  /// The last step of the day whose start is known.
  private var last: Step?

  init(problems: ProblemList) {
    self.problems = problems
  }

  mutating func add(_ step: Step, _ section: Section) {
    if step.day < day {
      problems.error(
        at: section.position(of: "day"),
        "День \(step.day) идёт после дня \(day): переставьте шаги.",
        "Day \(step.day) comes after day \(day): put the steps in order.")
    }
    if step.day != day { last = nil }
    day = step.day
    guard let start = step.startMinute else { return }
    if let last { compare(step, startingAt: start, with: last, section) }
    last = step
  }

  private func compare(_ step: Step, startingAt start: Int, with last: Step, _ section: Section) {
    let lastStart = last.startMinute ?? start
    let lastEnd = lastStart + (last.minutes ?? 0)
    if start < lastStart {
      problems.warning(
        at: section.position(of: "at"),
        "Шаг начинается раньше шага «\(last.id.value)», хотя стоит после него.",
        "The step begins before “\(last.id.value)”, though it comes after it.")
    } else if start < lastEnd {
      let end = clock(lastEnd)
      problems.warning(
        at: section.position(of: "at"), "Шаг «\(last.id.value)» ещё идёт: он до \(end).",
        "The step “\(last.id.value)” is still on: it ends at \(end).")
    }
  }
}

/// Minutes after midnight as people write them: `9:30`.
func clock(_ minutes: Int) -> String {
  let rest = minutes % 60
  return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
}
