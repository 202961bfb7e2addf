/// What `Cards` must know of the other areas to decide.
struct CardsContext {
  let programme: Programme
  let author: Author
}

extension CardsContext {
  /// Refuses unless this author may do this to the board now.
  func checkOpen(_ board: BoardID, for permission: Step.Permission) throws(Rejection) {
    if author.role == .facilitator { return }
    guard let group = author.group else {
      throw Rejection("Ваша роль только смотрит.", "Your role may only look.")
    }
    guard let step = programme.currentStep else { throw .noStep }
    guard board == step.board ?? .notes else {
      throw Rejection(
        "Доска «\(title(board).russian)» сейчас закрыта: идёт «\(step.title.russian)».",
        "Board “\(title(board).english)” is closed now: “\(step.title.english)” is on.")
    }
    guard
      step.permissions.contains(permission)
        || (permission == .move && step.permissions.contains(.write))
    else {
      throw Rejection("На этом шаге доску можно только читать.", "This step only reads its board.")
    }
    guard !programme.isLocked(group) else {
      throw Rejection("Ведущий закрыл запись.", "The facilitator has closed writing.")
    }
  }

  /// Refuses unless the card belongs to the author's group and its board is open.
  func checkOwn(_ card: Card, for permission: Step.Permission = .write) throws(Rejection) {
    if author.role == .facilitator { return }
    try checkOpen(card.board, for: permission)
    guard card.group == author.group else {
      let owner =
        card.group.map { ("группа \($0.value)", "group \($0.value)") }
        ?? ("ведущий", "the facilitator")
      throw Rejection(
        "Карточку №\(card.number.value) ведёт \(owner.0).",
        "Card #\(card.number.value) belongs to \(owner.1).")
    }
  }

  private func title(_ board: BoardID) -> LocalizedText {
    programme.board(board)?.title ?? LocalizedText(board.value)
  }
}
