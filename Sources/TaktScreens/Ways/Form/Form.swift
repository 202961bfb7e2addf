import TaktModel

/// A board as forms: what each form is filled in for, and the cards on it.
struct Form {
  /// What a form is filled in for: a card, or a group whose sheet it is.
  enum Subject: Hashable {
    case card(CardNumber)
    case sheet(GroupNumber?)
  }

  struct Item {
    let subject: Subject
    let group: GroupNumber?
    let title: String

    /// The number that people say aloud; nil for a sheet.
    var number: CardNumber? {
      if case .card(let number) = subject { number } else { nil }
    }
  }

  let board: Board
  let cards: Cards
  /// What this viewer may see where the session holds more: a projector at a replay.
  private let isShown: (Card) -> Bool
  private let roster: Roster
  private let language: Language

  init(
    _ board: Board, of session: Session, in language: Language,
    where isShown: @escaping (Card) -> Bool = { _ in true }
  ) {
    self.isShown = isShown
    self.board = board
    cards = session.cards
    roster = session.roster
    self.language = language
  }

  /// Are the forms cards of this board, and so written here as well.
  var writesItems: Bool { board.about == nil && !isSheet }

  /// Nothing says what the forms are for, and no kind holds others: a sheet of questions a group.
  var isSheet: Bool {
    board.about == nil && !(board.kinds.first.map { board.isHolder($0.id) } ?? false)
  }

  /// Every form, those of the given group first, then the common ones, then others' by group.
  func items(ofFirst group: GroupNumber?) -> [Item] {
    let all = isSheet ? sheets(with: group) : subjects
    func place(_ item: Item) -> Int { item.group == group ? -1 : item.group?.value ?? 0 }
    return all.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }
    .map(\.element)
  }

  private var subjects: [Item] {
    let found = board.about.map { cards.live(at: $0) } ?? cards.top(of: board.id)
    return found.filter(isShown).map {
      Item(subject: .card($0.number), group: $0.group, title: $0.text)
    }
  }

  private func sheets(with group: GroupNumber?) -> [Item] {
    let groups = Set(cards.top(of: board.id).filter(isShown).compactMap(\.group))
    return groups.union([group].compactMap(\.self)).sorted().map { number in
      let name = roster.group(number).map { $0.name.text(in: language) } ?? ""
      return Item(subject: .sheet(number), group: number, title: name)
    }
  }

  /// The kinds that stand directly on a form, each a section of it.
  func sections(of item: Item) -> [CardKind] {
    guard writesItems, let card = item.number.flatMap({ cards[$0] }) else {
      return board.kinds.filter(\.mayStandAtTop)
    }
    return board.kinds.filter { $0.under.contains(card.kind) }
  }

  /// The cards that stand directly on a form, in their order.
  func cards(of item: Item) -> [Card] {
    let found =
      switch item.subject {
      case .sheet(let group): cards.top(of: board.id).filter { $0.group == group }
      case .card(let number) where writesItems: cards.under(number)
      case .card(let number):
        cards.about(number, on: board.id).filter { cards.shownParent(of: $0) == nil }
      }
    return found.filter(isShown)
  }

  /// The cards that lie under one, in their order.
  func inside(_ card: Card) -> [Card] { cards.under(card.number).filter(isShown) }

  /// How many warnings a form has, the subject's own included where it lies on this board.
  func warningCount(of item: Item) -> Int {
    let own = writesItems ? item.number.flatMap { cards[$0] } : nil
    var waiting = cards(of: item)
    var count = own.map { cards.warnings(about: $0, on: board).count } ?? 0
    while let card = waiting.popLast() {
      count += cards.warnings(about: card, on: board).count
      waiting += inside(card)
    }
    return count
  }
}
