import TaktCanvas
import TaktModel

/// A tree of clusters as rows: branches drawn, clusters numbered by their path, ideas counted.
struct ClusterTree {
  enum Content {
    case card(Card)
    /// A marked card where it would go.
    case preview(String)
    /// A cluster that is not acknowledged yet.
    case pending(String)
    /// The name of a group over its tree.
    case heading(String)
  }

  struct Row {
    let content: Content
    /// `│  ├─ `.
    let branch: String
    /// "1.2" for clusters, "" for what lies in them.
    let path: String
    /// Ideas in the cluster and below it; nil for an idea.
    let count: Int?

    var card: Card? {
      if case .card(let card) = content { card } else { nil }
    }
  }

  private(set) var rows: [Row] = []
  private(set) var ideaCount = 0
  private(set) var depth = 0

  private let cards: Cards
  private let board: Board
  /// Rows that hang under a cluster besides its cards: previews and pending clusters.
  var guests: [CardNumber?: [Content]] = [:]

  init(_ board: Board, _ cards: Cards) {
    self.board = board
    self.cards = cards
  }

  /// Adds clusters side by side; `path` is that of the cluster above them.
  mutating func add(_ roots: [CardNumber], path: String = "") {
    let guests = guests[nil] ?? []
    addLevel(roots.compactMap { cards[$0] }, guests, branch: "", path: path, depth: 1)
  }

  /// Adds one cluster with its inside, the cluster itself without a branch.
  mutating func add(level: Card, path: String) {
    let row = rows.count
    let count = addInside(of: level, branch: "", path: path, depth: 1)
    rows.insert(Row(content: .card(level), branch: "", path: path, count: count), at: row)
  }

  mutating func add(heading: String) {
    rows.append(Row(content: .heading(heading), branch: "", path: "", count: nil))
  }

  @discardableResult
  private mutating func addLevel(
    _ cards: [Card], _ guests: [Content], branch: String, path: String, depth: Int
  ) -> Int {
    var (ideas, place) = (0, 0)
    let last = cards.count + guests.count - 1
    for (index, card) in cards.enumerated() {
      let isHolder = board.isHolder(card.kind)
      if isHolder { place += 1 }
      let name = isHolder ? (path.isEmpty ? "\(place)" : "\(path).\(place)") : ""
      let row = rows.count
      let inside = branch + (index == last ? "   " : "│  ")
      let count = addInside(of: card, branch: inside, path: name, depth: depth + 1)
      let own = Row(
        content: .card(card), branch: branch + (index == last ? "└─ " : "├─ "), path: name,
        count: isHolder ? count : nil)
      rows.insert(own, at: row)
      ideas += isHolder ? count : 1
      if isHolder { self.depth = max(self.depth, depth) }
      if depth == 1 { ideaCount += isHolder ? count : 1 }
    }
    for (index, guest) in guests.enumerated() {
      let turn = cards.count + index == last ? "└┄ " : "├┄ "
      rows.append(Row(content: guest, branch: branch + turn, path: "", count: nil))
    }
    return ideas
  }

  private mutating func addInside(of card: Card, branch: String, path: String, depth: Int) -> Int {
    let guests = guests[card.number] ?? []
    let inside = cards.under(card.number)
    guard !inside.isEmpty || !guests.isEmpty else { return 0 }
    return addLevel(inside, guests, branch: branch, path: path, depth: depth)
  }
}
