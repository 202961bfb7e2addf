import TaktModel
import Yams

/// Reads the fields of a kind, or those that a board gives to every kind.
struct FieldReader {
  private enum Kind: String, CaseIterable {
    case text, number, choice
  }

  private static let keys = ["id", "title", "type", "required", "choices"]

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
    let kind: Kind = section.choice("type") ?? (section.has("choices") ? .choice : .text)
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
    case .choice: return .choice(choices)
    }
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
