import TaktCanvas
import TaktModel

/// Draws one row of the tree.
struct StageTreeDrawing {
  let stage: StagePicture
  let cards: Cards
  /// nil while bets are sealed.
  let weights: [CardNumber: Int]?
  let ideaCounts: [CardNumber: Int]
  private let most: Int

  init(
    stage: StagePicture, cards: Cards, weights: [CardNumber: Int]?, ideaCounts: [CardNumber: Int]
  ) {
    self.stage = stage
    self.cards = cards
    self.weights = weights
    self.ideaCounts = ideaCounts
    most = max(1, weights?.values.max() ?? 1)
  }

  private var language: Language { stage.language }

  func draw(_ line: StageTreeLines.Line, on canvas: inout Canvas, in area: Rectangle) {
    switch line {
    case .group(let group): drawGroup(group, on: &canvas, in: area)
    case .holder(let number, let rails, let label):
      draw(
        number, rails, label + " ", trailing: holderRemark(number), role: .title, on: &canvas,
        in: area)
    case .taken(let number, let rails):
      draw(number, rails, "", trailing: provenance(of: number), role: .text, on: &canvas, in: area)
    }
  }

  private func drawGroup(_ group: GroupNumber?, on canvas: inout Canvas, in area: Rectangle) {
    let name = group.flatMap(stage.session.roster.group).map { stage.context.text($0.name) } ?? ""
    let title =
      group.map { language("ГРУППА ", "GROUP ") + "\($0.value) · " + name }
      ?? language("ОБЩЕЕ", "COMMON")
    canvas.put(
      title, column: area.column, row: area.row, role: .hintKey, width: area.width)
  }

  private func draw(
    _ number: CardNumber, _ rails: String, _ label: String, trailing: String, role: Role,
    on canvas: inout Canvas, in area: Rectangle
  ) {
    canvas.put(rails, column: area.column, row: area.row, role: .treeLine)
    let column = area.column + Width.of(rails)
    canvas.put(
      trailing: trailing, maxColumn: area.maxColumn, row: area.row,
      role: role == .title && weights != nil ? .vote : .textDim)
    let gap = trailing.isEmpty ? 0 : Width.of(trailing) + 2
    canvas.put(
      label + (cards[number]?.text ?? ""), column: column, row: area.row, role: role,
      width: area.maxColumn - column - gap)
  }

  /// Published bets as "●●● 7", dots in proportion to the best; before that the number of ideas.
  private func holderRemark(_ number: CardNumber) -> String {
    guard let weights else {
      return language.count(
        ideaCounts[number] ?? 0, ("идея", "идеи", "идей"), ("idea", "ideas"))
    }
    guard let weight = weights[number], weight > 0 else { return "·" }
    return String(repeating: "●", count: max(1, weight * 5 / most)) + " \(weight)"
  }

  /// "№15 · Г2": which idea it was, and whose.
  private func provenance(of number: CardNumber) -> String {
    guard let source = cards[number]?.sources.first else { return "№\(number.value)" }
    let group = cards[source]?.group.map { language(" · Г", " · G") + "\($0.value)" }
    return "№\(source.value)" + (group ?? "")
  }
}
