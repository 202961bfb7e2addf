/// What `Cards` must know of the other areas to decide.
struct CardsContext {
  let programme: Programme
  let roster: Roster
  let author: Author
}

extension CardsContext {
  /// Refuses unless this author may do this to the board now.
  func checkOpen(_ board: BoardID, for permission: Step.Permission) throws(Rejection) {
    if author.role == .facilitator { return }
    guard author.group != nil || isExpertsBoard(board) else { throw .onlyLooks }
    guard let step = programme.currentStep else { throw .noStep }
    guard board == step.board ?? .notes else {
      throw Rejection(
        "Доска «\(title(board).russian)» сейчас закрыта: идёт «\(step.title.russian)».",
        "Board “\(title(board).english)” is closed now: “\(step.title.english)” is on.")
    }
    guard let group = author.group else { return }
    try check(permission, among: programme.permissions)
    if programme.isLocked(group) {
      throw Rejection("Ведущий закрыл запись.", "The facilitator has closed writing.")
    }
  }

  private func check(_ permission: Step.Permission, among permitted: Set<Step.Permission>)
    throws(Rejection)
  {
    if permitted.contains(permission) { return }
    if permission == .move, !permitted.isDisjoint(with: [.write, .answer]) { return }
    guard permitted.isDisjoint(with: [.write, .answer]) else {
      throw permission == .answer
        ? Rejection("Отвечать будем позже: сейчас пишут запросы.", "Answers come later: ask now.")
        : Rejection("Сейчас только отвечают.", "Only answers are written now.")
    }
    throw Rejection("На этом шаге доску можно только читать.", "This step only reads its board.")
  }

  /// The group that keeps a new card: the author's, else that of the card it lies under; what is
  /// said to others is nobody's but the author's.
  func home(on board: Board, under parent: Card?) -> GroupNumber? {
    author.group ?? (board.view == .inbox || board.view == .rota ? nil : parent?.group)
  }

  /// Jurors and experts write where speakers are heard, and nowhere else.
  private func isExpertsBoard(_ board: BoardID) -> Bool {
    author.role == .juror && programme.board(board)?.view == .rota
  }

  /// Refuses unless the card belongs to the author's group and its board is open.
  func checkOwn(_ card: Card, for permission: Step.Permission = .write) throws(Rejection) {
    if author.role == .facilitator { return }
    try checkOpen(card.board, for: permission)
    let isOwn = author.group == nil ? card.author == author.id : card.group == author.group
    guard isOwn else {
      let owner =
        card.group.map { ("группа \($0.value)", "group \($0.value)") }
        ?? (roster.participants[card.author]?.role == .juror
          ? ("другой эксперт", "another expert") : ("ведущий", "the facilitator"))
      throw Rejection(
        "Карточку №\(card.number.value) ведёт \(owner.0).",
        "Card #\(card.number.value) belongs to \(owner.1).")
    }
  }

  private func title(_ board: BoardID) -> LocalizedText {
    programme.board(board)?.title ?? LocalizedText(board.value)
  }
}
