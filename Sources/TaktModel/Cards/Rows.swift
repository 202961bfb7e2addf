/// Rows of cards: as people ordered them, or as their numbers grow.
extension [CardNumber] {
  mutating func place(_ number: CardNumber, before: CardNumber?) {
    insert(number, at: before.flatMap(firstIndex) ?? count)
  }

  /// Puts a number before the first that is greater.
  mutating func placeInOrder(_ number: CardNumber) {
    insert(number, at: firstIndex { $0 > number } ?? count)
  }
}
