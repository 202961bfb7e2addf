import TaktModel

/// What the room may see of a board: its cards, and how many each group has.
struct StageCards {
  /// The cards at the top of the board, in order.
  let top: [Card]
  /// Cards of each group, the hidden ones too: a count is public.
  private(set) var counts: [GroupNumber: Int] = [:]
  /// Cards that belong to no group.
  private(set) var ungroupedCount = 0
  /// How many are written but hidden until the reveal.
  private(set) var hiddenCount = 0

  /// The latest card that the room may see.
  let newest: Card?

  init(on board: BoardID, of session: Session) {
    let hiding = session.programme.entries.last {
      $0.step.isHidden && $0.step.board == board && $0.clock != nil
    }
    func isOpen(_ group: GroupNumber?) -> Bool {
      guard let hiding, let group else { return true }
      return session.isOpen(.cards(hiding.id, of: group), to: .screen)
    }
    top = session.cards.top(of: board).filter { isOpen($0.group) }
    newest = top.max { $0.number < $1.number }
    for card in session.cards.all where card.board == board && card.isLive {
      guard let group = card.group else {
        ungroupedCount += 1
        continue
      }
      counts[group, default: 0] += 1
      if !isOpen(group) { hiddenCount += 1 }
    }
    for (group, count) in session.cards.concealed[board] ?? [:] where count > 0 {
      counts[group, default: 0] += count
      hiddenCount += count
    }
  }
}
