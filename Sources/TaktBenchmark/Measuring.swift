import Glibc

/// Nanoseconds of this machine's clocks.
enum Stopwatch {
  /// Time as it passes; never jumps.
  static func wall() -> Int { read(CLOCK_MONOTONIC) }

  /// Processor time of this thread: what others do on a shared machine hardly changes it.
  static func ofThread() -> Int { read(CLOCK_THREAD_CPUTIME_ID) }

  /// Processor time of all threads of this process.
  static func ofProcess() -> Int { read(CLOCK_PROCESS_CPUTIME_ID) }

  /// The time of day, since 1970.
  static func sinceEpoch() -> Int { read(CLOCK_REALTIME) }

  static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// Many measurements of one thing.
struct Sample: Sendable {
  private(set) var values: [Double] = []

  init() {}

  mutating func add(_ value: Int) { values.append(Double(value)) }

  mutating func add(_ value: Double) { values.append(value) }

  static func += (left: inout Sample, right: Sample) { left.values += right.values }

  /// The value below which this part of the sample lies; 0 of an empty one.
  func percentile(_ part: Double) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(part * Double(sorted.count)))]
  }

  var median: Double { percentile(0.5) }
  var p99: Double { percentile(0.99) }
  var least: Double { values.min() ?? 0 }
  var most: Double { values.max() ?? 0 }
}
