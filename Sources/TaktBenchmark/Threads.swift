import Dispatch
import Foundation
import Synchronization

/// What was measured, and how long it all took.
struct TimedSample: Sendable {
  let sample: Sample
  let nanoseconds: Int
}

/// As many threads as there are writers: each waits for its own answer, as a terminal does.
enum Threads {
  /// Runs `body` on `count` threads at once and gathers what they measured.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Sample) -> TimedSample {
    let gathered = Gathered()
    let start = Stopwatch.wall()
    for index in 0..<count {
      Thread.detachNewThread {
        gathered.add(body(index))
      }
    }
    for _ in 0..<count { gathered.done.wait() }
    let sample = gathered.sample.withLock { $0 }
    return TimedSample(sample: sample, nanoseconds: Stopwatch.wall() - start)
  }

  private final class Gathered: Sendable {
    let sample = Mutex(Sample())
    let done = DispatchSemaphore(value: 0)

    func add(_ part: Sample) {
      sample.withLock { $0 += part }
      done.signal()
    }
  }
}
