/// Who gives what to whom, summed: the flows of a matrix board over parties. Parties with the same
/// name, whatever the case of its letters, or merged into one, are one party.
package struct Balance: Hashable, Sendable {
  /// Which flows are summed.
  package enum Scope: Hashable, Sendable {
    /// Those about one card: a cluster.
    case about(CardNumber)
    case group(GroupNumber?)
    case all
  }

  package struct Party: Hashable, Sendable {
    package let name: String
    /// A card by which a new flow may name it.
    package let card: CardNumber
    package internal(set) var gives = Amount()
    package internal(set) var gets = Amount()

    /// What it gets over what it gives; below zero it gives more.
    package var net: Double { gets.sum - gives.sum }

    package var givesWithoutGetting: Bool { !gives.isNothing && gets.isNothing }
  }

  /// Numbers, summed, and flows that say their amount in words or not at all, counted.
  package struct Amount: Hashable, Sendable {
    package internal(set) var sum = 0.0
    package internal(set) var worded = 0
    package internal(set) var flows: [CardNumber] = []

    package var isNothing: Bool { flows.isEmpty }

    package init() {}

    package mutating func add(_ other: Amount) {
      flows += other.flows
      sum += other.sum
      worded += other.worded
    }

    mutating func add(_ flow: Flow) {
      flows.append(flow.card.number)
      if let number = flow.number { sum += number } else { worded += 1 }
    }
  }

  /// Where a flow goes; nil is outside: what is used up goes there, what is acquired comes from it.
  package struct Place: Hashable, Sendable {
    package let from: Int?
    package let to: Int?

    package init(from: Int?, to: Int?) {
      self.from = from
      self.to = to
    }
  }

  /// In the order in which they were written down, each once.
  package private(set) var parties: [Party] = []
  package private(set) var cells: [Place: Amount] = [:]
  private var places: [String: Int] = [:]

  /// Sums the flows of a board whose view is `matrix`; nothing where it has no axes.
  /// - Parameters:
  ///   - guests: parties that shall stand there too, though nothing says that they belong here.
  ///   - isShown: leaves out what a viewer may not see.
  package init(
    on board: Board, _ scope: Scope, of cards: Cards, with guests: [CardNumber] = [],
    where isShown: (Card) -> Bool = { _ in true }
  ) {
    guard let axes = board.matrix else { return }
    for card in cards.parties(of: board, scope) where isShown(card) {
      _ = place(of: card.number, in: cards)
    }
    for number in guests { _ = place(of: number, in: cards) }
    for card in cards.flows(on: board, scope) where isShown(card) {
      add(Flow(card, axes), in: cards)
    }
  }

  /// The party that gives most over what it gets; nil where nobody does.
  package var worst: Int? {
    parties.indices.filter { parties[$0].net < 0 }.min { parties[$0].net < parties[$1].net }
  }

  /// The number of a party by its name or by a card that names it.
  package func party(named name: String) -> Int? { places[name.folded] }

  package subscript(from from: Int?, to to: Int?) -> Amount {
    cells[Place(from: from, to: to)] ?? Amount()
  }

  private mutating func add(_ flow: Flow, in cards: Cards) {
    let from = flow.from.flatMap { place(of: $0, in: cards) }
    let to = flow.to.flatMap { place(of: $0, in: cards) }
    guard from != nil || to != nil else { return }
    cells[Place(from: from, to: to), default: Amount()].add(flow)
    if let from { parties[from].gives.add(flow) }
    if let to { parties[to].gets.add(flow) }
  }

  private mutating func place(of number: CardNumber, in cards: Cards) -> Int? {
    guard let card = cards[cards.survivor(of: number)] else { return nil }
    let key = card.text.folded
    if let place = places[key] { return place }
    places[key] = parties.count
    parties.append(Party(name: card.text, card: card.number))
    return parties.count - 1
  }
}

/// A card of a matrix board as a flow between parties.
package struct Flow: Hashable, Sendable {
  package let card: Card
  /// The cards of the parties as the flow names them; nil is outside.
  package let from: CardNumber?
  package let to: CardNumber?
  /// As it was typed; nil where nothing is said.
  package let amount: String?
  package let mode: FlowMode?

  package init(_ card: Card, _ axes: MatrixAxes) {
    self.card = card
    amount = card.fields[axes.amount]
    mode = card.fields[axes.mode].flatMap(FlowMode.init)
    let (from, to) = (card.link(axes.from), card.link(axes.to))
    switch mode {
    case .acquire? where to == nil: (self.from, self.to) = (nil, from)
    case .spend? where from == nil: (self.from, self.to) = (to, nil)
    default: (self.from, self.to) = (from, to)
    }
  }

  /// The amount where it is a number of things; nil where it is said in words.
  package var number: Double? { amount.flatMap(Double.init(amount:)) }
}

extension Double {
  /// The largest amount that is summed; what is larger is words.
  private static let largestAmount = 1e12

  /// `3`, `3,5` or `1 000`.
  package init?(amount text: String) {
    let digits = String(text.compactMap { $0.isWhitespace ? nil : $0 == "," ? "." : $0 })
    guard let number = Double(digits), (0...Double.largestAmount).contains(number) else {
      return nil
    }
    self = number
  }
}

extension Cards {
  /// The flows of a scope in the order of their numbers.
  package func flows(on board: Board, _ scope: Balance.Scope) -> [Card] {
    live(on: board.id).filter { isIn(scope, $0) }
  }

  /// Parties that may give and get in a scope, whether they do or not.
  fileprivate func parties(of board: Board, _ scope: Balance.Scope) -> [Card] {
    guard let place = board.partyPlace else { return [] }
    return live(at: place).filter { isIn(scope, $0) }
  }

  /// What was said of a card that is withdrawn is not summed any more.
  private func isIn(_ scope: Balance.Scope, _ card: Card) -> Bool {
    let subject = card.about.map(survivor)
    if let subject, !isLive(subject) { return false }
    switch scope {
    case .about(let number): return subject == number
    case .group(let group): return card.group == group
    case .all: return true
    }
  }
}

extension Board {
  /// Where a matrix finds its parties.
  package var partyPlace: CardPlace? {
    guard let axes = matrix else { return nil }
    let field = kinds.lazy.compactMap { $0.field(axes.from) }.first
    guard case .card(let place)? = field?.content else { return nil }
    return place
  }
}
