import TaktModel

/// A voter's hands on a sheet: where the cursor stands, what is typed and not sent, what is asked.
struct SheetState {
  /// The chosen candidate keeps its cursor when the list changes.
  var card: CardNumber?
  /// The chosen row of a poll, from 0.
  var answer = 0
  /// The chosen criterion, from 0.
  var column = 0
  /// Numbers typed and not sent, refused ones among them.
  var drafts: [SheetCell: String] = [:]
  var question: ScribePrompt?
}

/// The sheet as it is looked at, with the cursor kept inside it.
struct SheetView {
  let sheet: Sheet
  let state: SheetState
  let context: Context
  let row: Int
  let column: Int

  init(_ sheet: Sheet, _ state: SheetState, _ context: Context) {
    self.sheet = sheet
    self.state = state
    self.context = context
    let chosen = state.card.flatMap { sheet.candidates.firstIndex(of: $0) } ?? 0
    row = min(max(0, sheet.kind == .poll ? state.answer : chosen), max(0, sheet.rowCount - 1))
    column = min(max(0, state.column), max(0, sheet.cells(of: row).count - 1))
  }

  var card: CardNumber? { sheet.kind == .poll ? nil : sheet.candidates[at: row] }
  var cell: SheetCell? { sheet.cells(of: row)[at: column] }

  /// Does what is typed in a cell not do as it stands.
  func isWrong(_ cell: SheetCell) -> Bool {
    guard let draft = state.drafts[cell] else { return false }
    return sheet.number(draft, for: cell) == nil && !sheet.mayGrow(draft, in: cell)
  }

  /// The number that a cell will hold: typed, or given before.
  func number(of cell: SheetCell) -> Int? {
    guard let draft = state.drafts[cell] else { return sheet.value(of: cell) }
    return sheet.number(draft, for: cell)
  }

  /// Why this voter has no say on the chosen candidate.
  var exclusion: LocalizedText? {
    switch card.flatMap(sheet.exclusion) {
    case .ownTeam:
      LocalizedText(
        "Карточка вашей команды: её вы не оцениваете.",
        "Your own team's card: you do not judge it.")
    case .marked:
      LocalizedText(
        "Ведущий просил вас её не оценивать.", "The facilitator asked you not to judge it.")
    case nil: nil
    }
  }

  /// What a voter who says «done» leaves unsaid; nil where that is nothing.
  var leftover: LocalizedText? {
    if !state.drafts.isEmpty {
      return LocalizedText("Не записано: \(state.drafts.count)", "Not sent: \(state.drafts.count)")
    }
    if let left = sheet.budget?.left, sheet.kind == .dots, left > 0 {
      return LocalizedText("Осталось точек: \(left)", "Dots left: \(left)")
    }
    let missing = sheet.missing.count
    guard missing > 0 else { return nil }
    return sheet.kind == .scores
      ? LocalizedText("Без оценки: \(missing)", "Without marks: \(missing)")
      : LocalizedText("Без места: \(missing)", "Without a place: \(missing)")
  }
}

// MARK: - The answers of a table

extension SheetView {
  var counts: [Int] { sheet.options.indices.map { number(of: .option($0)) ?? 0 } }

  /// How many are at the table; nil where nobody has said.
  var people: Int? { sheet.voter.group == nil ? 1 : number(of: .people) }

  /// What the answers must come to: one hand a person, or the budget of each.
  var hands: Int? { people.map { $0 * (sheet.ballot.blueprint.budget ?? 1) } }

  var sum: Int { counts.reduce(0, +) }

  var wrongCell: SheetCell? {
    (0..<sheet.rowCount).flatMap(sheet.cells).first { cell in
      state.drafts[cell].map { sheet.number($0, for: cell) == nil } ?? false
    }
  }

  /// Is all as it was given, nothing being typed.
  var isGiven: Bool { sheet.given.counts == counts && sheet.given.people == people }
}
