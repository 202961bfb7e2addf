/// What the facilitator changes in the plan while the day goes on. A step that has begun keeps its
/// place and its times; what is dropped stays in the record and can be taken back.
package enum PlanEdit: Hashable, Sendable {
  case insert(Step, after: StepID?)
  /// The whole step as it shall be.
  case change(Step)
  /// Within its day; nil puts it before everything.
  case move(StepID, after: StepID?)
  /// Ends a step after so many minutes; the rest of it is a step of its own with this title.
  case split(StepID, minutes: Int, into: StepID, title: String)
  case drop(StepID)

  /// The step that it is about.
  package var step: StepID {
    switch self {
    case .insert(let step, _), .change(let step): step.id
    case .move(let id, _), .split(let id, _, _, _), .drop(let id): id
    }
  }
}

extension Programme {
  /// A name that no step has had yet: x1, x2, …
  package var freshStepID: StepID {
    let taken = Set(entries.map(\.id)).union(dropped.keys)
    let number = (1...).first { !taken.contains(StepID("x\($0)")) } ?? 0
    return StepID("x\(number)")
  }
}

/// What an edit would do to the day, with what gives for it.
package struct EditPreview: Hashable, Sendable {
  /// One step whose expected time would be another.
  package struct Line: Hashable, Sendable {
    package let step: Step
    /// Minutes after midnight; nil where it has no time.
    package let before: Int?
    package let after: Int?
  }

  /// What the decision would be.
  let events: [ProgrammeEvent]
  /// In the order of the day; the edited step itself is not among them.
  package let lines: [Line]
  /// How late the day is behind the edit if nothing gives.
  package let lateMinutes: Int
  /// Anchors that the edit or its repair would move: taking it then needs a confirmation.
  package let movedAnchors: [StepID]
  /// Anchors that would begin late, though the plan leaves them where they are.
  package let lateAnchors: [StepID]
  /// When the day would end.
  package let endMinute: Int?
}
