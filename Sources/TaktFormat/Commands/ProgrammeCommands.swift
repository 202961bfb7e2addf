import TaktModel

extension ProgrammeCommand {
  init(_ kind: CommandKind.Programme, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .adopt: self = .adopt(try fields("plan"))
    case .start: self = .start(try fields("step"))
    case .next: self = .next
    case .back: self = .back
    case .pause: self = .pause
    case .resume: self = .resume
    case .extend: self = .extend(seconds: try fields("seconds"))
    case .skip: self = .skip(try fields("step"))
    case .reopen: self = .reopen(try fields("step"))
    case .edit:
      self = .edit(
        try fields("edit"), repair: try fields.optional("repair"),
        confirmingAnchors: try fields("confirms_anchors", default: false))
    case .repair:
      self = .repair(
        try fields("repair"), confirmingAnchors: try fields("confirms_anchors", default: false))
    case .startGroupClock:
      self = .startGroupClock(
        try fields.optional("group"), seconds: try fields("seconds"), label: try fields("label"))
    case .stopGroupClock: self = .stopGroupClock(try fields.optional("group"))
    case .lock: self = .lock(try fields.optional("group"))
    case .unlock: self = .unlock(try fields.optional("group"))
    case .reveal: self = .reveal(try fields.optional("group"))
    case .startPhase: self = .startPhase(try fields.optional("phase"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    if let kind { writer.kind(kind) }
    switch self {
    case .turn(let command): command.writeFields(to: &writer)
    case .next, .back, .pause, .resume: break
    case .adopt(let plan): writer.field("plan", plan)
    case .start(let step), .skip(let step), .reopen(let step): writer.field("step", step)
    case .extend(let seconds): writer.field("seconds", seconds)
    case .edit(let edit, let repair, let confirmingAnchors):
      writer.field("edit", edit)
      writer.field("repair", repair)
      writer.field("confirms_anchors", confirmingAnchors, default: false)
    case .repair(let repair, let confirmingAnchors):
      writer.field("repair", repair)
      writer.field("confirms_anchors", confirmingAnchors, default: false)
    case .startGroupClock(let group, let seconds, let label):
      writer.field("group", group)
      writer.field("seconds", seconds)
      writer.field("label", label)
    case .stopGroupClock(let group), .lock(let group), .unlock(let group), .reveal(let group):
      writer.field("group", group)
    case .startPhase(let phase): writer.field("phase", phase)
    }
  }

  /// nil for a wish about speakers, which has a kind of its own.
  private var kind: CommandKind.Programme? {
    switch self {
    case .turn: nil
    case .adopt: .adopt
    case .start: .start
    case .next: .next
    case .back: .back
    case .pause: .pause
    case .resume: .resume
    case .extend: .extend
    case .skip: .skip
    case .reopen: .reopen
    case .edit: .edit
    case .repair: .repair
    case .startGroupClock: .startGroupClock
    case .stopGroupClock: .stopGroupClock
    case .lock: .lock
    case .unlock: .unlock
    case .reveal: .reveal
    case .startPhase: .startPhase
    }
  }
}

/// `"shift"`, `"compress"`, or an object with the step that gives its minutes.
extension Repair: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    if node.token.kind == .object {
      self = .takeFrom(try node.fields()("step"))
      return
    }
    let word = try node.text()
    switch word {
    case "shift": self = .shift
    case "compress": self = .compress
    default: throw node.failure(.invalidValue(word))
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .shift: writer.text("shift")
    case .compress: writer.text("compress")
    case .takeFrom(let step): writer.object { $0.field("step", step) }
    }
  }
}
