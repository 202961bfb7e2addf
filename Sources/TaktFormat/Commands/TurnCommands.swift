import TaktModel

extension TurnCommand {
  init(_ kind: CommandKind.Turns, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .call: self = .call(try fields.optional("card"))
    case .question: self = .question
    case .end: self = .end
    case .postpone: self = .postpone(try fields.optional("card"))
    case .extend: self = .extend(seconds: try fields("seconds"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .call(let card):
      writer.kind(CommandKind.Turns.call)
      writer.field("card", card)
    case .question: writer.kind(CommandKind.Turns.question)
    case .end: writer.kind(CommandKind.Turns.end)
    case .postpone(let card):
      writer.kind(CommandKind.Turns.postpone)
      writer.field("card", card)
    case .extend(let seconds):
      writer.kind(CommandKind.Turns.extend)
      writer.field("seconds", seconds)
    }
  }
}
