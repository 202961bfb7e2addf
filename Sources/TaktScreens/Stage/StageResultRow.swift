import TaktCanvas
import TaktModel

/// One candidate or answer of a published ballot: its place, its words, a bar and what it got. Never
/// who gave it.
struct StageResultRow {
  let place: Int
  let text: String
  let group: String
  /// Part of the full bar, in thousandths.
  let fill: Int
  /// "22.5 ±2.5 · 3 ▲": the mean, the spread, of how many, and that the room disagrees.
  let label: String
  let isTitle: Bool

  /// The best first; a candidate of dots or bets that got nothing is not there.
  static func rows(of ballot: Ballot, on stage: StagePicture) -> [StageResultRow] {
    let results = BallotResults(of: ballot, over: stage.session.cards)
    let values = results.items.map { ballot.blueprint.kind == .scores ? $0.mean ?? 0 : $0.sum }
    let most = max(values.max() ?? 0, 0.001)
    return zip(results.items, values).filter { item, _ in
      !ballot.blueprint.kind.hasWeights || item.sum > 0
    }.map { item, value in
      StageResultRow(item, of: ballot, results, part: max(0, value / most), on: stage)
    }
  }

  private init(
    _ item: BallotResults.Item, of ballot: Ballot, _ results: BallotResults, part: Double,
    on stage: StagePicture
  ) {
    let card = item.card.flatMap { stage.session.cards[$0] }
    place = item.place
    fill = Int((min(1, part) * 1000).rounded())
    group = card?.group.map { stage.language("Г", "G") + "\($0.value)" } ?? ""
    let isIn = results.isIncluded(item)
    switch item.subject {
    case .card: text = (isIn == true ? "√ " : "") + (card?.text ?? "")
    case .option(let place): text = stage.context.text(ballot.blueprint.options[place])
    }
    isTitle = isIn ?? (item.place <= 3)
    label = Self.label(of: item, on: ballot.blueprint.kind)
  }

  private static func label(
    of item: BallotResults.Item, on kind: BallotBlueprint.Kind
  ) -> String {
    let mark = item.isDisputed ? " ▲" : ""
    switch kind {
    case .dots, .bets: return item.sum.text(digits: 1) + mark
    case .rank: return item.sum.text(digits: 1) + mark
    case .poll: return "\(item.percent ?? 0) % · \(item.sum.text(digits: 0))"
    case .scores:
      guard let mean = item.mean, let spread = item.spread else { return "– · 0" }
      return "\(mean.text(digits: 1)) ±\(spread.text(digits: 1)) · \(item.voters)" + mark
    }
  }

  func draw(on canvas: inout Canvas, row: Int, labelWidth: Int) {
    let barWidth = canvas.columns / 4
    let barColumn = canvas.columns - barWidth - labelWidth
    let role: Role = isTitle ? .title : .text
    canvas.put(trailing: "\(place)", maxColumn: 4, row: row, role: .textDim)
    canvas.put(
      text, column: 6, row: row, role: role, width: barColumn - 9 - Width.of(group))
    canvas.put(trailing: group, maxColumn: barColumn - 1, row: row, role: .textDim)
    canvas.bar(fill, of: 1000, column: barColumn, row: row, width: barWidth, fillRole: .vote)
    canvas.put(trailing: label, maxColumn: canvas.columns - 1, row: row, role: role)
  }
}
