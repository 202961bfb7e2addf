import TaktCanvas
import TaktModel

/// How a field is asked for in one line of text, and what may be answered.
extension CardField {
  /// The value as it is typed and shown: dates in words, the rest as it is kept.
  func shown(_ value: String, in context: Context) -> String {
    switch content {
    case .date: CalendarSpan(value)?.words(in: context.language) ?? value
    case .choice(let choices):
      choices.first { $0.id == value }.map { context.text($0.title) } ?? value
    case .text, .number, .groups, .card: value
    }
  }

  /// The value to be kept; nil where the text is none.
  func value(typed text: String) -> String? {
    switch content {
    case .number: Double(String(text.map { $0 == "," ? "." : $0 })) == nil ? nil : text
    case .date: CalendarSpan(text)?.text
    case .choice(let choices): choices.answered(text)
    case .card: Int(text.drop { "#№ ".contains($0) }).map { "\($0)" }
    case .text, .groups: text
    }
  }

  func complaint(about text: String) -> LocalizedText {
    switch content {
    case .number, .card:
      LocalizedText("«\(text)» — не число.", "“\(text)” is not a number.")
    case .date:
      LocalizedText(
        "Можно: 15.03.2026, март 2026, 2 кв. 2026, 2026.",
        "Write 2026-03-15, March 2026, Q2 2026 or 2026.")
    case .choice, .text, .groups:
      LocalizedText("«\(text)» не подходит.", "“\(text)” will not do.")
    }
  }

  /// What to choose among: choices by their digits, cards by their numbers, forms of a date.
  func answers(in context: Context) -> LocalizedText {
    switch content {
    case .choice(let choices):
      let words = choices.enumerated().map { "\($0 + 1) \(context.text($1.title))" }
      return LocalizedText(words.joined(separator: " · "))
    case .card(let place):
      let cards = context.session.cards.live(at: place).prefix(9)
      return LocalizedText(cards.map { "№\($0.number.value) \($0.text)" }.joined(separator: " · "))
    case .date: return LocalizedText("15.03.2026 · март 2026 · 2 кв. 2026", "March 2026 · Q2 2026")
    case .text, .number, .groups: return ""
    }
  }
}

extension [CardField.Choice] {
  /// By its digit, its title or its name.
  fileprivate func answered(_ text: String) -> String? {
    if let digit = Int(text), indices.contains(digit - 1) { return self[digit - 1].id }
    let wanted = text.lowercased()
    return first {
      [$0.id, $0.title.russian, $0.title.english].contains { $0.lowercased() == wanted }
    }?.id
  }
}

extension LocalizedText {
  func followed(by other: LocalizedText) -> LocalizedText {
    LocalizedText("\(russian): \(other.russian)", "\(english): \(other.english)")
  }
}
