import TaktModel

/// What the room may see of a board: its cards, and how many each group has. It is made for every
/// picture, so cards are only numbers until they are drawn.
struct StageCards {
  /// The cards at the top of the board, in order.
  let numbers: [CardNumber]
  /// Cards of each group, the hidden ones too: a count is public.
  private(set) var counts: [GroupNumber: Int] = [:]
  /// Cards that belong to no group.
  private(set) var ungroupedCount = 0
  /// How many are written but hidden until the reveal.
  private(set) var hiddenCount = 0

  /// The latest card that the room may see.
  let newest: Card?
  private let cards: Cards

  init(on board: BoardID, of session: Session) {
    let secrets = StageSecrets(session)
    cards = session.cards
    let all = session.cards.topNumbers(of: board)
    numbers =
      secrets.hides(board)
      ? all.filter { session.cards[$0].map(secrets.isOpen) ?? false } : all
    newest = numbers.max().flatMap { session.cards[$0] }
    for (group, count) in session.cards.liveCounts(on: board) where count > 0 {
      guard let group else {
        ungroupedCount += count
        continue
      }
      counts[group, default: 0] += count
      if !secrets.isOpen(board, of: group) { hiddenCount += count }
    }
    for (group, count) in session.cards.concealed[board] ?? [:] where count > 0 {
      counts[group, default: 0] += count
      hiddenCount += count
    }
  }

  /// All of them, for pictures that sort them.
  var top: [Card] { numbers.compactMap { cards[$0] } }

  /// Those of a page.
  func cards(in range: Range<Int>) -> [Card] { numbers[range].compactMap { cards[$0] } }
}
