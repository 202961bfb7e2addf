import TaktModel

extension StageEvent {
  init(_ kind: EventKind.Stage, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .shown: self = .shown(try fields("scene"))
    case .queued: self = .queued(try fields("scene"))
    case .unqueued: self = .unqueued(try fields("scene"))
    case .blanked: self = .blanked(try fields("is_blank"))
    case .frozen: self = .frozen(try fields("is_frozen"))
    case .messageSet: self = .messageSet(try fields.optional("text"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .shown(let scene):
      writer.kind(EventKind.Stage.shown)
      writer.field("scene", scene)
    case .queued(let scene):
      writer.kind(EventKind.Stage.queued)
      writer.field("scene", scene)
    case .unqueued(let scene):
      writer.kind(EventKind.Stage.unqueued)
      writer.field("scene", scene)
    case .blanked(let isBlank):
      writer.kind(EventKind.Stage.blanked)
      writer.field("is_blank", isBlank)
    case .frozen(let isFrozen):
      writer.kind(EventKind.Stage.frozen)
      writer.field("is_frozen", isFrozen)
    case .messageSet(let text):
      writer.kind(EventKind.Stage.messageSet)
      writer.field("text", text)
    }
  }
}

extension HistoryEvent {
  init(_ kind: EventKind.History, _ fields: JSONFields) throws(FormatError) {
    let sequence: Int = try fields("sequence")
    let participant: ParticipantID = try fields("participant")
    switch kind {
    case .undone: self = .undone(sequence, of: participant)
    case .redone: self = .redone(sequence, of: participant)
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .undone(let sequence, let participant):
      writer.kind(EventKind.History.undone)
      writer.field("sequence", sequence)
      writer.field("participant", participant)
    case .redone(let sequence, let participant):
      writer.kind(EventKind.History.redone)
      writer.field("sequence", sequence)
      writer.field("participant", participant)
    }
  }
}
