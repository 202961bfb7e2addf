import TaktModel

/// The rows of the tree in order, without their texts: only rows that are seen get those.
struct StageTreeLines {
  enum Line: Equatable {
    case group(GroupNumber?)
    /// A card that holds others, numbered inside its group: `1.1`.
    case holder(CardNumber, rails: String, label: String)
    case taken(CardNumber, rails: String)
  }

  private(set) var all: [Line] = []
  private(set) var ideaCounts: [CardNumber: Int] = [:]
  private(set) var clusterCount = 0
  private(set) var takenCount = 0
  private let cards: Cards
  private let takenKind: String?

  init(board: Board, group: GroupNumber?, stage: StagePicture) {
    cards = stage.session.cards
    takenKind = board.takenKind?.id
    let top = Dictionary(grouping: StageCards(on: board.id, of: stage.session).top, by: \.group)
    let order = group.map { [$0] } ?? top.keys.sorted { $0?.value ?? 0 < $1?.value ?? 0 }
    for owner in order {
      guard let roots = top[owner], !roots.isEmpty else { continue }
      if group == nil { all.append(.group(owner)) }
      var number = 0
      for card in roots {
        if card.kind != takenKind { number += 1 }
        add(card, rails: "", below: "", label: "\(number)")
      }
    }
  }

  private mutating func add(_ card: Card, rails: String, below: String, label: String) {
    if card.kind == takenKind {
      takenCount += 1
      all.append(.taken(card.number, rails: rails))
    } else {
      clusterCount += 1
      all.append(.holder(card.number, rails: rails, label: label))
    }
    let before = takenCount
    let children = cards.under(card.number)
    var number = 0
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      if child.kind != takenKind { number += 1 }
      add(
        child, rails: below + (isLast ? "└─ " : "├─ "), below: below + (isLast ? "   " : "│  "),
        label: "\(label).\(number)")
    }
    if card.kind != takenKind { ideaCounts[card.number] = takenCount - before }
  }

  /// The rows laid into columns of `height` rows: a group's name never stands last in a column.
  func flowed(height: Int) -> [Line?] {
    var rows: [Line?] = []
    for line in all {
      if case .group = line {
        let used = rows.count % height
        if used > 0 { rows.append(nil) }
        let left = height - rows.count % height
        if left < 3, left < height { rows += Array(repeating: nil, count: left) }
      }
      rows.append(line)
    }
    return rows
  }
}
