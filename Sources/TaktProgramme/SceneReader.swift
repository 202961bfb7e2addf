import TaktModel
import Yams

extension StepReader {
  /// `timer`, `where`, `seating`, `wall BOARD`, `tree BOARD`, `tree BOARD GROUP`,
  /// `requests BOARD` or `rota BOARD`.
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
    case ("tree", 2): return board(named: words[1], at: position).map { .tree($0, nil) }
    case ("tree", 3):
      guard let group = Int(words[2]), (1...999).contains(group) else { break }
      return board(named: words[1], at: position).map { .tree($0, GroupNumber(group)) }
    default: break
    }
    problems.error(
      at: position,
      "Сцены «\(text)» нет. Есть: timer, where, wall ДОСКА, tree ДОСКА [ГРУППА], requests ДОСКА, "
        + "rota ДОСКА, seating.",
      "There is no scene “\(text)”. There are: timer, where, wall BOARD, tree BOARD [GROUP], "
        + "requests BOARD, rota BOARD, seating.")
    return nil
  }
}
