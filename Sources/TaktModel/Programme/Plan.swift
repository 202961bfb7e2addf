/// A programme as its author wrote it: days, steps in order, and the boards they work on.
/// The whole plan is an event in the log, so a log explains itself years later.
package struct Plan: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var place: String
  package var days: [Day]
  package var steps: [Step]
  package var boards: [Board]
  /// Names of the first groups, when the programme fixes them.
  package var groups: [LocalizedText]

  package init(
    id: String, title: LocalizedText, place: String = "", days: [Day] = [], steps: [Step],
    boards: [Board] = [], groups: [LocalizedText] = []
  ) {
    self.id = id
    self.title = title
    self.place = place
    self.days = days
    self.steps = steps
    self.boards = boards
    self.groups = groups
  }

  /// One day of the programme; steps name it by number, from 1.
  package struct Day: Hashable, Sendable {
    package var title: LocalizedText
    /// As published, `2022-11-22`; a session may be held on another date.
    package var date: String

    package init(title: LocalizedText, date: String = "") {
      self.title = title
      self.date = date
    }
  }
}

/// One step of the programme, a "такт".
package struct Step: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case register, talk, brief, grouping, collect, brainstorm, select, cluster, form, matrix
    case exchange, assemble, present, discuss, score, vote, reflect
    case pause = "break"
    case social, end, note
  }

  package enum Scope: String, CaseIterable, Hashable, Sendable {
    case plenary, groups, between, individual
  }

  /// What scribes may do to the step's board.
  package enum Permission: String, CaseIterable, Hashable, Sendable {
    case write, move, vote, read
    /// Answer the requests of other groups.
    case answer
  }

  /// What happens when the clock reaches zero; "next" only where the author asked for it.
  package enum AtZero: String, CaseIterable, Hashable, Sendable {
    case nothing, warn, lock, next
  }

  package var id: StepID
  package var day: Int
  package var kind: Kind
  package var title: LocalizedText
  package var instruction: LocalizedText
  /// Minutes after midnight of the day; nil where the programme gives no time.
  package var startMinute: Int?
  package var minutes: Int?
  package var scope: Scope
  package var board: BoardID?
  package var reads: [BoardID]
  package var permissions: Set<Permission>
  package var atZero: AtZero
  /// An anchor: lunch, experts, the end. It does not move without a confirmation.
  package var isFixed: Bool
  /// Cards of other groups stay hidden until the facilitator reveals them.
  package var isHidden: Bool
  /// The scene that opens on the projector with the step.
  package var scene: Scene?
  /// The ballot that opens with the step.
  package var ballot: BallotBlueprint?
  /// Seconds before zero at which the clock warns; nil means a quarter of the step or 3 minutes.
  package var warningSeconds: Int?
  /// Parts with clocks of their own, in order; the first begins with the step.
  package var phases: [Phase]

  package init(
    id: StepID, day: Int = 1, kind: Kind = .note, title: LocalizedText,
    instruction: LocalizedText = "", startMinute: Int? = nil, minutes: Int? = nil,
    scope: Scope = .plenary, board: BoardID? = nil, reads: [BoardID] = [],
    permissions: Set<Permission> = [.read], atZero: AtZero = .warn, isFixed: Bool = false,
    isHidden: Bool = false, scene: Scene? = nil, ballot: BallotBlueprint? = nil,
    warningSeconds: Int? = nil, phases: [Phase] = []
  ) {
    self.id = id
    self.day = day
    self.kind = kind
    self.title = title
    self.instruction = instruction
    self.startMinute = startMinute
    self.minutes = minutes
    self.scope = scope
    self.board = board
    self.reads = reads
    self.permissions = permissions
    self.atZero = atZero
    self.isFixed = isFixed
    self.isHidden = isHidden
    self.scene = scene
    self.ballot = ballot
    self.warningSeconds = warningSeconds
    self.phases = phases
  }
}
