extension BallotResults {
  /// "10 of 23": who is in, and who of those that tied at the border.
  package struct Top: Hashable, Sendable {
    package let size: Int
    /// In by what they got.
    package let sure: [CardNumber]
    /// Equal at the border: the chair takes `places` of them. Empty where there is no tie.
    package let tied: [CardNumber]
    package let places: Int
    /// Whom the chair took; none while undecided.
    package let chosen: [CardNumber]

    package var isUndecided: Bool { chosen.count != places }

    /// Who is in, the best first; among the tied as the chair named them.
    package var included: [CardNumber] { sure + chosen }
  }

  /// Is it among the taken; nil where the ballot does not choose among its items.
  package func isIncluded(_ item: Item) -> Bool? {
    top.map { item.card.map($0.included.contains) ?? false }
  }
}

extension BallotResults.Top {
  /// A candidate of whom nobody has said anything is not in, however few there are.
  init(_ size: Int, of items: [BallotResults.Item], _ chosen: [CardNumber]) {
    self.size = size
    let named = items.filter { $0.voters > 0 && ($0.sum > 0 || $0.mean != nil) }
    guard size > 0, named.count > size, named[size].place == named[size - 1].place else {
      sure = named.prefix(max(0, size)).compactMap(\.card)
      tied = []
      places = 0
      self.chosen = []
      return
    }
    let border = named[size].place
    sure = named.filter { $0.place < border }.compactMap(\.card)
    tied = named.filter { $0.place == border }.compactMap(\.card)
    places = size - sure.count
    let isValid = chosen.count == places && chosen.allSatisfy(tied.contains)
    self.chosen = isValid ? chosen : []
  }
}
