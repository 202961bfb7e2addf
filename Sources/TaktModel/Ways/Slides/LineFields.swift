/// The fields that every line of a board of slides has. Most lines need no card: only what a group
/// changes or adds is written.
extension CardField {
  /// The slide on which the line stands.
  package static let slot = "slot"
  /// The card whose line it stands for; a line written by hand has none.
  package static let over = "over"
  /// What that card's line said when this one was written: where it differs, the source has changed.
  package static let was = "was"
  /// Set where the line is kept but not shown.
  package static let hidden = "hidden"
  /// The line's place on its slide, from 0, where the group has moved it.
  package static let place = "place"
}

extension Board {
  package static func lineFields(of slots: [Slot]) -> [CardField] {
    [
      CardField(
        id: CardField.slot, title: LocalizedText("слайд", "slide"),
        content: .choice(slots.map { CardField.Choice(id: $0.id, title: $0.title) }),
        isRequired: true),
      CardField(
        id: CardField.over, title: LocalizedText("вместо", "stands for"),
        content: .card(.anywhere)),
      CardField(id: CardField.was, title: LocalizedText("было", "it was"), content: .text),
      CardField(
        id: CardField.hidden, title: LocalizedText("скрыта", "hidden"),
        content: .choice([.init(id: "yes", title: LocalizedText("да", "yes"))])),
      CardField(id: CardField.place, title: LocalizedText("место", "place"), content: .number),
    ]
  }
}
