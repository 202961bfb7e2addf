import TaktCanvas
import TaktModel

/// What a group has made of the source board so far: which ideas it has not taken, which taken
/// ones lie in no cluster, and the roots of its tree. Two walks over the cards, once a picture.
struct Sorting {
  /// Own cards without a cluster, then ideas that the group has not taken.
  private(set) var unsorted: [CardNumber] = []
  /// How many of `unsorted` are own cards.
  private(set) var looseCount = 0
  /// Ideas on the source board in all, and those that the group has taken.
  private(set) var sourceCount = 0
  private(set) var takenCount = 0
  /// Own clusters at the top, those whose cluster was withdrawn included: nothing drops out.
  private(set) var roots: [CardNumber] = []

  init(_ desk: Desk, filter: String, in context: Context) {
    let cards = context.session.cards
    let board = desk.board
    let wanted = FoldedText(filter)
    var taken: Set<CardNumber> = []
    var orphans: [CardNumber] = []
    for card in cards.all
    where card.board == board.id && card.isLive && card.group == context.author.group {
      for source in card.sources { taken.insert(cards.survivor(of: source)) }
      guard cards.isAtTop(card) else { continue }
      if board.isHolder(card.kind) {
        if card.parent != nil { orphans.append(card.number) }
      } else if wanted.isContained(in: card.text) {
        unsorted.append(card.number)
      }
    }
    roots =
      cards.top(of: board.id).filter {
        board.isHolder($0.kind) && $0.group == context.author.group
      }.map(\.number) + orphans
    looseCount = unsorted.count
    addSource(board.source, taken, wanted, cards)
  }

  private mutating func addSource(
    _ source: BoardID?, _ taken: Set<CardNumber>, _ wanted: FoldedText, _ cards: Cards
  ) {
    guard let source else { return }
    for card in cards.all where card.board == source && card.isLive {
      sourceCount += 1
      if taken.contains(card.number) {
        takenCount += 1
      } else if wanted.isContained(in: card.text) {
        unsorted.append(card.number)
      }
    }
  }

  var untakenCount: Int { sourceCount - takenCount }
}

extension Board {
  /// May other cards lie under cards of this kind.
  func isHolder(_ kind: String) -> Bool { kinds.contains { $0.under.contains(kind) } }
}

extension Cards {
  /// Lies the card under no live card: at the top, or under one that was withdrawn.
  func isAtTop(_ card: Card) -> Bool {
    guard let parent = shownParent(of: card) else { return true }
    return self[parent]?.isLive != true
  }

  /// The clusters that digits mean: those right under a cluster, or the roots.
  func holders(under level: CardNumber?, roots: [CardNumber], on board: Board) -> [Card] {
    guard let level else { return roots.compactMap { self[$0] } }
    return under(level).filter { board.isHolder($0.kind) }
  }

  /// The other groups that took this idea.
  func groups(taking number: CardNumber, except group: GroupNumber?) -> [GroupNumber] {
    Set(taken(from: number).compactMap(\.group)).subtracting(group.map { [$0] } ?? []).sorted()
  }

  /// The number people know a card by: that of the idea it was taken from.
  func knownNumber(of card: Card) -> CardNumber { card.sources.first ?? card.number }
}

extension Context {
  /// Cards that unacknowledged requests move, and cards that they withdraw.
  var cardsOnTheWay: Set<CardNumber> {
    var numbers: Set<CardNumber> = []
    for case .cards(let command) in unsent {
      switch command {
      case .place(let placed, _, _): numbers.formUnion(placed)
      case .withdraw(let number): numbers.insert(number)
      case .merge(let merged, _): numbers.formUnion(merged)
      default: break
      }
    }
    return numbers
  }
}
