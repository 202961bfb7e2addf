import TaktModel
import TaktScreens

extension PlainLine {
  /// `/line SLOT TEXT [from #N,#M]`, `/reword #N|SLOT.K TEXT`, `/hide …`, `/unhide …`: a line is
  /// named by its card, by the card that it stands for, or by its place on its slide, from 1.
  init(
    slides name: String, _ words: inout PlainWords, of group: GroupNumber?, in session: Session
  ) throws(Rejection) {
    guard let board = session.programme.slidesBoard else {
      throw Rejection("В этой программе нет слайдов.", "This programme has no slides.")
    }
    let deck = Deck(of: group, on: board, in: session, for: group.map { .scribe($0) } ?? .screen)
    let commands: [CardsCommand]
    switch name {
    case "line":
      let slot = try words.slot(of: board)
      let (text, sources) = try words.textWithSources()
      commands = [deck.adding(text, on: slot, from: sources)]
    case "reword":
      let (line, slot) = try words.line(of: deck)
      commands = deck.rewording(line, on: slot, to: try words.text())
    case "hide":
      let (line, slot) = try words.line(of: deck)
      commands = deck.hiding(line, on: slot)
    default:
      let (line, _) = try words.line(of: deck)
      commands = deck.restoring(line, in: session.cards)
    }
    self = .commands(commands.map(Command.cards))
  }
}

extension PlainWords {
  fileprivate mutating func slot(of board: Board) throws(Rejection) -> String {
    let word = next() ?? ""
    if board.slots.contains(where: { $0.id == word }) { return word }
    let known = board.slots.map(\.id).joined(separator: ", ")
    throw Rejection(
      "Слайда «\(word)» нет; есть: \(known).", "There is no slide “\(word)”; there are: \(known).")
  }

  /// The text before a last `from #N,#M`.
  fileprivate mutating func textWithSources() throws(Rejection) -> (String, [CardNumber]) {
    let text = try text()
    let words = text.split(separator: " ")
    guard let place = words.lastIndex(of: "from"), place > 0 else { return (text, []) }
    let names = words[(place + 1)...].flatMap { $0.split(separator: ",") }
    let numbers = names.compactMap(CardNumber.init(word:))
    guard !names.isEmpty, numbers.count == names.count else { return (text, []) }
    return (words[..<place].joined(separator: " "), numbers)
  }

  fileprivate mutating func line(of deck: Deck) throws(Rejection) -> (Deck.Line, String) {
    let word = next() ?? ""
    let found: (Deck.Line, String)?
    if let card = CardNumber(word: word[...]) {
      found =
        deck.slides.lazy.compactMap { slide in
          slide.lines.first { $0.card == card || $0.origin == card }.map { ($0, slide.slot.id) }
        }.first
    } else {
      let parts = word.split(separator: ".")
      let slide = deck.slide(String(parts.first ?? ""))
      let place = parts.count == 2 ? Int(parts[1]) : nil
      found = slide.flatMap { slide in
        place.flatMap { slide.lines.indices.contains($0 - 1) ? slide.lines[$0 - 1] : nil }
          .map { ($0, slide.slot.id) }
      }
    }
    guard let found else {
      throw Rejection(
        "Строки «\(word)» на ваших слайдах нет: #N или СЛАЙД.К, список – /slides.",
        "Your slides have no line “\(word)”: say #N or SLOT.K; /slides lists them.")
    }
    return found
  }
}

extension PlainWriter {
  /// The slides of a group: each with its lines, their sources and what is wrong with them.
  func slides(of group: GroupNumber?) -> [String] {
    let session = context.session
    guard let board = session.programme.slidesBoard else { return [] }
    let deck = Deck(
      of: group ?? context.author.group, on: board, in: session, for: context.author.role)
    return deck.slides.flatMap { slide in
      let warnings = slide.warnings.map { " ! " + context.text($0) }.joined()
      return ["\(slide.slot.id) \(context.text(slide.slot.title))\(warnings)".onOneLine]
        + slide.lines.enumerated().map { index, line in
          "  \(slide.slot.id).\(index + 1) \(words(of: line))".onOneLine
        }
    }
  }

  private func words(of line: Deck.Line) -> String {
    let sources = line.sources.map { "#\($0.value)" }.joined(separator: ",")
    let from = sources.isEmpty ? context.language("от руки", "by hand") : "← \(sources)"
    let card = line.card.map { " #\($0.value)" } ?? ""
    let hidden = line.isHidden ? context.language(" (скрыта)", " (hidden)") : ""
    return context.text(line.text) + " \(from)\(card)\(hidden)"
  }

  /// Where a card came from, what it was made of one deeper.
  func trail(of number: CardNumber) -> [String] {
    Trail(of: [number], in: context.session, for: context.author.role).nodes.map { node in
      let card = node.card
      let indent = String(repeating: "  ", count: node.depth)
      let group = card.group.map { context.language(" · Г", " · G") + "\($0.value)" } ?? ""
      let author = context.session.roster.participants[card.author].map { " · \($0.name)" } ?? ""
      let step = context.session.programme.step(at: card.at, on: card.board)
        .map { ", " + context.text($0.step.title) }
      return
        (indent + "#\(card.number.value) \(card.kind) \(card.text)\(group)\(author)"
        + " · \(context.wallClock(card.at))\(step ?? "")").onOneLine
    }
  }
}
