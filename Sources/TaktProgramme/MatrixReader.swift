import TaktModel

/// Reads which fields a matrix is made of, and checks that they can be.
struct MatrixReader {
  private static let keys = ["from", "to", "amount", "mode"]

  let problems: ProblemList
  let kinds: [CardKind]

  func axes(of board: Section) -> MatrixAxes? {
    guard let node = board.node("matrix"), let section = Section(node, keys: Self.keys, problems),
      let from = field("from", of: section, \.isLink),
      let to = field("to", of: section, \.isLink),
      let amount = field("amount", of: section, \.isAmount),
      let mode = field("mode", of: section, \.isMode)
    else { return nil }
    return MatrixAxes(from: from, to: to, amount: amount, mode: mode)
  }

  /// The name of a field, with a problem where no card has it or where it holds something else.
  private func field(
    _ key: String, of section: Section, _ fits: (CardField.Content) -> Bool
  ) -> String? {
    guard let name = section.name(key) else { return nil }
    let fields = kinds.flatMap(\.fields)
    guard let field = fields.first(where: { $0.id == name }) else {
      problems.unknownField(name, at: section.position(of: key), among: fields)
      return nil
    }
    guard fits(field.content) else {
      let needed = needed(for: key)
      problems.error(
        at: section.position(of: key), "Поле «\(name)» не годится: \(needed.russian).",
        "The field “\(name)” will not do: \(needed.english).")
      return nil
    }
    return name
  }

  private func needed(for key: String) -> LocalizedText {
    switch key {
    case "amount":
      LocalizedText("нужен type: text или number", "it needs type: text or number")
    case "mode":
      LocalizedText(
        "нужны choices: exchange, spend, acquire", "it needs choices: exchange, spend, acquire")
    default:
      LocalizedText("нужна ссылка на карточку: from", "it needs a link to a card: from")
    }
  }
}

extension CardField.Content {
  fileprivate var isLink: Bool {
    if case .card = self { true } else { false }
  }

  fileprivate var isAmount: Bool { self == .text || self == .number }

  fileprivate var isMode: Bool {
    guard case .choice(let choices) = self else { return false }
    return FlowMode.allCases.allSatisfy { mode in choices.contains { $0.id == mode.rawValue } }
  }
}
