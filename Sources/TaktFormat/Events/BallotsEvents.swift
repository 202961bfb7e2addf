import TaktModel

extension BallotsEvent {
  init(_ kind: EventKind.Ballots, _ fields: JSONFields) throws(FormatError) {
    let number: BallotNumber = try fields("ballot")
    switch kind {
    case .opened:
      self = .opened(
        number, try fields("blueprint"), candidates: try fields.optional("candidates"),
        voters: try fields("voters", default: []))
    case .closed: self = .closed(number)
    case .published: self = .published(number)
    case .budgetSet: self = .budgetSet(number, try fields.optional("budget"))
    case .cast:
      self = .cast(
        number, try fields("group"), try fields("card"), weight: try fields("weight"),
        reason: try fields("reason", default: ""))
    case .sealed: self = .sealed(number, try fields("group"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .opened(let number, let blueprint, let candidates, let voters):
      write(.opened, number, to: &writer)
      writer.field("blueprint", blueprint)
      writer.field("candidates", candidates)
      writer.field("voters", voters, default: [])
    case .closed(let number): write(.closed, number, to: &writer)
    case .published(let number): write(.published, number, to: &writer)
    case .budgetSet(let number, let budget):
      write(.budgetSet, number, to: &writer)
      writer.field("budget", budget)
    case .cast(let number, let group, let card, let weight, let reason):
      write(.cast, number, to: &writer)
      writer.field("group", group)
      writer.field("card", card)
      writer.field("weight", weight)
      writer.field("reason", reason, default: "")
    case .sealed(let number, let group):
      write(.sealed, number, to: &writer)
      writer.field("group", group)
    }
  }

  private func write(
    _ kind: EventKind.Ballots, _ number: BallotNumber, to writer: inout JSONWriter
  ) {
    writer.kind(kind)
    writer.field("ballot", number)
  }
}
