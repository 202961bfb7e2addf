package import TaktModel

/// A programme as far as a published text tells it: to be checked by its author, then run.
package struct ProgrammeDraft: Equatable, Sendable {
  /// A line of the text that is in no part of the programme.
  package struct Leftover: Equatable, Sendable {
    package let line: Int
    package let text: String
  }

  package internal(set) var title: String
  package internal(set) var place: String
  package internal(set) var days: [Plan.Day]
  var steps: [DraftStep]
  /// Lines among the steps that were not understood.
  package internal(set) var unclear: [Leftover]
  /// Lines before and after the programme: a letter, a list of goals, the news below.
  package internal(set) var around: [Leftover]
  /// Does the text have a timetable at all.
  var hasTimetable: Bool
}

/// One step of a draft.
struct DraftStep: Equatable, Sendable {
  /// The line of the text, from 1; 0 where the text names no step.
  var line: Int
  var day = 1
  var startMinute: Int?
  var minutes: Int?
  var title: String
  var instruction: [String] = []
  var kind: Guess<Step.Kind>?
  var scope: Guess<Step.Scope>?
  /// An hour that was written without «p.m.» among others that had it.
  var isAfternoonGuessed = false
  /// The instruction was parted from the title by its verb.
  var isInstructionGuessed = false
  /// Times that the text writes but that make no sense.
  var doubt: LocalizedText?
}

extension DraftStep {
  /// Lunch, the experts and the end stand where they are: guests and kitchens do not wait.
  var anchor: String? {
    guard startMinute != nil, let kind else { return nil }
    let words = ["обед", "lunch", "экспертная сессия", "expert session"]
    if kind.value == .end || words.contains(kind.word) { return kind.word }
    return nil
  }

  /// The board that such a step works on, of those that every programme may name.
  var board: BoardID? {
    let wanted: BoardID? =
      switch kind?.value {
      case .brainstorm: "list-a"
      case .cluster: "list-b"
      case .collect: "trends"
      default: nil
      }
    return wanted.flatMap { Library.boards[$0]?.id }
  }

  /// What its scribes do, where the words tell that they work.
  var permissions: [Step.Permission] {
    if kind?.value == .cluster { return [.write, .move] }
    let isWork = board != nil || kind?.value == .exchange || scope?.value == .groups
    return isWork ? [.write] : []
  }
}
