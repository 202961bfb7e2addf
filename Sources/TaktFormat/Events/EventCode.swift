import TaktModel

/// An event is an object whose `kind` says which fields it has. One file an area follows.
extension Event: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let word = try fields.require("kind")
    guard let kind = try EventKind(word) else {
      self = try Upcast.event(try word.text(), fields)
      return
    }
    switch kind {
    case .cards(let kind): self = .cards(try CardsEvent(kind, fields))
    case .ballots(let kind): self = .ballots(try BallotsEvent(kind, fields))
    case .programme(let kind): self = .programme(try ProgrammeEvent(kind, fields))
    case .turns(let kind): self = .programme(.turn(try TurnEvent(kind, fields)))
    case .roster(let kind): self = .roster(try RosterEvent(kind, fields))
    case .stage(let kind): self = .stage(try StageEvent(kind, fields))
    case .history(let kind): self = .history(try HistoryEvent(kind, fields))
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .cards(let event): event.writeFields(to: &writer)
      case .ballots(let event): event.writeFields(to: &writer)
      case .programme(let event): event.writeFields(to: &writer)
      case .roster(let event): event.writeFields(to: &writer)
      case .stage(let event): event.writeFields(to: &writer)
      case .history(let event): event.writeFields(to: &writer)
      }
    }
  }
}

extension JSONWriter {
  mutating func kind(_ kind: some RawRepresentable<String>) { field("kind", kind.rawValue) }
}
