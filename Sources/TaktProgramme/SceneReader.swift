import TaktModel
import Yams

extension StepReader {
  /// `timer`, `where`, `seating`; `wall`, `requests` or `rota BOARD`; `tree`, `form` or `matrix BOARD`, perhaps
  /// with a group's number.
  func scene(of section: Section) -> Scene? {
    guard let text = section.string("scene") else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let position = section.position(of: "scene")
    switch (words[0], words.count) {
    case ("timer", 1): return .timer
    case ("where", 1): return .whereWeAre
    case ("seating", 1): return .seating
    case ("wall", 2): return board(named: words[1], at: position).map(Scene.wall)
    case ("requests", 2): return board(named: words[1], at: position).map(Scene.requests)
    case ("rota", 2): return board(named: words[1], at: position).map(Scene.rota)
    case ("tree", 2...3): return boardScene(words, at: position, Scene.tree)
    case ("form", 2...3): return boardScene(words, at: position, Scene.form)
    case ("matrix", 2...3): return boardScene(words, at: position, Scene.matrix)
    default: return unknownScene(text, at: position)
    }
  }

  /// A scene of a board, for one group where its number is given.
  private func boardScene(
    _ words: [String], at position: Position, _ scene: (BoardID, GroupNumber?) -> Scene
  ) -> Scene? {
    let group = words.count == 3 ? Int(words[2]) : nil
    guard words.count == 2 || (1...999).contains(group ?? 0) else {
      return unknownScene(words.joined(separator: " "), at: position)
    }
    return board(named: words[1], at: position).map { scene($0, group.map { GroupNumber($0) }) }
  }

  private func unknownScene(_ text: String, at position: Position) -> Scene? {
    problems.error(
      at: position,
      "Сцены «\(text)» нет. Есть: timer, where, wall ДОСКА, requests ДОСКА, rota ДОСКА; "
        + "tree, form, matrix ДОСКА [ГРУППА]; seating.",
      "There is no scene “\(text)”. There are: timer, where, wall BOARD, requests BOARD, "
        + "rota BOARD; tree, form, matrix BOARD [GROUP]; seating.")
    return nil
  }
}
