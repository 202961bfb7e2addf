import TaktModel
import Yams

/// Looks where a programme's board leads: to boards of the same programme and to what they have.
struct BoardLinks {
  let board: Board
  let position: Position
  let boards: [Board]
  let problems: ProblemList

  func check() {
    if let source = board.source, !boards.contains(where: { $0.id == source }) {
      problems.error(
        at: position, "Эта доска берёт карточки из «\(source.value)»: добавьте её в boards.",
        "This board takes cards from “\(source.value)”: add that to boards.")
    }
    for place in board.places { check(place) }
    for query in board.slots.flatMap(\.queries) { checkPhrase(of: query) }
  }

  private func check(_ place: CardPlace) {
    guard place != .anywhere else { return }
    guard let target = boards.first(where: { $0.id == place.board }) else {
      problems.error(
        at: position,
        "Доска «\(board.id.value)» ссылается на «\(place.board.value)»: добавьте её в boards.",
        "The board “\(board.id.value)” links to “\(place.board.value)”: add that to boards.")
      return
    }
    guard let kind = place.kind, target.kind(kind) == nil else { return }
    problems.unknownKind(kind, of: target.id, at: position, among: target.kinds)
  }

  /// A slide's line is made of fields that the cards it stands for have.
  private func checkPhrase(of query: SlotQuery) {
    guard let phrase = query.phrase, let target = boards.first(where: { $0.id == query.board })
    else { return }
    let kinds = target.kinds.filter { query.kinds.isEmpty || query.kinds.contains($0.id) }
    let known = ["text"] + kinds.flatMap(\.fields).map(\.id).unique
    let named = [phrase.russian, phrase.english].compactMap(Phrase.init).flatMap(\.fields).unique
    for field in named where !known.contains(field) {
      problems.unknown(
        field, at: position, among: known,
        LocalizedText(
          "На слайд нужно поле «\(field)», а у карточек доски «\(target.id.value)» его нет",
          "A slide asks for “\(field)”, which cards of the board “\(target.id.value)” do not have"))
    }
  }
}

extension Board {
  /// Everywhere its cards may link to or come from.
  fileprivate var places: Set<CardPlace> {
    let fields = kinds.flatMap(\.fields).compactMap { field in
      if case .card(let place) = field.content { place } else { nil }
    }
    return Set(fields + [about].compactMap(\.self) + slots.flatMap(\.queries).flatMap(\.places))
  }
}

extension SlotQuery {
  fileprivate var places: [CardPlace] {
    kinds.isEmpty ? [CardPlace(board: board)] : kinds.map { CardPlace(board: board, kind: $0) }
  }
}
