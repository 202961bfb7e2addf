import TaktModel

/// What groups asked of each other, and experts' notes, as far as the viewer may see them.
struct JSONRequests {
  let export: JSONExport
  let cards: JSONCards

  private var session: Session { export.session }

  /// By the number of the request; drafts only for their own group and the facilitator.
  var requests: [JSONValue] {
    export.boards(viewed: .inbox).flatMap { session.cards.requests(on: $0.id) }
      .filter { cards.contains($0.number) }.sorted { $0.number < $1.number }.map(json)
  }

  private func json(_ request: Request) -> JSONValue {
    [
      "number": .integer(request.number.value),
      "from": JSONValue(request.from?.value),
      "to": JSONValue(request.to.map(\.value)),
      "text": .string(request.card.text),
      "state": .string(request.state.rawValue),
      "offers": .array(request.offers.map(json)),
    ]
  }

  private func json(_ offer: Offer) -> JSONValue {
    [
      "number": .integer(offer.card.number.value),
      "group": JSONValue(offer.card.group?.value),
      "text": .string(offer.card.text),
      "state": .string(offer.state.rawValue),
    ]
  }

  /// By the number of the note; `card` is what it is about, else the talk it was made on.
  var notes: [JSONValue] {
    export.boards(viewed: .rota).flatMap { board in
      session.cards.live(on: board.id).filter { $0.kind == board.noteKind?.id }
    }.filter { cards.contains($0.number) }.sorted { $0.number < $1.number }.map(note)
  }

  private func note(_ card: Card) -> JSONValue {
    let subject = card.about ?? card.parent
    let name = session.roster.participants[card.author]?.name
    return [
      "number": .integer(card.number.value),
      "by": .string(name ?? card.author.value),
      "card": JSONValue(subject.flatMap { cards.contains($0) ? $0.value : nil }),
      "text": .string(card.text),
      "take_up": .flag(card.isTakenUp),
    ]
  }
}
