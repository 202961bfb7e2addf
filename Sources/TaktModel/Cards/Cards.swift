/// Everything that people write: one tree of typed cards with provenance.
/// Nothing is ever deleted: a card is live, merged into another, or withdrawn.
///
/// Whatever the events, the parents and merges that `shownParent` follows make no ring.
package struct Cards: Hashable, Sendable {
  /// Cards by number, from 1; a hole is a card that this viewer may not see.
  var slots: [Card?] = []
  /// Cards at the top of each board, in the order people gave them.
  var roots: [BoardID: [CardNumber]] = [:]
  var children: [CardNumber: [CardNumber]] = [:]
  /// Every card of a board, whatever its status, in the order of numbers.
  var boards: [BoardID: [CardNumber]] = [:]
  var liveCounts: [BoardID: [GroupNumber?: Int]] = [:]
  /// Which cards name a card as their source.
  var takers: [CardNumber: [CardNumber]] = [:]
  /// What was merged into a card, directly.
  var merged: [CardNumber: [CardNumber]] = [:]
  /// Which cards say of a card that they are about it.
  var abouts: [CardNumber: [CardNumber]] = [:]
  /// What is known of the cards that are written but hidden.
  var concealments: [CardNumber: Concealment] = [:]
  /// How many cards of other groups are written but hidden, by board and group.
  package internal(set) var concealed: [BoardID: [GroupNumber: Int]] = [:]

  package init() {}

  /// The number that the next card gets.
  package var nextNumber: CardNumber { CardNumber(slots.count + 1) }

  package subscript(number: CardNumber) -> Card? {
    holds(number) ? slots[number.value - 1] : nil
  }

  /// Is there a slot of this number. Any number may be asked for, the smallest and largest too.
  func holds(_ number: CardNumber) -> Bool { number.value > 0 && number.value <= slots.count }

  /// Every card in the order of numbers.
  package var all: some Sequence<Card> { slots.lazy.compactMap { $0 } }

  /// Every live card of a board in the order of numbers.
  package func live(on board: BoardID) -> [Card] {
    live(boards[board] ?? [])
  }

  /// Those of the numbers whose cards are live. A card is long: it is copied only when it is.
  func live(_ numbers: [CardNumber]) -> [Card] {
    var cards: [Card] = []
    cards.reserveCapacity(numbers.count)
    for number in numbers where isLive(number) { cards.append(slots[number.value - 1]!) }
    return cards
  }

  func isLive(_ number: CardNumber) -> Bool {
    holds(number) && slots[number.value - 1]?.status == .live
  }

  /// How many live cards a board has, without looking at them.
  package func liveCount(on board: BoardID) -> Int {
    liveCounts[board]?.values.reduce(0, +) ?? 0
  }

  /// How many live cards each group has on a board, without looking at them; nil is the plenary's.
  package func liveCounts(on board: BoardID) -> [GroupNumber?: Int] { liveCounts[board] ?? [:] }

  /// How many live cards of a group a board has; nil counts the plenary's own.
  package func liveCount(on board: BoardID, of group: GroupNumber?) -> Int {
    liveCounts[board]?[group] ?? 0
  }
}

/// A card that is written but hidden: who wrote it and when is no secret, what it says is.
struct Concealment: Hashable, Sendable {
  let board: BoardID
  /// Another after a regrouping has handed the card on.
  var group: GroupNumber
  let author: ParticipantID
  let at: Instant
  let sequence: Int
  /// Taken back or merged while it was hidden: it counts no more.
  var isGone = false
}
