import TaktModel

/// The scrub bar's axis of time. Quiet stretches (lunch, the night between two days) are cut to a
/// quarter of an hour, or the work would be a sliver at each end.
struct ReplayAxis {
  private let counts: [(minute: Int, count: Int)]
  /// The place of each counted minute on the axis.
  private let offsets: [Int]
  private let width: Int

  static let longestGap = 15

  init(_ activity: Activity.Minutes, width: Int) {
    counts = activity.counts
    self.width = max(1, width)
    var offsets: [Int] = []
    for (index, entry) in counts.enumerated() {
      let gap = index == 0 ? 0 : min(entry.minute - counts[index - 1].minute, Self.longestGap)
      offsets.append((offsets.last ?? 0) + gap)
    }
    self.offsets = offsets
  }

  private var length: Int { max(1, offsets.last ?? 1) }

  /// The column of a moment, from 0 to `width` − 1.
  func column(of instant: Instant) -> Int {
    let minute = Int(instant.milliseconds / 60_000)
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if counts[middle].minute <= minute { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let past = min(minute - counts[low - 1].minute, Self.longestGap)
    return column(ofOffset: min(offsets[low - 1] + past, length))
  }

  private func column(ofOffset offset: Int) -> Int { offset * (width - 1) / length }

  /// Records under each column.
  var hills: [Int] {
    var hills = Array(repeating: 0, count: width)
    for (index, entry) in counts.enumerated() {
      hills[column(ofOffset: offsets[index])] += entry.count
    }
    return hills
  }
}
