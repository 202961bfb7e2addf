import TaktModel

extension TurnEvent {
  init(_ kind: EventKind.Turns, _ fields: JSONFields) throws(FormatError) {
    let card: CardNumber = try fields("card")
    switch kind {
    case .started:
      self = .started(
        card, seconds: try fields.optional("seconds"),
        warningSeconds: try fields.optional("warning_seconds"))
    case .questioned: self = .questioned(card, seconds: try fields.optional("seconds"))
    case .ended: self = .ended(card)
    case .postponed: self = .postponed(card)
    case .extended: self = .extended(card, seconds: try fields("seconds"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .started(let card, let seconds, let warningSeconds):
      write(.started, card, to: &writer)
      writer.field("seconds", seconds)
      writer.field("warning_seconds", warningSeconds)
    case .questioned(let card, let seconds):
      write(.questioned, card, to: &writer)
      writer.field("seconds", seconds)
    case .ended(let card): write(.ended, card, to: &writer)
    case .postponed(let card): write(.postponed, card, to: &writer)
    case .extended(let card, let seconds):
      write(.extended, card, to: &writer)
      writer.field("seconds", seconds)
    }
  }

  private func write(_ kind: EventKind.Turns, _ card: CardNumber, to writer: inout JSONWriter) {
    writer.kind(kind)
    writer.field("card", card)
  }
}
