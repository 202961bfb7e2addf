/// Rows of cards: as people ordered them, or as their numbers grow.
extension [CardNumber] {
  mutating func place(_ number: CardNumber, before: CardNumber?) {
    insert(number, at: before.flatMap(firstIndex) ?? count)
  }

  /// Puts a number where it belongs among numbers that grow.
  mutating func placeInOrder(_ number: CardNumber) {
    guard let last, last > number else { return append(number) }
    insert(number, at: firstIndex { $0 > number } ?? count)
  }
}
