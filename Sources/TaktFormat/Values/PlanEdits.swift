import TaktModel

extension PlanEdit: JSONValue {
  private enum What: String, CaseIterable, JSONWord {
    case insert, change, move, split, drop
  }

  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let what: What = try fields("what")
    switch what {
    case .insert: self = .insert(try fields("definition"), after: try fields.optional("after"))
    case .change: self = .change(try fields("definition"))
    case .move: self = .move(try fields("step"), after: try fields.optional("after"))
    case .split:
      self = .split(
        try fields("step"), minutes: try fields("minutes"), into: try fields("into"),
        title: try fields("title"))
    case .drop: self = .drop(try fields("step"))
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("what", what)
      switch self {
      case .insert(let step, let after):
        writer.field("definition", step)
        writer.field("after", after)
      case .change(let step): writer.field("definition", step)
      case .move(let id, let after):
        writer.field("step", id)
        writer.field("after", after)
      case .split(let id, let minutes, let new, let title):
        writer.field("step", id)
        writer.field("minutes", minutes)
        writer.field("into", new)
        writer.field("title", title)
      case .drop(let id): writer.field("step", id)
      }
    }
  }

  private var what: What {
    switch self {
    case .insert: .insert
    case .change: .change
    case .move: .move
    case .split: .split
    case .drop: .drop
    }
  }
}
