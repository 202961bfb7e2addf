import TaktModel

/// The cards of an export: those that the viewer may see, and nothing that leads to others.
struct JSONCards {
  private let export: JSONExport
  private let visible: [Card]
  private let numbers: Set<CardNumber>

  init(export: JSONExport) {
    self.export = export
    visible = export.session.cards.all.filter { export.session.isOpen($0, to: export.viewer) }
    numbers = Set(visible.map(\.number))
  }

  var json: [JSONValue] { visible.map(json) }

  func contains(_ number: CardNumber) -> Bool { numbers.contains(number) }

  private func json(_ card: Card) -> JSONValue {
    let name = export.session.roster.participants[card.author]?.name
    return [
      "number": .integer(card.number.value),
      "kind": .string(card.kind),
      "board": .string(card.board.value),
      "text": .string(card.text),
      "parent": JSONValue(card.parent.flatMap(shown)),
      "group": JSONValue(card.group?.value),
      "author": .string(name ?? card.author.value),
      "at": .string(card.at.timestamp),
      "status": .string(card.status.name),
      "merged_into": JSONValue(card.status.survivor.flatMap(shown)),
      "fields": JSONValue(sorted: card.fields.mapValues(JSONValue.string)),
      "sources": JSONValue(card.sources.compactMap(shown)),
    ]
  }

  private func shown(_ number: CardNumber) -> Int? { contains(number) ? number.value : nil }
}

extension Card.Status {
  fileprivate var name: String {
    switch self {
    case .live: "live"
    case .merged: "merged"
    case .withdrawn: "withdrawn"
    }
  }

  fileprivate var survivor: CardNumber? {
    if case .merged(let into) = self { into } else { nil }
  }
}
