import TaktModel

/// Which part of a long list is on the wall: pages turn by themselves, by the clock alone.
struct StagePage: Equatable {
  let index: Int
  let count: Int
  let range: Range<Int>

  static let seconds: Int64 = 8

  /// While `fresh` is given, its page stays: a new card is seen at once.
  init(of total: Int, capacity: Int, at now: Instant, fresh: Int? = nil) {
    let capacity = max(1, capacity)
    count = max(1, (total + capacity - 1) / capacity)
    let turn = Int(now.milliseconds / 1000 / StagePage.seconds % Int64(count))
    index = fresh.map { $0 / capacity } ?? turn
    range = index * capacity..<min(total, (index + 1) * capacity)
  }
}
