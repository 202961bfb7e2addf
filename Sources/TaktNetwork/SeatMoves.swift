package import TaktFormat
package import TaktModel

/// Which of the facilitator's moves a terminal follows to another group: those that were made while
/// it was there. Older ones it reads in the log again were followed, or left by taking another seat.
package struct SeatMoves: Sendable {
  /// As whom the host seated it; nil before the first welcome.
  private var author: Author?
  /// Moves up to this record are of another life.
  private var firstHead = 0
  private var moved: GroupNumber?

  package init() {}

  /// - Parameter held: the last record that the terminal has.
  /// - Returns: whether the whole session comes again: what the terminal holds of it is void.
  package mutating func welcomed(_ welcome: Welcome, holding held: Int) -> Bool {
    let isSeatedAnew = author.map { $0.role != welcome.author.role } ?? false
    let startsOver = welcome.startsOver || isSeatedAnew
    if author == nil { firstHead = welcome.head }
    if startsOver { firstHead = max(firstHead, min(held, welcome.head)) }
    if moved == welcome.author.group { moved = nil }
    author = welcome.author
    return startsOver
  }

  /// Records came; `held` was the last one before them.
  package mutating func note(_ records: [Record], holding held: Int) {
    guard let id = author?.id else { return }
    for record in records where record.sequence > max(firstHead, held) {
      for case .roster(.terminalMoved(id, let group)) in record.events { moved = group }
    }
  }

  /// The group to sit down at now, told once.
  package mutating func take() -> GroupNumber? {
    defer { moved = nil }
    return moved == author?.group ? nil : moved
  }
}
