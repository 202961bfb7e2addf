import TaktModel
import TaktProgramme
import Testing

/// A programme that reads without a problem, for tests that spoil one thing in it.
let soundProgramme = """
  format: 1
  id: day
  title: Day
  days:
    - {title: One, date: 2022-11-22}
    - {title: Two}
  boards: [list-a, list-b]
  steps:
    - id: ideas
      day: 1
      at: "10:00"
      minutes: 40
      kind: brainstorm
      title: Ideas
      board: list-a
      reads: [list-b]
      may: [write, move]
      scope: groups
      zero: lock
      fixed: true
      hidden: yes
      scene: wall list-a
      warn: 5
    - id: bets
      at: "10:40"
      title: Bets
      board: list-b
      ballot: {kind: bets, card: cluster, budget: 10}
  """

/// A board that reads without a problem, for tests that spoil one thing in it.
let soundBoard = """
  format: 1
  id: map
  title: {ru: Карта, en: Map}
  view: columns
  columns: state
  fields:
    - id: state
      title: State
      choices: [{id: new, title: New}, {id: done, title: Done}]
  kinds:
    - id: task
      title: Task
      fields:
        - {id: owner, title: Owner, required: true}
        - {id: days, title: Days, type: number}
    - id: part
      title: Part
      under: task
  """

/// The text with one line (from 1) put in place of the old one; nil takes the line away.
func changed(_ text: String, line: Int, to new: String?) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  lines.replaceSubrange(line - 1..<line, with: new.map { [$0] } ?? [])
  return lines.joined(separator: "\n")
}

/// One wrong line and what its author is told.
struct Fault: CustomTestStringConvertible, Sendable {
  let line: Int
  let text: String?
  /// Where the problem is found; the changed line if not said otherwise.
  let foundAt: Int
  /// A part of the English sentence.
  let words: String

  init(_ line: Int, _ text: String?, foundAt: Int? = nil, _ words: String) {
    self.line = line
    self.text = text
    self.foundAt = foundAt ?? line
    self.words = words
  }

  var testDescription: String { text ?? "without line \(line)" }
}

extension ProgrammeProblem {
  /// `12 error: …`, to compare in one go.
  var brief: String { "\(line) \(isError ? "error" : "warning"): \(sentence.english)" }
}

/// A generator of one sequence for one seed: a failed run can be repeated.
struct Lots: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
