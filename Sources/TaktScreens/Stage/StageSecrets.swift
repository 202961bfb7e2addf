import TaktModel

/// Which cards the room may see: not those that a step hides until the reveal, nor drafts.
struct StageSecrets {
  private let session: Session
  /// The steps that hide boards.
  private var hiding: [BoardID: StepID] = [:]

  init(_ session: Session) {
    self.session = session
    let programme = session.programme
    for board in Set(programme.entries.filter(\.step.isHidden).compactMap(\.step.board)) {
      hiding[board] = programme.stepHiding(board)
    }
  }

  /// May some of the board's cards be hidden.
  func hides(_ board: BoardID) -> Bool {
    hiding[board] != nil || session.programme.isInbox(board)
  }

  func isOpen(_ board: BoardID, of group: GroupNumber?) -> Bool {
    guard let step = hiding[board], let group else { return true }
    return session.programme.isRevealed(step, to: group)
  }

  func isOpen(_ card: Card) -> Bool {
    if session.programme.isInbox(card.board),
      !session.isOpen(.draft(card.number), to: .screen)
    {
      return false
    }
    return isOpen(card.board, of: card.group)
  }
}
