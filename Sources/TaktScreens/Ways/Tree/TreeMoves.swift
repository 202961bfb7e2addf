import TaktCanvas
import TaktModel

extension TreeKeys {
  /// What a digit sends: what is marked, else the card under the cursor. A cluster under the
  /// cursor is not sent by a digit alone: it has to be marked.
  var toSend: [CardNumber] {
    if !tree.marked.isEmpty { return tree.marked }
    guard let current, !desk.board.isHolder(current.kind) else { return [] }
    return [current.number]
  }

  /// The clusters that digits mean now.
  var targets: [Card] {
    cards.holders(under: tree.level, roots: sorting.roots, on: desk.board)
  }

  mutating func send(to index: Int) -> [Effect] {
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    guard targets.indices.contains(index) else {
      return [
        .warn(
          LocalizedText(
            "Ветки \(index + 1) здесь нет; 0 — новая.", "No cluster \(index + 1) here; 0 is new."))
      ]
    }
    guard !toSend.isEmpty else {
      return [.say(LocalizedText("Пробел — отметить ветку.", "Space marks a cluster."))]
    }
    return place(toSend, under: targets[index].number)
  }

  mutating func place(_ numbers: [CardNumber], under parent: CardNumber?) -> [Effect] {
    tree.unsorted.settle(in: sorting.unsorted)
    tree.nodes.settle(in: nodes)
    tree.marked = []
    return [.submit(.cards(.place(numbers, under: parent, before: nil)))]
  }

  /// Puts what is marked where the tree's cursor stands; with no marks picks the card up.
  mutating func moveHere() -> [Effect] {
    guard !tree.marked.isEmpty else {
      guard let current else { return [] }
      tree.marked = [current.number]
      tree.pane = .tree
      let letter = Key.character("m").name(in: context)
      return [
        .say(
          LocalizedText(
            "Куда? Цифра — в ветку, \(letter) — туда, где курсор дерева.",
            "Where to? A digit, or \(letter) where the tree's cursor is."))
      ]
    }
    return place(tree.marked, under: tree.target(currentNode, on: desk.board, cards))
  }

  mutating func ask(newClusterFor numbers: [CardNumber]) -> [Effect] {
    guard desk.board.holderKind != nil else {
      return [.warn(LocalizedText("На этой доске нет веток.", "This board has no clusters."))]
    }
    tree.question = .newCluster(numbers, under: tree.level)
    return []
  }

  /// Asks for the cluster now and for the move when it is there: its number is not known before.
  mutating func addCluster(_ title: String, _ numbers: [CardNumber], under level: CardNumber?)
    -> [Effect]
  {
    if !numbers.isEmpty {
      tree.pending.append(
        TreeState.Pending(title: title, under: level, numbers: numbers, from: cards.nextNumber))
    }
    tree.unsorted.settle(in: sorting.unsorted)
    tree.marked = []
    return [
      .submit(
        .cards(
          .add(
            kind: desk.board.holderKind?.id, text: title, board: desk.board.id, under: level,
            fields: [:])))
    ]
  }

  /// Moves cards into the clusters that have appeared since they were asked for.
  mutating func settlePending() -> [Effect] {
    var effects: [Effect] = []
    var waiting: [TreeState.Pending] = []
    for pending in tree.pending {
      if let cluster = find(pending) {
        effects.append(.submit(.cards(.place(pending.numbers, under: cluster, before: nil))))
      } else {
        waiting.append(pending)
      }
    }
    tree.pending = waiting
    return effects
  }

  private func find(_ pending: TreeState.Pending) -> CardNumber? {
    (pending.from.value..<max(pending.from.value, cards.nextNumber.value)).lazy
      .map { CardNumber($0) }.first { number in
        guard let card = cards[number] else { return false }
        return card.author == context.author.id && card.text == pending.title
          && card.board == desk.board.id && card.parent == pending.under && card.isLive
      }
  }

  /// A selection put back is withdrawn: its idea is unsorted again.
  mutating func putBack() -> [Effect] {
    let numbers = tree.marked.isEmpty ? current.map { [$0.number] } ?? [] : tree.marked
    let taken = numbers.compactMap { cards[$0] }.filter {
      $0.board == desk.board.id && desk.board.kind($0.kind)?.isTaken == true
    }
    guard !taken.isEmpty else {
      return [
        .warn(
          LocalizedText("Вернуть можно взятую карточку.", "Only a taken card can be put back."))
      ]
    }
    tree.nodes.settle(in: nodes)
    tree.marked = []
    return taken.map { .submit(.cards(.withdraw($0.number))) }
  }
}

extension TreeState {
  /// Where what is marked would go: the cluster under the tree's cursor, or that of its card.
  func target(_ node: Card?, on board: Board, _ cards: Cards) -> CardNumber? {
    guard let node else { return level }
    if board.isHolder(node.kind) { return node.number }
    return cards.shownParent(of: node)
  }
}
