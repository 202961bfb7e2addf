import TaktModel

extension BallotsCommand {
  init(_ kind: CommandKind.Ballots, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .open: self = .open(try fields("blueprint"))
    case .close: self = .close(try fields("ballot"))
    case .publish: self = .publish(try fields("ballot"))
    case .setBudget: self = .setBudget(try fields("ballot"), try fields.optional("budget"))
    case .cast:
      self = .cast(
        try fields.optional("ballot"), try fields("card"), weight: try fields("weight"),
        reason: try fields("reason", default: ""))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .open(let blueprint):
      writer.kind(CommandKind.Ballots.open)
      writer.field("blueprint", blueprint)
    case .close(let ballot):
      writer.kind(CommandKind.Ballots.close)
      writer.field("ballot", ballot)
    case .publish(let ballot):
      writer.kind(CommandKind.Ballots.publish)
      writer.field("ballot", ballot)
    case .setBudget(let ballot, let budget):
      writer.kind(CommandKind.Ballots.setBudget)
      writer.field("ballot", ballot)
      writer.field("budget", budget)
    case .cast(let ballot, let card, let weight, let reason):
      writer.kind(CommandKind.Ballots.cast)
      writer.field("ballot", ballot)
      writer.field("card", card)
      writer.field("weight", weight)
      writer.field("reason", reason, default: "")
    }
  }
}
