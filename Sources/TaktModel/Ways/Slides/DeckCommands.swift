/// What a group may wish for a line of its slides. Each wish is one request or none; whatever is
/// done to a line, its sources stay.
extension Deck {
  /// New words for a line; a line that was hidden stays so.
  package func rewording(_ line: Line, on slot: String, to text: String) -> [CardsCommand] {
    guard let card = line.card else { return [own(line, on: slot, saying: text)] }
    return [.edit(card, text: text)] + accepting(line)
  }

  /// Takes note that the source has changed, and leaves the line as it is.
  package func accepting(_ line: Line) -> [CardsCommand] {
    guard let card = line.card, case .changed(let text) = line.source else { return [] }
    return [.set(card, field: CardField.was, value: text.russian)]
  }

  package func hiding(_ line: Line, on slot: String) -> [CardsCommand] {
    guard !line.isHidden else { return [] }
    guard let card = line.card else {
      return [own(line, on: slot, saying: line.text.russian, [CardField.hidden: "yes"])]
    }
    return [.set(card, field: CardField.hidden, value: "yes")]
  }

  /// Shows a hidden line again; gives a reworded one back the words of its source.
  package func restoring(_ line: Line, in cards: Cards) -> [CardsCommand] {
    guard let number = line.card, let card = cards[number] else { return [] }
    let isUntouched = card.text == card.fields[CardField.was] && !line.isByHand
    if line.isHidden, !isUntouched { return [.set(number, field: CardField.hidden, value: nil)] }
    return line.isByHand ? [] : [.withdraw(number)]
  }

  /// A line of the group's own; the cards it is made from, if any, stay its sources.
  package func adding(_ text: String, on slot: String, from sources: [CardNumber] = [])
    -> CardsCommand
  {
    .compose(
      kind: nil, text: text, board: board, fields: [CardField.slot: slot], sources: sources)
  }

  /// Puts a line at another place of its slide.
  package func moving(_ line: Line, on slot: String, to place: Int) -> [CardsCommand] {
    guard let card = line.card else {
      return [own(line, on: slot, saying: line.text.russian, [CardField.place: "\(place)"])]
    }
    return [.set(card, field: CardField.place, value: "\(place)")]
  }

  /// The group's own card in the place of a line that came from elsewhere.
  private func own(
    _ line: Line, on slot: String, saying text: String, _ fields: [String: String] = [:]
  ) -> CardsCommand {
    var fields = fields
    fields[CardField.slot] = slot
    fields[CardField.over] = line.origin.map { "\($0.value)" }
    fields[CardField.was] = line.text.russian
    return .compose(kind: nil, text: text, board: board, fields: fields, sources: line.sources)
  }
}
