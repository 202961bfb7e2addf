/// The two languages in which every screen and every sentence exists.
package enum Language: String, CaseIterable, Sendable {
  case russian = "ru"
  case english = "en"

  /// Picks the sentence of this language: `language("Лента", "Feed")`.
  package func callAsFunction(_ russian: String, _ english: String) -> String {
    self == .russian ? russian : english
  }

  /// A count with its noun: 1 идея, 2 идеи, 5 идей; 1 idea, 2 ideas.
  package func count(
    _ number: Int, _ russian: (one: String, few: String, many: String),
    _ english: (one: String, many: String)
  ) -> String {
    guard self == .russian else { return "\(number) \(number == 1 ? english.one : english.many)" }
    let tens = number.magnitude % 100
    let ones = number.magnitude % 10
    if (11...14).contains(tens) { return "\(number) \(russian.many)" }
    switch ones {
    case 1: return "\(number) \(russian.one)"
    case 2...4: return "\(number) \(russian.few)"
    default: return "\(number) \(russian.many)"
    }
  }
}

/// A text that a programme author wrote in Russian and, where they wished, in English.
package struct LocalizedText: Hashable, Sendable, ExpressibleByStringLiteral {
  package var russian: String
  package var english: String

  package init(_ russian: String, _ english: String? = nil) {
    self.russian = russian
    self.english = english ?? russian
  }

  package init(stringLiteral value: String) { self.init(value) }

  package func text(in language: Language) -> String { language(russian, english) }

  package var isEmpty: Bool { russian.isEmpty && english.isEmpty }
}
