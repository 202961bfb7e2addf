/// Colours the edges of a bipartite graph so that at every vertex, and in all, no colour occurs more
/// than once oftener than another. There always is such a colouring (de Werra, 1971).
///
/// A vertex is cut into pieces of as many edges as there are colours; the pieces make a graph whose
/// edges König's alternating paths colour so that none meets its own colour.
struct EquitableColoring {
  private struct Edge {
    let ends: [Int]
    var color = 0
  }

  private let colors: Int
  private var edges: [Edge] = []
  /// The edge of each colour at each piece.
  private var pieces: [[Int?]] = []

  /// The colour of each edge, in their order.
  var colorOfEdge: [Int] { edges.map(\.color) }

  init(_ ends: [(left: Int, right: Int)], colors: Int) {
    self.colors = colors
    cut(ends)
    for edge in edges.indices { color(edge) }
    balance()
  }

  private mutating func cut(_ ends: [(left: Int, right: Int)]) {
    struct Name: Hashable { let isLeft: Bool, vertex: Int, part: Int }
    var degrees: [Name: Int] = [:]
    var indices: [Name: Int] = [:]
    for (left, right) in ends {
      let pair = [(true, left), (false, right)].map { isLeft, vertex in
        let vertexName = Name(isLeft: isLeft, vertex: vertex, part: 0)
        let degree = degrees[vertexName, default: 0]
        degrees[vertexName] = degree + 1
        let name = Name(isLeft: isLeft, vertex: vertex, part: degree / colors)
        let index = indices[name] ?? indices.count
        indices[name] = index
        return index
      }
      edges.append(Edge(ends: pair))
    }
    pieces = Array(repeating: Array(repeating: nil, count: colors), count: indices.count)
  }

  private mutating func color(_ edge: Int) {
    let (left, right) = (edges[edge].ends[0], edges[edge].ends[1])
    guard let free = pieces[left].firstIndex(of: nil), let other = pieces[right].firstIndex(of: nil)
    else { preconditionFailure("a piece has no more edges than there are colours") }
    if pieces[right][free] != nil { swap(free, other, along: path(from: right, free, other)) }
    set(edge, to: free)
  }

  /// Makes the numbers of edges of all colours differ by at most one.
  private mutating func balance() {
    while true {
      let counts = (0..<colors).map { color in edges.count { $0.color == color } }
      guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }),
        let least = counts.indices.min(by: { counts[$0] < counts[$1] }),
        counts[most] > counts[least] + 1
      else { return }
      guard let longer = longerPath(most, least) else { return }
      swap(most, least, along: longer)
    }
  }

  /// A whole path on which the first colour occurs once oftener than the second.
  private func longerPath(_ first: Int, _ second: Int) -> [Int]? {
    for piece in pieces.indices where pieces[piece][first] != nil && pieces[piece][second] == nil {
      let path = path(from: piece, first, second)
      if path.count % 2 == 1 { return path }
    }
    return nil
  }

  /// The edges that alternate between two colours from a piece on, beginning with the first.
  private func path(from piece: Int, _ first: Int, _ second: Int) -> [Int] {
    var (piece, color, path) = (piece, first, [Int]())
    while let edge = pieces[piece][color] {
      path.append(edge)
      let ends = edges[edge].ends
      piece = ends[0] == piece ? ends[1] : ends[0]
      color = color == first ? second : first
    }
    return path
  }

  private mutating func swap(_ first: Int, _ second: Int, along path: [Int]) {
    let swapped = path.map { edges[$0].color == first ? second : first }
    for edge in path {
      for end in edges[edge].ends { pieces[end][edges[edge].color] = nil }
    }
    for (edge, color) in zip(path, swapped) { set(edge, to: color) }
  }

  private mutating func set(_ edge: Int, to color: Int) {
    edges[edge].color = color
    for end in edges[edge].ends { pieces[end][color] = edge }
  }
}
