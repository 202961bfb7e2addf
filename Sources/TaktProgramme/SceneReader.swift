import TaktModel
import Yams

extension StepReader {
  /// `timer`, `where`, `wall BOARD`, `tree BOARD`, `tree BOARD GROUP`, `requests BOARD` or
  /// `rota BOARD`.
  func scene(of section: Section) -> Scene? {
    guard let text = section.string("scene") else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let position = section.position(of: "scene")
    switch (words[0], words.count) {
    case ("timer", 1): return .timer
    case ("where", 1): return .whereWeAre
    case ("wall", 2): return board(named: words[1], at: position).map(Scene.wall)
    case ("requests", 2): return board(named: words[1], at: position).map(Scene.requests)
    case ("rota", 2): return board(named: words[1], at: position).map(Scene.rota)
    case ("tree", 2): return board(named: words[1], at: position).map { .tree($0, nil) }
    case ("tree", 3):
      guard let group = Int(words[2]), (1...999).contains(group) else { break }
      return board(named: words[1], at: position).map { .tree($0, GroupNumber(group)) }
    default: break
    }
    problems.error(
      at: position,
      "Сцены «\(text)» нет. Есть: timer, where, wall ДОСКА, tree ДОСКА [ГРУППА], requests ДОСКА, "
        + "rota ДОСКА.",
      "There is no scene “\(text)”. There are: timer, where, wall BOARD, tree BOARD [GROUP], "
        + "requests BOARD, rota BOARD.")
    return nil
  }

  /// The ballot that opens with a step; it is held on the step's own board unless it names another.
  func ballot(of step: Section, on stepBoard: BoardID?) -> BallotBlueprint? {
    guard let node = step.node("ballot"),
      let section = Section(node, keys: ["kind", "board", "card", "budget"], problems)
    else { return nil }
    let kind: BallotBlueprint.Kind? =
      section.has("kind") ? section.choice("kind") : section.missing("kind")
    let budget = section.integer("budget", in: 1...1000)
    let board = section.node("board").map { self.board($0, "board") } ?? stepBoard
    if board == nil && !section.has("board") { let _: Int? = section.missing("board") }
    guard let board, let kind else { return nil }
    return BallotBlueprint(
      kind: kind, board: board, cardKind: cardKind(of: section, on: board), budget: budget)
  }

  private func cardKind(of section: Section, on board: BoardID) -> String? {
    guard let name = section.string("card") else { return nil }
    let kinds = (board == .notes ? .notes : boards.first { $0.id == board })?.kinds ?? []
    if kinds.contains(where: { $0.id == name }) { return name }
    problems.unknown(
      name, at: section.position(of: "card"), among: kinds.map(\.id),
      LocalizedText(
        "На доске «\(board.value)» нет вида «\(name)»",
        "The board “\(board.value)” has no kind “\(name)”"))
    return nil
  }
}
