/// Says a card as a line of a slide, in both languages.
struct LinePhrase {
  private let russian: Phrase?
  private let english: Phrase?
  private let cards: Cards
  private let programme: Programme

  init(_ phrase: LocalizedText?, cards: Cards, programme: Programme) {
    russian = phrase.flatMap { Phrase($0.russian) }
    english = phrase.flatMap { Phrase($0.english) }
    self.cards = cards
    self.programme = programme
  }

  func text(of card: Card) -> LocalizedText {
    guard let russian, let english else { return LocalizedText(card.text) }
    return LocalizedText(
      russian.line { value($0, of: card, in: .russian) },
      english.line { value($0, of: card, in: .english) })
  }

  private func value(_ name: String, of card: Card, in language: Language) -> String? {
    if name == "text" { return card.text }
    let kind = programme.board(card.board)?.kind(card.kind)
    return card.value(of: name, as: kind?.field(name)?.content, over: cards, in: language)
  }
}

extension Card {
  /// What a field holds, as people read it: a choice by its title, a linked card by its text.
  package func value(
    of field: String, as content: CardField.Content?, over cards: Cards, in language: Language
  ) -> String? {
    guard let value = fields[field] else { return nil }
    switch content {
    case .choice(let choices):
      return choices.first { $0.id == value }?.title.text(in: language) ?? value
    case .card: return link(field).flatMap { cards[cards.survivor(of: $0)]?.text }
    case .date: return CalendarSpan(value)?.words(in: language) ?? value
    case .groups:
      let numbers = groups(field).map { "\($0.value)" }
      let list = numbers.joined(separator: ", ")
      return numbers.count == 1
        ? language("группы \(list)", "group \(list)") : language("групп \(list)", "groups \(list)")
    case .text, .number, nil: return value
    }
  }
}
