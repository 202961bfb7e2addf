import TaktCanvas
import TaktModel

/// The right pane: the group's tree, or every group's, with the marked cards previewed in place.
struct TreePane {
  let tree: TreeState
  let desk: Desk
  let context: Context
  let sorting: Sorting

  /// How many marked cards are previewed before «… ещё 5».
  private static let previews = 4

  private var cards: Cards { context.session.cards }
  var showsAll: Bool { tree.showsAll || context.author.group == nil }

  /// The cards that a cursor may stand on, in the order of rows.
  var numbers: [CardNumber] { plain.rows.compactMap { $0.card?.number } }

  /// The rows without previews, which depend on the cursor and so on these.
  private var plain: ClusterTree { build(previewing: []) }

  /// The rows as they are drawn.
  var shown: ClusterTree { build(previewing: showsAll || tree.question != nil ? [] : tree.marked) }

  private func build(previewing marked: [CardNumber]) -> ClusterTree {
    var result = ClusterTree(desk.board, cards)
    if showsAll { return buildAll(result) }
    let onTheWay = tree.pending.map { ($0.under, ClusterTree.Content.pending($0.title)) }
    for (parent, content) in onTheWay { result.guests[parent, default: []].append(content) }
    if !marked.isEmpty { addPreviews(of: marked, to: &result) }
    if let level = tree.level.flatMap({ cards[$0] }) {
      result.add(level: level, path: path(of: level))
    } else {
      result.add(sorting.roots)
    }
    return result
  }

  private func buildAll(_ empty: ClusterTree) -> ClusterTree {
    var result = empty
    let roots = cards.top(of: desk.board.id)
    for group in Set(roots.map(\.group)).sorted(by: { ($0?.value ?? 0) < ($1?.value ?? 0) }) {
      result.add(heading: name(of: group))
      result.add(roots.filter { $0.group == group }.map(\.number))
    }
    return result
  }

  private func name(of number: GroupNumber?) -> String {
    guard let number else { return context.language("ведущий", "facilitator") }
    let name = context.session.roster.group(number).map { " · " + context.text($0.name) } ?? ""
    return context.language("группа ", "group ") + "\(number.value)" + name
  }

  private func addPreviews(of marked: [CardNumber], to result: inout ClusterTree) {
    let target = tree.target(
      tree.nodes.current(in: numbers).flatMap { cards[$0] }, on: desk.board, cards)
    guard let target else { return }
    let coming = marked.filter { number in
      number != target && cards[number].flatMap { cards.shownParent(of: $0) } != target
    }
    var guests: [ClusterTree.Content] = coming.prefix(TreePane.previews).compactMap { number in
      cards[number].map { .preview("№\(cards.knownNumber(of: $0).value) \($0.text)") }
    }
    if coming.count > guests.count {
      let more = coming.count - guests.count
      guests.append(.preview(context.language("… ещё \(more)", "… \(more) more")))
    }
    result.guests[target, default: []] += guests
  }

  /// "2.1": the places of a cluster and of those above it.
  func path(of card: Card) -> String {
    let parent = cards.shownParent(of: card).flatMap { cards[$0] }.flatMap { $0.isLive ? $0 : nil }
    let row = cards.holders(under: parent?.number, roots: sorting.roots, on: desk.board)
    let place = (row.firstIndex { $0.number == card.number } ?? 0) + 1
    return parent.map { path(of: $0) + ".\(place)" } ?? "\(place)"
  }
}
