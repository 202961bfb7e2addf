import TaktModel

extension Cards {
  /// The tree of a board, as it is shown: every card with its depth, in order.
  func shape(of board: BoardID) -> [String] {
    var lines: [String] = []
    var waiting = top(of: board).reversed().map { ($0, 0) }
    while let (card, depth) = waiting.popLast() {
      lines.append("\(depth) \(card.number.value) \(card.text) \(card.fields)")
      waiting += under(card.number).reversed().map { ($0, depth + 1) }
      if lines.count > 10_000 { return ["a ring"] }
    }
    return lines
  }

  /// Cards of a board that stand in its tree, in the order of numbers.
  func standing(on board: BoardID) -> [Int] {
    var numbers: [Int] = []
    var waiting = top(of: board)
    while let card = waiting.popLast(), numbers.count <= 10_000 {
      numbers.append(card.number.value)
      waiting += under(card.number)
    }
    return numbers.sorted()
  }
}
