/// The slides of one group: a template's slots in order, filled by what other boards hold and
/// changed line by line by the group's own cards.
package struct Deck: Hashable, Sendable {
  package struct Slide: Hashable, Sendable {
    package let slot: Slot
    /// In order, the hidden ones too.
    package internal(set) var lines: [Line]

    /// What the room sees.
    package var shown: [Line] { lines.filter { !$0.isHidden } }
  }

  package struct Line: Hashable, Sendable {
    /// What has become of the card that a line stands for since the line was written.
    package enum Source: Hashable, Sendable {
      case same
      /// It says something else now.
      case changed(to: LocalizedText)
      case gone
    }

    package let text: LocalizedText
    /// The card of another board that fills it; nil for a line written by hand.
    package let origin: CardNumber?
    /// The group's own card that rewords it, hides it or is the line; nil where it is as it came.
    package let card: CardNumber?
    /// The cards that it was made from: where its trail begins.
    package let sources: [CardNumber]
    package let isHidden: Bool
    package let source: Source

    /// Has the group its own words for it.
    package var isOwn: Bool { card != nil }
    package var isByHand: Bool { origin == nil }
  }

  package let board: BoardID
  /// nil for what belongs to no group.
  package let group: GroupNumber?
  package let slides: [Slide]

  /// - Parameter viewer: what this viewer may not see is on no slide.
  package init(
    of group: GroupNumber?, on board: Board, in session: Session, for viewer: Author.Role
  ) {
    let filling = DeckFilling(group: group, board: board, session: session, viewer: viewer)
    self.board = board.id
    self.group = group
    slides = filling.slides
  }

  package func slide(_ slot: String) -> Slide? { slides.first { $0.slot.id == slot } }
}

extension Deck.Slide {
  /// What keeps the slide from being ready; empty when nothing does.
  package var warnings: [LocalizedText] {
    let count = shown.count
    var warnings: [LocalizedText] = []
    if count < slot.least {
      warnings.append(
        count == 0
          ? LocalizedText("пусто", "empty")
          : LocalizedText("нужно строк: \(slot.least)", "needs \(slot.least) lines"))
    }
    if let most = slot.most, count > most {
      warnings.append(
        LocalizedText("строк \(count), а прочтут \(most)", "\(count) lines, \(most) can be read"))
    }
    if shown.contains(where: { $0.source != .same }) {
      warnings.append(LocalizedText("источник изменился", "a source has changed"))
    }
    return warnings
  }
}

extension Programme {
  /// The board of slides: the current step's own, else the first of the plan.
  package var slidesBoard: Board? { ownBoard { $0.view == .slides } }
}
