/// Which fields of a flow a matrix is made of, by their names.
package struct MatrixAxes: Hashable, Sendable {
  /// Leads to the card that gives.
  package var from: String
  /// Leads to the card that gets.
  package var to: String
  /// A number, or words.
  package var amount: String
  /// A choice of `FlowMode`.
  package var mode: String

  package init(from: String, to: String, amount: String, mode: String) {
    self.from = from
    self.to = to
    self.amount = amount
    self.mode = mode
  }
}

/// What parties do with a resource.
package enum FlowMode: String, CaseIterable, Hashable, Sendable {
  case exchange
  /// It is used up: nobody need get it.
  case spend
  /// It comes from outside: nobody need give it.
  case acquire
}
