import TaktModel
import Yams

/// Reads who speaks on a board and for how long: `rota: {fill: groups, minutes: 7, questions: 3}`.
struct RotaReader {
  private static let keys = ["fill", "minutes", "questions", "warn"]

  let problems: ProblemList

  func rota(of board: Section) -> Rota? {
    guard let node = board.node("rota"),
      let section = Section(node, keys: Self.keys, problems)
    else { return nil }
    return Rota(
      fill: section.node("fill").flatMap(fill), minutes: section.integer("minutes", in: 1...1440),
      questionMinutes: section.integer("questions", in: 1...1440),
      warningMinutes: section.integer("warn", in: 1...1440))
  }

  private enum Word: String, CaseIterable { case groups, experts }

  /// `groups`, `experts`, or the place whose cards are presented.
  private func fill(_ node: Node) -> Rota.Fill? {
    guard case .scalar = node else { return problems.place(node).map(Rota.Fill.cards) }
    let word: Word? = problems.choice(node, "fill")
    return word.map { $0 == .groups ? .groups : .experts }
  }
}
