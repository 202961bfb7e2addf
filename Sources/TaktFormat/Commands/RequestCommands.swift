import TaktModel

extension RequestCommand {
  init(_ kind: CommandKind.Requests, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .write:
      self = .write(
        try fields("text"), to: try fields("to"), board: try fields.optional("board"),
        isDraft: try fields("is_draft", default: false))
    case .send: self = .send(try fields("card"))
    case .see: self = .see(try fields("cards", default: []))
    case .answer: self = .answer(try fields("card"), text: try fields("text"))
    case .accept: self = .accept(try fields("card"))
    case .decline: self = .decline(try fields("card"))
    case .readdress: self = .readdress(try fields("card"), to: try fields("to"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.kind(kind)
    switch self {
    case .write(let text, let to, let board, let isDraft):
      writer.field("text", text)
      writer.field("to", to)
      writer.field("board", board)
      writer.field("is_draft", isDraft, default: false)
    case .send(let card), .accept(let card), .decline(let card): writer.field("card", card)
    case .see(let cards): writer.field("cards", cards, default: [])
    case .answer(let card, let text):
      writer.field("card", card)
      writer.field("text", text)
    case .readdress(let card, let to):
      writer.field("card", card)
      writer.field("to", to)
    }
  }

  private var kind: CommandKind.Requests {
    switch self {
    case .write: .write
    case .send: .send
    case .see: .see
    case .answer: .answer
    case .accept: .accept
    case .decline: .decline
    case .readdress: .readdress
    }
  }
}
