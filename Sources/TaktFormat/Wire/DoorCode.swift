import TaktModel

extension Beat {
  init(_ fields: JSONFields) throws(FormatError) {
    self.init(
      number: try fields("number"), unsent: try fields("unsent", default: 0),
      latencyMilliseconds: try fields.optional("latency_ms"))
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.field("number", number)
    writer.field("unsent", unsent, default: 0)
    writer.field("latency_ms", latencyMilliseconds)
  }
}

extension DoorWish {
  init(_ fields: JSONFields) throws(FormatError) {
    let word = try fields.require("wish").text()
    switch word {
    case "reissue": self = .reissue(try fields("seat"))
    case "revoke": self = .revoke(try fields("seat"))
    case "show": self = .show
    case "open": self = .open
    default: throw try fields.require("wish").failure(.unknownKind(word))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .reissue(let seat):
      writer.field("wish", "reissue")
      writer.field("seat", seat)
    case .revoke(let seat):
      writer.field("wish", "revoke")
      writer.field("seat", seat)
    case .show: writer.field("wish", "show")
    case .open: writer.field("wish", "open")
    }
  }
}

extension Door {
  init(_ fields: JSONFields) throws(FormatError) {
    self.init(
      addresses: try fields("addresses", default: []), codes: try fields("codes", default: []),
      wrongTries: try fields("wrong_tries", default: []))
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.field("addresses", addresses, default: [])
    writer.field("codes", codes, default: [])
    writer.field("wrong_tries", wrongTries, default: [])
  }
}

extension Door.Code: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(seat: try fields("seat"), text: try fields("code"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("seat", seat)
      writer.field("code", text)
    }
  }
}

extension Door.WrongTries: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      address: try fields("address"), count: try fields("count"), last: try fields("last"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("address", address)
      writer.field("count", count)
      writer.field("last", last)
    }
  }
}
