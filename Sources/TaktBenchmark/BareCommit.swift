import Dispatch
import Foundation
import Synchronization

/// Group commit and nothing else: what waits together is written and synced together, then everyone
/// is told. What the room is compared with.
final class BareCommit: Sendable {
  private struct Waiting {
    var bytes: [UInt8] = []
    var writers: [DispatchSemaphore] = []
    var isClosed = false
  }

  private let file: BareFile
  private let waiting = Mutex(Waiting())
  private let work = DispatchSemaphore(value: 0)

  init(_ file: BareFile) {
    self.file = file
    Thread.detachNewThread { self.commit() }
  }

  /// Returns when the bytes are on the disk.
  func append(_ bytes: [UInt8], _ written: DispatchSemaphore) {
    waiting.withLock {
      $0.bytes += bytes
      $0.writers.append(written)
    }
    work.signal()
    written.wait()
  }

  func close() {
    waiting.withLock { $0.isClosed = true }
    work.signal()
  }

  private func commit() {
    while true {
      work.wait()
      let batch = waiting.withLock { waiting in
        defer { (waiting.bytes, waiting.writers) = ([], []) }
        return waiting
      }
      if !batch.bytes.isEmpty { try? file.append(batch.bytes) }
      for writer in batch.writers { writer.signal() }
      if batch.isClosed { return }
    }
  }
}
