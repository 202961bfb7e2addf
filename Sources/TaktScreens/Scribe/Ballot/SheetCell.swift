import TaktModel

/// A place on a sheet where a number is typed.
enum SheetCell: Hashable {
  case mark(CardNumber, criterion: String)
  case weight(CardNumber)
  /// A candidate's place in the order, from 1.
  case place(CardNumber)
  /// An answer of a poll, from 0.
  case option(Int)
  /// How many are at the table.
  case people

  var card: CardNumber? {
    switch self {
    case .mark(let card, _), .weight(let card), .place(let card): card
    case .option, .people: nil
    }
  }
}

extension Sheet {
  /// The cells row by row: the criteria of each candidate, or the answers with the head-count.
  func cells(of row: Int) -> [SheetCell] {
    guard kind != .poll else {
      if options.indices.contains(row) { return [.option(row)] }
      return row == options.count && voter.group != nil ? [.people] : []
    }
    guard let card = candidates[at: row] else { return [] }
    switch kind {
    case .scores: return criteria.map { .mark(card, criterion: $0.id) }
    case .rank: return [.place(card)]
    case .dots, .bets, .poll: return [.weight(card)]
    }
  }

  var rowCount: Int {
    kind == .poll ? options.count + (voter.group == nil ? 0 : 1) : candidates.count
  }

  func value(of cell: SheetCell) -> Int? { value(of: cell, in: given) }

  func isOnItsWay(_ cell: SheetCell) -> Bool { value(of: cell) != value(of: cell, in: sent) }

  private func value(of cell: SheetCell, in gifts: SheetGifts) -> Int? {
    switch cell {
    case .mark(let card, let criterion): gifts.scores(on: card)[criterion]
    case .weight(let card): gifts.weights[card]
    case .place(let card): gifts.order.firstIndex(of: card).map { $0 + 1 }
    case .option(let place): gifts.counts?[at: place]
    case .people: gifts.people ?? members
    }
  }

  /// The numbers that a cell takes.
  func range(of cell: SheetCell) -> ClosedRange<Int> {
    switch cell {
    case .mark(_, let id): criterion(id)?.range ?? 0...0
    case .weight(let card):
      0...max(0, budget.map { $0.left + (given.weights[card] ?? 0) } ?? mostOnCard)
    case .place: 1...max(1, candidates.count)
    case .option: 0...largestCount
    case .people: 1...(members ?? Self.mostPeople)
    }
  }

  private var mostOnCard: Int { ballot.largestWeight(of: voter) }
  private var largestCount: Int {
    (voter.group == nil ? 1 : members ?? Self.mostPeople) * (ballot.blueprint.budget ?? 1)
  }
  private static let mostPeople = 1000

  func criterion(_ id: String) -> Criterion? { criteria.first { $0.id == id } }

  /// The request that gives a number to a cell of a candidate; the cells of a poll go together.
  func command(giving value: Int, to cell: SheetCell) -> BallotsCommand? {
    switch cell {
    case .mark(let card, let criterion): .score(ballot.number, card, [criterion: value])
    case .weight(let card): .cast(ballot.number, card, weight: value, reason: "")
    case .place(let card): .rank(ballot.number, order(with: card, at: value - 1))
    case .option, .people: nil
    }
  }

  /// The voter's order with a candidate moved; nil takes it out.
  func order(with card: CardNumber, at place: Int?) -> [CardNumber] {
    var order = given.order.filter { $0 != card && candidates.contains($0) }
    if let place { order.insert(card, at: min(max(0, place), order.count)) }
    return order
  }
}

// MARK: - Typing

extension Sheet {
  /// Is the text a number that the cell takes.
  func number(_ text: String, for cell: SheetCell) -> Int? {
    Int(text).flatMap { range(of: cell).contains($0) ? $0 : nil }
  }

  /// May another digit make of the text a number that the cell takes.
  func mayGrow(_ text: String, in cell: SheetCell) -> Bool {
    let range = range(of: cell)
    if text == "-" { return range.lowerBound < 0 }
    guard let value = Int(text), value != 0, value.magnitude < 100_000 else { return false }
    return value > 0 ? value * 10 <= range.upperBound : value * 10 >= range.lowerBound
  }

  /// Why a number will not do.
  func refusal(of text: String, for cell: SheetCell) -> LocalizedText {
    let range = range(of: cell)
    let (least, most) = (range.lowerBound, range.upperBound)
    switch cell {
    case .mark(_, let id):
      let title = criterion(id)?.title ?? ""
      return LocalizedText(
        "«\(title.russian)» — от \(least) до \(most), а не \(text).",
        "“\(title.english)” is from \(least) to \(most), not \(text).")
    case .weight:
      guard budget != nil else {
        return LocalizedText("Здесь от 0 до \(most), а не \(text).", "0 to \(most), not \(text).")
      }
      return LocalizedText(
        "Сюда можно ещё до \(most), а не \(text): столько осталось.",
        "Up to \(most) here, not \(text): that is all you have left.")
    case .place:
      return LocalizedText(
        "Место — от 1 до \(most), а не \(text).", "A place is from 1 to \(most), not \(text).")
    case .option, .people:
      return LocalizedText(
        "Здесь от \(least) до \(most), а не \(text).", "\(least) to \(most) here, not \(text).")
    }
  }
}
