import TaktCanvas
import TaktModel

/// The candidates in a list, each with what this voter has given it.
struct CandidatesPane {
  let view: SheetView

  private var sheet: Sheet { view.sheet }
  private var context: Context { view.context }

  /// Columns of what a candidate has got.
  private static let giftWidth = 9

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let board = context.session.programme.board(sheet.ballot.blueprint.board)
    let title = board.map { context.text($0.title) } ?? ""
    let room = area.width - Width.of(progress) - 9
    let inner = canvas.frame(area, title: title.clipped(toColumns: room), trailing: progress)
    let rows = visibleRange(of: sheet.candidates.count, around: view.row, rows: inner.height)
    for (offset, index) in rows.enumerated() {
      draw(index, on: &canvas, in: inner, row: inner.row + offset)
    }
  }

  /// «7 из 23», «осталось 2 из 5», and that the voter has said all.
  private var progress: String {
    let done = sheet.given.isDone ? context.language("√ готово · ", "√ done · ") : ""
    guard sheet.kind == .dots else {
      let given = sheet.asked - sheet.missing.count
      return done + context.language("\(given) из \(sheet.asked)", "\(given) of \(sheet.asked)")
    }
    guard let budget = sheet.budget else { return done + context.language("выбор", "choose") }
    return done
      + context.language(
        "осталось \(budget.left) из \(budget.all)", "\(budget.left) of \(budget.all) left")
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in area: Rectangle, row: Int) {
    let number = sheet.candidates[index]
    guard let card = context.session.cards[number] else { return }
    let isChosen = index == view.row
    if isChosen {
      canvas.fill(
        Rectangle(column: area.column, row: row, width: area.width, height: 1), role: .select)
      canvas.put("►", column: area.column, row: row, role: .select)
    }
    let gift = gift(to: number)
    let edge = area.maxColumn - 1
    canvas.put(
      trailing: gift.text, maxColumn: edge, row: row, role: isChosen ? .select : gift.role)
    let groupEdge = edge - Self.giftWidth - 1
    let group = card.group.map { context.name(of: $0) } ?? ""
    canvas.put(trailing: group, maxColumn: groupEdge, row: row, role: isChosen ? .select : .textDim)
    canvas.put(
      trailing: "\(number.value)", maxColumn: area.column + 5, row: row,
      role: isChosen ? .select : .textDim)
    let role: Role = sheet.exclusion(of: number) == nil ? .text : .textDim
    canvas.put(
      card.text, column: area.column + 6, row: row, role: isChosen ? .select : role,
      width: groupEdge - 4 - area.column - 6)
  }

  /// What a candidate has got; a sign and a word say what is missing or will not do.
  private func gift(to card: CardNumber) -> (text: String, role: Role) {
    switch sheet.exclusion(of: card) {
    case .ownTeam: return (context.language("своя", "own team"), .textDim)
    case .marked: return (context.language("не судите", "not yours"), .textDim)
    case nil: break
    }
    if view.state.drafts.keys.contains(where: { $0.card == card && view.isWrong($0) }) {
      return ("▲", .error)
    }
    let role: Role = sheet.isOnItsWay(card) ? .textDim : .text
    switch sheet.kind {
    case .scores: return (marks(of: card), sheet.total(of: card) == nil ? .timerWarn : role)
    case .rank:
      return (sheet.value(of: .place(card)).map { "\($0)" } ?? "–", role)
    case .dots, .bets, .poll:
      return (Bets.dots(sheet.given.weights[card] ?? 0), role == .text ? .vote : role)
    }
  }

  /// The total, or how many of the marks are given.
  private func marks(of card: CardNumber) -> String {
    if sheet.given.marks[card] == .abstained { return context.language("воздерж.", "abstain") }
    if let total = sheet.total(of: card) { return "\(total)" }
    let given = sheet.given.scores(on: card).count
    let all = sheet.criteria.count
    return given == 0 ? "–" : context.language("\(given) из \(all)", "\(given) of \(all)")
  }
}
