import TaktCanvas
import TaktModel

/// What the keys of the cluster tree do. Works on a copy of the state, given back by the screen.
struct TreeKeys {
  var tree: TreeState
  let desk: Desk
  let context: Context
  let sorting: Sorting

  init(tree: TreeState, desk: Desk, context: Context) {
    self.tree = tree
    self.desk = desk
    self.context = context
    sorting = Sorting(desk, filter: tree.filter?.text ?? "", in: context)
    self.tree.forgetGone(in: context.session.cards)
  }

  var cards: Cards { context.session.cards }

  /// The rows of the tree pane that a cursor may stand on.
  var nodes: [CardNumber] {
    TreePane(tree: tree, desk: desk, context: context, sorting: sorting).numbers
  }

  var current: Card? {
    let number =
      tree.pane == .unsorted
      ? tree.unsorted.current(in: sorting.unsorted) : tree.nodes.current(in: nodes)
    return number.flatMap { cards[$0] }
  }

  var currentNode: Card? { tree.nodes.current(in: nodes).flatMap { cards[$0] } }

  mutating func perform(_ intent: Intent) -> [Effect] {
    if let digit = TreeIntent.send.firstIndex(of: intent) { return send(to: digit) }
    switch intent {
    case TreeIntent.up: move(by: -1)
    case TreeIntent.down: move(by: 1)
    case TreeIntent.pageUp: move(by: -10)
    case TreeIntent.pageDown: move(by: 10)
    case TreeIntent.pane: tree.pane = tree.pane == .unsorted ? .tree : .unsorted
    case TreeIntent.mark: mark()
    case TreeIntent.deeper: return goDeeper()
    case TreeIntent.back: back()
    case TreeIntent.find: beginFilter()
    case TreeIntent.keep: keepFilter()
    case TreeIntent.all: tree.showsAll.toggle()
    case .leave: tree.question = .leave
    default: return change(intent)
    }
    return []
  }

  /// Commands that change something: bets go by their ballot, cards by what the step permits.
  private mutating func change(_ intent: Intent) -> [Effect] {
    switch intent {
    case TreeIntent.more: return bet(1)
    case TreeIntent.less: return bet(-1)
    case TreeIntent.reason: return askReason()
    case EntryIntent.undo: return [.submit(.history(.undo(of: nil)))]
    case EntryIntent.redo: return [.submit(.history(.redo))]
    default: break
    }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    switch intent {
    case TreeIntent.newCluster: return ask(newClusterFor: [])
    case TreeIntent.sendToNew: return ask(newClusterFor: toSend)
    case TreeIntent.moveHere: return moveHere()
    case TreeIntent.edit: return askToEdit()
    case TreeIntent.merge: return askToMerge()
    case TreeIntent.split: return split()
    case TreeIntent.withdraw: return askToWithdraw()
    case TreeIntent.putBack: return putBack()
    default: return []
    }
  }

  private mutating func move(by rows: Int) {
    if tree.pane == .unsorted, !tree.showsAll, context.author.group != nil {
      tree.unsorted.move(by: rows, in: sorting.unsorted)
    } else {
      tree.nodes.move(by: rows, in: nodes)
    }
  }

  private mutating func mark() {
    guard let number = current?.number else { return }
    if let index = tree.marked.firstIndex(of: number) {
      tree.marked.remove(at: index)
    } else {
      tree.marked.append(number)
    }
    move(by: 1)
  }

  private mutating func goDeeper() -> [Effect] {
    guard let node = currentNode, desk.board.isHolder(node.kind) else {
      return [.say(LocalizedText("Enter входит в ветку.", "Enter goes into a cluster."))]
    }
    tree.level = node.number
    tree.nodes.stand(on: node.number, in: nodes)
    return []
  }

  /// Ends what is under way, the innermost first: the filter being typed, marks, the level.
  private mutating func back() {
    if tree.isFiltering {
      tree.isFiltering = false
      tree.filter = nil
    } else if !tree.marked.isEmpty {
      tree.marked = []
    } else if let level = tree.level {
      let parent = cards[level].flatMap { cards.shownParent(of: $0) }
      tree.level = parent.flatMap { cards[$0] }?.isLive == true ? parent : nil
      tree.nodes.stand(on: level, in: nodes)
    } else {
      tree.filter = nil
    }
  }

  private mutating func beginFilter() {
    tree.pane = .unsorted
    if tree.filter == nil { tree.filter = TextField(maximumBytes: 200) }
    tree.isFiltering = true
  }

  private mutating func keepFilter() {
    tree.isFiltering = false
    if tree.filter?.text.trimmed.isEmpty ?? true { tree.filter = nil }
  }
}

extension TreeState {
  /// What another terminal withdrew or merged is no longer marked, and no level to stand in.
  mutating func forgetGone(in cards: Cards) {
    marked.removeAll { cards[$0]?.isLive != true }
    if let level, cards[level]?.isLive != true { self.level = nil }
  }
}
