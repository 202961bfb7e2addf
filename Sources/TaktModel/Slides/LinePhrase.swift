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
    case .date: return LooseDate(value)?.words(in: language) ?? value
    case .groups:
      let numbers = groups(field).map { "\($0.value)" }
      let list = numbers.joined(separator: ", ")
      return numbers.count == 1
        ? language("группы \(list)", "group \(list)") : language("групп \(list)", "groups \(list)")
    case .text, .number, nil: return value
    }
  }
}

extension LooseDate {
  private static let months = [
    ("январь", "Jan"), ("февраль", "Feb"), ("март", "Mar"), ("апрель", "Apr"), ("май", "May"),
    ("июнь", "Jun"), ("июль", "Jul"), ("август", "Aug"), ("сентябрь", "Sep"),
    ("октябрь", "Oct"), ("ноябрь", "Nov"), ("декабрь", "Dec"),
  ]

  /// As people write it: `2026`, `2 кв. 2026`, `март 2026`, `15.03.2026`.
  package func words(in language: Language) -> String {
    switch part {
    case .year: return "\(year)"
    case .quarter(let quarter): return language("\(quarter) кв. \(year)", "Q\(quarter) \(year)")
    case .month(let month):
      guard LooseDate.months.indices.contains(month - 1) else { return text }
      let name = LooseDate.months[month - 1]
      return language(name.0, name.1) + " \(year)"
    case .day(let month, let day):
      let (month, day) = (month < 10 ? "0\(month)" : "\(month)", day < 10 ? "0\(day)" : "\(day)")
      return language("\(day).\(month).\(year)", "\(year)-\(month)-\(day)")
    }
  }
}
