import TaktModel

extension ProgrammeEvent {
  init(_ kind: EventKind.Programme, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .adopted: self = .adopted(try fields("plan"))
    case .dayOpened:
      self = .dayOpened(
        try fields("day"), midnight: try fields("midnight"),
        movedMinutes: try fields("moved_minutes", default: 0))
    case .started: self = .started(try fields("step"))
    case .finished: self = .finished(try fields("step"))
    case .paused: self = .paused(try fields("step"))
    case .resumed: self = .resumed(try fields("step"))
    case .extended: self = .extended(try fields("step"), seconds: try fields("seconds"))
    case .skipped: self = .skipped(try fields("step"))
    case .unskipped: self = .unskipped(try fields("step"))
    case .reopened: self = .reopened(try fields("step"))
    case .inserted:
      self = .inserted(try fields("definition"), after: try fields.optional("after"))
    case .changed: self = .changed(try fields("definition"))
    case .moved: self = .moved(try fields("step"), after: try fields.optional("after"))
    case .dropped: self = .dropped(try fields("step"))
    case .restored: self = .restored(try fields("step"), after: try fields.optional("after"))
    case .replanned: self = .replanned(try fields("changes", default: []))
    case .groupClockStarted:
      self = .groupClockStarted(
        try fields.optional("group"), seconds: try fields("seconds"), label: try fields("label"))
    case .groupClockStopped: self = .groupClockStopped(try fields.optional("group"))
    case .locked: self = .locked(try fields.optional("group"))
    case .unlocked: self = .unlocked(try fields.optional("group"))
    case .revealed: self = .revealed(try fields("step"), try fields.optional("group"))
    case .phaseStarted: self = .phaseStarted(try fields("step"), try fields("phase"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    if let kind { writer.kind(kind) }
    switch self {
    case .turn(let event): event.writeFields(to: &writer)
    case .adopted(let plan): writer.field("plan", plan)
    case .dayOpened(let day, let midnight, let movedMinutes):
      writer.field("day", day)
      writer.field("midnight", midnight)
      writer.field("moved_minutes", movedMinutes, default: 0)
    case .started(let step), .finished(let step), .paused(let step), .resumed(let step),
      .skipped(let step), .unskipped(let step), .reopened(let step), .dropped(let step):
      writer.field("step", step)
    case .extended(let step, let seconds):
      writer.field("step", step)
      writer.field("seconds", seconds)
    case .inserted(let step, let after):
      writer.field("definition", step)
      writer.field("after", after)
    case .changed(let step): writer.field("definition", step)
    case .moved(let step, let after), .restored(let step, let after):
      writer.field("step", step)
      writer.field("after", after)
    case .replanned(let changes): writer.field("changes", changes, default: [])
    case .groupClockStarted(let group, let seconds, let label):
      writer.field("group", group)
      writer.field("seconds", seconds)
      writer.field("label", label)
    case .groupClockStopped(let group), .locked(let group), .unlocked(let group):
      writer.field("group", group)
    case .revealed(let step, let group):
      writer.field("step", step)
      writer.field("group", group)
    case .phaseStarted(let step, let phase):
      writer.field("step", step)
      writer.field("phase", phase)
    }
  }

  /// nil for a speaker's event, which has a kind of its own.
  private var kind: EventKind.Programme? {
    switch self {
    case .turn: nil
    case .adopted: .adopted
    case .dayOpened: .dayOpened
    case .started: .started
    case .finished: .finished
    case .paused: .paused
    case .resumed: .resumed
    case .extended: .extended
    case .skipped: .skipped
    case .unskipped: .unskipped
    case .reopened: .reopened
    case .inserted: .inserted
    case .changed: .changed
    case .moved: .moved
    case .dropped: .dropped
    case .restored: .restored
    case .replanned: .replanned
    case .groupClockStarted: .groupClockStarted
    case .groupClockStopped: .groupClockStopped
    case .locked: .locked
    case .unlocked: .unlocked
    case .revealed: .revealed
    case .phaseStarted: .phaseStarted
    }
  }
}
