import TaktModel

/// A command is an object whose `kind` says which fields it has. One file an area follows.
extension Command: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let word = try fields.require("kind").text()
    switch CommandKind.named[word] {
    case .cards(let kind): self = .cards(try CardsCommand(kind, fields))
    case .requests(let kind): self = .cards(.request(try RequestCommand(kind, fields)))
    case .ballots(let kind): self = .ballots(try BallotsCommand(kind, fields))
    case .programme(let kind): self = .programme(try ProgrammeCommand(kind, fields))
    case .turns(let kind): self = .programme(.turn(try TurnCommand(kind, fields)))
    case .roster(let kind): self = .roster(try RosterCommand(kind, fields))
    case .stage(let kind): self = .stage(try StageCommand(kind, fields))
    case .history(.undo): self = .history(.undo(of: try fields.optional("participant")))
    case .history(.redo): self = .history(.redo)
    case nil: throw try fields.require("kind").failure(.unknownKind(word))
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .cards(let command): command.writeFields(to: &writer)
      case .ballots(let command): command.writeFields(to: &writer)
      case .programme(let command): command.writeFields(to: &writer)
      case .roster(let command): command.writeFields(to: &writer)
      case .stage(let command): command.writeFields(to: &writer)
      case .history(.undo(let participant)):
        writer.kind(CommandKind.History.undo)
        writer.field("participant", participant)
      case .history(.redo): writer.kind(CommandKind.History.redo)
      }
    }
  }
}
