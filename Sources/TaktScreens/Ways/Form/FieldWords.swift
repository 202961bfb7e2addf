import TaktModel

/// How a field's value is said to people.
struct FieldWords {
  let cards: Cards
  let language: Language

  /// The value alone: the choice's title, the date in words, the name of the card it leads to.
  func value(_ value: String, of field: CardField) -> String {
    switch field.content {
    case .text, .number: value
    case .choice(let choices):
      choices.first { $0.id == value }?.title.text(in: language) ?? value
    case .date: CalendarSpan(value)?.words(in: language) ?? value
    case .groups:
      value.split(separator: ",").map { language("Г", "G") + $0 }.joined(separator: ", ")
    case .card: card(value)
    }
  }

  /// The value as it reads among others: «было 12», but «наука» and «Иванова» by themselves.
  func labelled(_ value: String, of field: CardField) -> String {
    let words = self.value(value, of: field)
    switch field.content {
    case .number, .date: return field.title.text(in: language) + " " + words
    case .text, .choice, .groups, .card: return words
    }
  }

  /// What a card says beside its text, field by field; what it is about is where it stands.
  func fields(of card: Card, _ kind: CardKind?) -> [String] {
    (kind?.fields ?? []).filter { $0.id != CardField.about }.compactMap { field in
      card.fields[field.id].map { labelled($0, of: field) }
    }
  }

  private func card(_ value: String) -> String {
    guard let number = Int(value), let card = cards[cards.survivor(of: CardNumber(number))] else {
      return "№\(value)"
    }
    return card.text
  }
}
