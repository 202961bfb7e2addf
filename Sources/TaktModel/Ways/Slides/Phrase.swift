/// How a card becomes a line: `{text}[: {base} → {target}][, {due}]`.
package struct Phrase: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case words(String)
    case field(String)
    /// Words and fields that go where a field among them is empty.
    case optional([Piece])
  }

  let pieces: [Piece]

  /// nil where brackets do not match.
  package init?(_ text: String) {
    var rest = text[...]
    guard let pieces = Phrase.pieces(of: &rest, isInside: false), rest.isEmpty else { return nil }
    self.pieces = pieces
  }

  /// The fields that it names, in their order.
  package var fields: [String] { pieces.flatMap(\.fields) }

  private static func pieces(of rest: inout Substring, isInside: Bool) -> [Piece]? {
    var pieces: [Piece] = []
    while let sign = rest.first {
      switch sign {
      case "{":
        guard let end = rest.firstIndex(of: "}") else { return nil }
        let name = rest[..<end].dropFirst()
        guard !name.isEmpty, !name.contains(where: { "{[]".contains($0) }) else { return nil }
        pieces.append(.field(String(name)))
        rest = rest[end...].dropFirst()
      case "[":
        rest.removeFirst()
        guard !isInside, let inner = Phrase.pieces(of: &rest, isInside: true),
          rest.first == "]"
        else { return nil }
        rest.removeFirst()
        pieces.append(.optional(inner))
      case "]": return isInside ? pieces : nil
      case "}": return nil
      default:
        let words = rest.prefix { !"{}[]".contains($0) }
        pieces.append(.words(String(words)))
        rest = rest[words.endIndex...]
      }
    }
    return isInside ? nil : pieces
  }

  /// The line, with what each name stands for; nil or an empty value is an empty field.
  package func line(_ value: (String) -> String?) -> String {
    pieces.map { Phrase.text(of: $0, value) ?? "" }.joined()
  }

  /// nil where a field in it is empty.
  private static func text(of piece: Piece, _ value: (String) -> String?) -> String? {
    switch piece {
    case .words(let words): return words
    case .field(let name):
      guard let text = value(name), !text.isEmpty else { return nil }
      return text
    case .optional(let pieces):
      let texts = pieces.map { text(of: $0, value) }
      return texts.contains(nil) ? nil : texts.compactMap(\.self).joined()
    }
  }
}

extension Phrase.Piece {
  fileprivate var fields: [String] {
    switch self {
    case .words: []
    case .field(let name): [name]
    case .optional(let pieces): pieces.flatMap(\.fields)
    }
  }
}
