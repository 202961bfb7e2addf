import Glibc

/// A file written with system calls and nothing else: what the journal is compared with.
final class BareFile: Sendable {
  private let descriptor: Int32

  init(_ path: String) throws(BenchmarkFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw BenchmarkFailure("cannot open \(path)") }
  }

  deinit { close(descriptor) }

  /// Returns when the bytes are on the disk.
  func append(_ bytes: [UInt8]) throws(BenchmarkFailure) {
    guard write(descriptor, bytes, bytes.count) == bytes.count, fdatasync(descriptor) == 0 else {
      throw BenchmarkFailure("a bare write failed: \(errno)")
    }
  }
}

/// Why a benchmark could not be done.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
