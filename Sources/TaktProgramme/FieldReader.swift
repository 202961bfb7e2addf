import TaktModel
import Yams

/// Reads the fields of a kind, or those that a board gives to every kind.
struct FieldReader {
  private enum Kind: String, CaseIterable {
    case text, number, choice, date, groups, card
  }

  private static let keys = ["id", "title", "type", "required", "choices", "from"]

  let problems: ProblemList
  /// Names that the board's own fields have taken.
  var taken: [String] = []

  func fields(of owner: Section) -> [CardField] {
    var known = Names(problems)
    return owner.list("fields").compactMap { node in
      guard let section = Section(node, keys: Self.keys, problems) else { return nil }
      let id = section.name("id") ?? ""
      known.add(id, at: section.position(of: "id"))
      if taken.contains(id) {
        problems.error(
          at: section.position(of: "id"), "Поле «\(id)» уже есть у всех видов доски.",
          "Every kind of the board already has a field “\(id)”.")
      }
      return CardField(
        id: id, title: section.requiredText("title") ?? "", content: content(of: section),
        isRequired: section.flag("required") ?? false)
    }
  }

  private func content(of section: Section) -> CardField.Content {
    let kind: Kind =
      section.choice("type")
      ?? (section.has("choices") ? .choice : section.has("from") ? .card : .text)
    let choices = choices(of: section)
    if kind == .choice && !section.has("choices") {
      let _: Int? = section.missing("choices")
    } else if kind != .choice && section.has("choices") {
      problems.error(
        at: section.position(of: "choices"), "Варианты бывают только у type: choice.",
        "Only type: choice has choices.")
    }
    switch kind {
    case .text: return .text
    case .number: return .number
    case .date: return .date
    case .groups: return .groups
    case .choice: return .choice(choices)
    case .card: return card(of: section)
    }
  }

  private func card(of section: Section) -> CardField.Content {
    let node = section.node("from")
    let place = node == nil ? section.missing("from") : node.flatMap(problems.place)
    return place.map(CardField.Content.card) ?? .text
  }

  private func choices(of section: Section) -> [CardField.Choice] {
    var known = Names(problems)
    let nodes = section.list("choices")
    if nodes.isEmpty, section.node("choices")?.sequence != nil {
      problems.error(
        at: section.position(of: "choices"), "Список вариантов пуст.", "The choices are empty.")
    }
    return nodes.compactMap { node in
      guard let choice = Section(node, keys: ["id", "title"], problems) else { return nil }
      let id = choice.name("id") ?? ""
      known.add(id, at: choice.position(of: "id"))
      return CardField.Choice(id: id, title: choice.requiredText("title") ?? "")
    }
  }
}

extension ProblemList {
  /// `{board: list-b, kind: cluster}`, or the board's name alone, or `"*"` for any card. That the board is there is
  /// checked by the programme that uses it.
  func place(_ node: Node) -> CardPlace? {
    if node.scalar?.string == CardPlace.anywhere.board.value { return .anywhere }
    if case .scalar(let scalar) = node {
      guard !scalar.string.contains(where: { " ./:".contains($0) }) else {
        error(
          at: Position(node),
          "Вид называют так: {board: list-b, kind: cluster}, а не «\(scalar.string)».",
          "A kind is named so: {board: list-b, kind: cluster}, not “\(scalar.string)”.")
        return nil
      }
      return name(node, "board").map { CardPlace(board: BoardID($0)) }
    }
    guard let section = Section(node, keys: ["board", "kind"], self),
      let board = section.name("board")
    else { return nil }
    return CardPlace(board: BoardID(board), kind: section.has("kind") ? section.name("kind") : nil)
  }
}
