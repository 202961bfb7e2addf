import TaktModel

/// Every board as a tree of cards with their numbers, groups and fields; slides as the room saw them.
extension MarkdownReport {
  func section(_ board: Board) -> [String] {
    if board.view == .slides { return slides(board) }
    let cards = cards(on: board)
    guard !cards.isEmpty else { return [] }
    let tops = session.cards.top(of: board.id).filter(isOpen)
    let heading = "## \(text(board.title))"
    guard board.about != nil else {
      return [heading, ""] + tops.flatMap { lines(of: $0, on: board, depth: 0) }
    }
    var subjects: [CardNumber?] = []
    for card in tops where !subjects.contains(subject(of: card)) {
      subjects.append(subject(of: card))
    }
    return [heading]
      + subjects.flatMap { subject in
        ["", self.heading(subject), ""]
          + tops.filter { self.subject(of: $0) == subject }
          .flatMap { lines(of: $0, on: board, depth: 0) }
      }
  }

  /// The live cards of a board that the viewer may see.
  func cards(on board: Board) -> [Card] { session.cards.live(on: board.id).filter(isOpen) }

  private func isOpen(_ card: Card) -> Bool { session.isOpen(card, to: viewer) }

  private func subject(of card: Card) -> CardNumber? { card.about.map(session.cards.survivor) }

  private func heading(_ subject: CardNumber?) -> String {
    guard let card = subject.flatMap({ session.cards[$0] }), isOpen(card) else {
      return language("### Прочее", "### Other")
    }
    return "### \(number(of: card.number)) \(card.text.markdown)"
  }

  private func lines(of card: Card, on board: Board, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let group = card.group.map { " (\(language("Г", "G"))\($0.value))" } ?? ""
    let fields = fields(of: card, on: board)
    let about = fields.isEmpty ? "" : " – " + fields.joined(separator: "; ")
    let line = "\(indent)- \(number(of: card.number)) \(card.text.markdown)\(group)\(about)"
    return [line + sources(of: card)]
      + session.cards.under(card.number).filter(isOpen)
      .flatMap { lines(of: $0, on: board, depth: depth + 1) }
  }

  /// Where it was taken from, and what was merged into it.
  private func sources(of card: Card) -> String {
    let sources = card.sources.compactMap { session.cards[$0] }.filter(isOpen).map(\.number)
    let merged = session.cards.mergedInto(card.number).filter(isOpen).map(\.number)
    let from = sources.isEmpty ? "" : " ← " + sources.map(number).joined(separator: ", ")
    guard !merged.isEmpty else { return from }
    let list = merged.map(number).joined(separator: ", ")
    return from + language(" (с ней объединены \(list))", " (merged into it: \(list))")
  }

  /// Fields in the order of the board; the subject is said by the heading above.
  private func fields(of card: Card, on board: Board) -> [String] {
    let fields = board.kind(card.kind)?.fields ?? []
    return fields.filter { $0.id != CardField.about || board.about == nil }.compactMap { field in
      guard let value = value(of: field, in: card, on: board) else { return nil }
      let title = field.title.text(in: language)
      return title == value ? value.markdown : "\(title.markdown): \(value.markdown)"
    }
  }

  /// Where a request stands follows from its offers.
  private func value(of field: CardField, in card: Card, on board: Board) -> String? {
    if field.id == CardField.state, board.view == .inbox, card.parent == nil {
      let state = session.cards.request(card.number)?.state.rawValue
      return field.choices.first { $0.id == state }?.title.text(in: language)
    }
    if let link = card.link(field.id), case .card = field.content,
      let target = session.cards[session.cards.survivor(of: link)], !isOpen(target)
    {
      return nil
    }
    if case .groups = field.content {
      let groups = card.groups(field.id).map { language("Г", "G") + "\($0.value)" }
      return groups.isEmpty ? nil : groups.joined(separator: ", ")
    }
    return card.value(of: field.id, as: field.content, over: session.cards, in: language)
  }

  private func slides(_ board: Board) -> [String] {
    let decks = session.roster.groups.map { group in
      (group.number, Deck(of: group.number, on: board, in: session, for: viewer))
    }.filter { $0.1.slides.contains { !$0.shown.isEmpty } }
    guard !decks.isEmpty else { return [] }
    return ["## \(text(board.title))"]
      + decks.flatMap { group, deck in
        ["", "### \(name(of: group))", ""] + deck.slides.flatMap(lines)
      }
  }

  private func lines(of slide: Deck.Slide) -> [String] {
    guard !slide.shown.isEmpty else { return [] }
    return ["- \(text(slide.slot.title))"]
      + slide.shown.map { line in
        let sources = line.sources.map(number).joined(separator: ", ")
        return "  - \(text(line.text))" + (sources.isEmpty ? "" : " ← \(sources)")
      }
  }
}
