import TaktModel
import Yams

/// Reads the slides of a board and what fills them.
struct SlotReader {
  private static let keys = ["id", "title", "from", "least", "most", "hint"]
  private static let queryKeys = ["board", "kind", "whose", "top", "where", "say"]

  let problems: ProblemList

  func slots(of board: Section) -> [Slot] {
    var known = Names(problems)
    return board.list("slots").compactMap { node in
      guard let section = Section(node, keys: Self.keys, problems) else { return nil }
      let slot = slot(section)
      known.add(slot.id, at: section.position(of: "id"))
      return slot
    }
  }

  private func slot(_ section: Section) -> Slot {
    let least = section.integer("least", in: 0...100) ?? 1
    let most = section.integer("most", in: 1...100)
    if let most, most < least {
      problems.error(
        at: section.position(of: "most"), "Строк не больше \(most), но не меньше \(least)?",
        "At most \(most) lines, but at least \(least)?")
    }
    return Slot(
      id: section.name("id") ?? "", title: section.requiredText("title") ?? "",
      queries: section.list("from").compactMap(query), least: least, most: most,
      hint: section.text("hint"))
  }

  private func query(_ node: Node) -> SlotQuery? {
    guard let section = Section(node, keys: Self.queryKeys, problems),
      let board = section.name("board")
    else { return nil }
    return SlotQuery(
      board: BoardID(board), kinds: section.words("kind").compactMap { problems.name($0, "kind") },
      whose: section.choice("whose") ?? .own, top: section.integer("top", in: 1...100),
      conditions: conditions(of: section), phrase: phrase(of: section))
  }

  private func conditions(of query: Section) -> [String: String] {
    guard let node = query.node("where") else { return [:] }
    guard case .mapping(let mapping) = node else {
      problems.error(
        at: Position(node), "«where» – это поля со значениями: {state: accepted}.",
        "“where” is fields with values: {state: accepted}.")
      return [:]
    }
    var conditions: [String: String] = [:]
    for (key, value) in mapping {
      guard let field = problems.name(key, "where"), let value = problems.string(value, field)
      else { continue }
      conditions[field] = value
    }
    return conditions
  }

  /// Square brackets come in pairs, and not inside each other.
  private func phrase(of query: Section) -> LocalizedText? {
    guard let phrase = query.text("say") else { return nil }
    for text in [phrase.russian, phrase.english] where Phrase(text) == nil {
      problems.error(
        at: query.position(of: "say"), "В «\(text)» не сошлись скобки.",
        "The brackets of “\(text)” do not match.")
      break
    }
    return phrase
  }
}
