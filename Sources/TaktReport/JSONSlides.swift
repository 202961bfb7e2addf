import TaktModel

/// The slides of every group, as the room sees them. A line's `sources` lead to cards of the export,
/// and these on by their own `sources` and `fields`; a line that a group put in its own words or
/// wrote by hand has its `card`.
struct JSONSlides {
  let export: JSONExport
  let cards: JSONCards

  var json: [JSONValue] {
    let session = export.session
    return export.boards(viewed: .slides).flatMap { board in
      session.roster.groups.flatMap { group in
        Deck(of: group.number, on: board, in: session, for: export.viewer).slides
          .filter { !$0.shown.isEmpty }.map { json($0, of: group.number) }
      }
    }
  }

  private func json(_ slide: Deck.Slide, of group: GroupNumber) -> JSONValue {
    [
      "group": .integer(group.value),
      "slot": .string(slide.slot.id),
      "title": .string(slide.slot.title.text(in: export.language)),
      "lines": .array(slide.shown.map(json)),
    ]
  }

  private func json(_ line: Deck.Line) -> JSONValue {
    [
      "text": .string(line.text.text(in: export.language)),
      "sources": JSONValue(line.sources.filter(cards.contains).map(\.value)),
      "card": JSONValue(line.card?.value),
      "by_hand": .flag(line.isByHand),
    ]
  }
}
