/// The programme as it goes: the plan, what really happened to each step, and the nested clocks.
package struct Programme: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case planned, running, paused, done, skipped
  }

  /// A step with what became of it. The step holds the plan in force, repairs included.
  package struct Entry: Hashable, Sendable {
    package var step: Step
    /// The plan as published, before any repair.
    package let published: Published
    package var clock: Clock?
    package var endedAt: Instant?
    /// The last record of the step: "as it was at the end of takt 3" is always a place to go.
    package var endedSequence: Int?
    package var isSkipped = false

    package var id: StepID { step.id }
  }

  package struct Published: Hashable, Sendable {
    package let startMinute: Int?
    package let minutes: Int?
  }

  /// A clock inside the step: for one group, or for all of them.
  package struct GroupClock: Hashable, Sendable {
    package var label: String
    package var clock: Clock
  }

  package internal(set) var plan: Plan?
  package internal(set) var entries: [Entry] = []
  /// Steps that were taken out of the plan; they can be taken back.
  package internal(set) var dropped: [StepID: Entry] = [:]
  package internal(set) var current: StepID?
  /// Midnight of each opened day, as the room's wall clock has it; the plan's minutes count from it.
  package internal(set) var midnights: [Int: Instant] = [:]
  /// Groups that may not write now; nil stands for all.
  package internal(set) var locked: Set<GroupNumber?> = []
  /// Steps whose hidden cards are shown: all groups (nil) or single ones.
  package internal(set) var revealed: [StepID: Set<GroupNumber?>] = [:]
  /// Clocks by group; nil is the clock for all groups.
  package internal(set) var groupClocks: [GroupNumber?: GroupClock] = [:]
  /// The running phase of the current step; nil where the step has none.
  package internal(set) var phase: RunningPhase?
  /// Who speaks now; nil while nobody does.
  package internal(set) var speaker: Speaker?
  /// The talks that have begun, by their cards.
  package internal(set) var turns: [CardNumber: Turn] = [:]
  /// Talks that went to the end because their speaker was absent.
  package internal(set) var postponed: Set<CardNumber> = []

  package init() {}

  package func index(of id: StepID) -> Int? { entries.firstIndex { $0.id == id } }

  package func entry(_ id: StepID) -> Entry? { entries.first { $0.id == id } }

  package var currentEntry: Entry? { current.flatMap(entry) }

  package var currentStep: Step? { currentEntry?.step }

  /// The step that `next` would start: the first after the current one that is not skipped, or,
  /// when none is running, after the last that has begun.
  package var nextEntry: Entry? {
    let last = current.flatMap(index) ?? entries.lastIndex { $0.clock != nil }
    return entries[(last.map { $0 + 1 } ?? 0)...].first { !$0.isSkipped }
  }

  package func state(of entry: Entry) -> State {
    if entry.isSkipped { return .skipped }
    guard let clock = entry.clock else { return .planned }
    if entry.id != current { return .done }
    return clock.isPaused ? .paused : .running
  }

  package func board(_ id: BoardID) -> Board? {
    id == .notes ? .notes : plan?.boards.first { $0.id == id }
  }

  /// The board of the current step; a step without one takes notes.
  package var currentBoard: Board? {
    guard let step = currentStep else { return nil }
    return board(step.board ?? .notes)
  }

  /// Do groups ask each other on this board.
  package func isInbox(_ id: BoardID) -> Bool { board(id)?.view == .inbox }

  /// The current step's own board where it is such, else the first of the plan that is.
  func ownBoard(where isSuch: (Board) -> Bool) -> Board? {
    ([currentBoard].compactMap(\.self) + (plan?.boards ?? [])).first(where: isSuch)
  }

  /// The board of this view at hand: the current step's, one that it reads, else the plan's first.
  package func board(viewed view: Board.View) -> Board? {
    let step = currentStep
    let near = ([step?.board].compactMap(\.self) + (step?.reads ?? [])).compactMap(board)
    return (near + (plan?.boards ?? [])).first { $0.view == view }
  }

  /// The planned start as an instant; nil until its day is opened or where the plan has no time.
  package func plannedStart(of entry: Entry) -> Instant? {
    guard let midnight = midnights[entry.step.day], let minute = entry.step.startMinute else {
      return nil
    }
    return midnight.advanced(bySeconds: minute * 60)
  }

  /// Is this group kept from writing by the facilitator's lock.
  package func isLocked(_ group: GroupNumber) -> Bool {
    locked.contains(nil) || locked.contains(group)
  }
}
