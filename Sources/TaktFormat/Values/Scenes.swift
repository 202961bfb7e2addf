import TaktModel

/// `{"kind":"tree","board":"list-b","group":4}`.
extension Scene: JSONValue {
  private enum Kind: String, JSONWord {
    case timer, wall, tree, form, matrix, programme, seating, results, requests, rota, slide, road
    case join
  }

  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    switch try fields("kind") as Kind {
    case .timer: self = .timer
    case .wall: self = .wall(try fields("board"))
    case .tree: self = .tree(try fields("board"), try fields.optional("group"))
    case .form: self = .form(try fields("board"), try fields.optional("group"))
    case .matrix: self = .matrix(try fields("board"), try fields.optional("group"))
    case .programme: self = .whereWeAre
    case .seating: self = .seating
    case .results: self = .results(try fields("ballot"))
    case .requests: self = .requests(try fields("board"))
    case .rota: self = .rota(try fields("board"))
    case .slide:
      self = .slide(try fields("board"), try fields.optional("group"), try fields("number"))
    case .road: self = .road(try fields("board"))
    case .join: self = .join(try fields.optional("group"))
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .timer: writer.field("kind", Kind.timer)
      case .wall(let board): writer.scene(Kind.wall, of: board)
      case .tree(let board, let group): writer.scene(Kind.tree, of: board, group)
      case .form(let board, let group): writer.scene(Kind.form, of: board, group)
      case .matrix(let board, let group): writer.scene(Kind.matrix, of: board, group)
      case .whereWeAre: writer.field("kind", Kind.programme)
      case .seating: writer.field("kind", Kind.seating)
      case .results(let ballot):
        writer.field("kind", Kind.results)
        writer.field("ballot", ballot)
      case .requests(let board): writer.scene(Kind.requests, of: board)
      case .rota(let board): writer.scene(Kind.rota, of: board)
      case .slide(let board, let group, let number):
        writer.scene(Kind.slide, of: board, group)
        writer.field("number", number)
      case .road(let board): writer.scene(Kind.road, of: board)
      case .join(let group):
        writer.field("kind", Kind.join)
        writer.field("group", group)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func scene(
    _ kind: some JSONValue, of board: BoardID, _ group: GroupNumber? = nil
  ) {
    field("kind", kind)
    field("board", board)
    field("group", group)
  }
}
