import TaktModel

extension StageCommand {
  init(_ kind: CommandKind.Stage, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .show: self = .show(try fields("scene"))
    case .queue: self = .queue(try fields("scene"))
    case .advance: self = .advance
    case .back: self = .back
    case .blank: self = .blank(try fields("is_blank"))
    case .freeze: self = .freeze(try fields("is_frozen"))
    case .message: self = .message(try fields.optional("text"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .show(let scene):
      writer.kind(CommandKind.Stage.show)
      writer.field("scene", scene)
    case .queue(let scene):
      writer.kind(CommandKind.Stage.queue)
      writer.field("scene", scene)
    case .advance: writer.kind(CommandKind.Stage.advance)
    case .back: writer.kind(CommandKind.Stage.back)
    case .blank(let isBlank):
      writer.kind(CommandKind.Stage.blank)
      writer.field("is_blank", isBlank)
    case .freeze(let isFrozen):
      writer.kind(CommandKind.Stage.freeze)
      writer.field("is_frozen", isFrozen)
    case .message(let text):
      writer.kind(CommandKind.Stage.message)
      writer.field("text", text)
    }
  }
}
