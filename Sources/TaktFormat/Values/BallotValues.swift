import TaktModel

extension BallotBlueprint.Kind: JSONWord {}
extension Electorate: JSONWord {}
extension Ballot.Exclusion: JSONWord {}

/// A group is a number, a judge the name of their terminal.
extension Voter: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    switch node.token.kind {
    case .plain, .escaped: self = .person(try ParticipantID(json: node))
    default: self = .group(try GroupNumber(json: node))
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .group(let group): group.write(to: &writer)
    case .person(let person): person.write(to: &writer)
    }
  }
}

extension BallotBlueprint: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      kind: try fields("kind"), board: try fields("board"),
      cardKind: try fields.optional("card_kind"), budget: try fields.optional("budget"),
      criteria: try fields("criteria", default: []), options: try fields("options", default: []),
      top: try fields.optional("top"), voters: try fields.optional("voters"),
      isSealed: try fields("is_sealed", default: true), round: try fields("round", default: 1))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("kind", kind)
      writer.field("board", board)
      writer.field("card_kind", cardKind)
      writer.field("budget", budget)
      writer.field("criteria", criteria, default: [])
      writer.field("options", options, default: [])
      writer.field("top", top)
      writer.field("voters", voters, default: kind.usualVoters)
      writer.field("is_sealed", isSealed, default: true)
      writer.field("round", round, default: 1)
    }
  }
}

extension Criterion: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      id: try fields("id"), title: try fields("title"), weight: try fields("weight", default: 1),
      least: try fields("min", default: 1), most: try fields("max", default: 10))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("weight", weight, default: 1)
      writer.field("min", least, default: 1)
      writer.field("max", most, default: 10)
    }
  }
}
