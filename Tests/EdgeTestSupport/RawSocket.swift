internal import Glibc

/// A stranger at a host's socket, or one who listens there: it writes any bytes and reads lines.
package final class RawSocket {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) package var hasEnded = false

  /// Connects; nil where nobody listens.
  package init?(connecting path: String) {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard Self.withAddress(path, { connect(descriptor, $0, $1) == 0 }) else { return nil }
  }

  /// Binds and, where asked, listens; the file stays when the socket is gone.
  package init?(binding path: String, isListening: Bool) {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard Self.withAddress(path, { bind(descriptor, $0, $1) == 0 }) else { return nil }
    if isListening { listen(descriptor, 8) }
  }

  deinit { close(descriptor) }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Bool
  ) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  /// Sends everything; false when the other end is gone or takes nothing for the time.
  @discardableResult
  package func send(_ bytes: [UInt8], seconds: Int = 20) -> Bool {
    sendWhatFits(bytes, milliseconds: Int32(seconds * 1000)) == bytes.count
  }

  /// Sends as long as the other end takes it within the time; returns how many bytes it took.
  package func sendWhatFits(_ bytes: [UInt8], milliseconds: Int32) -> Int {
    var sent = 0
    while sent < bytes.count {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard poll(&waiting, 1, milliseconds) > 0 else { break }
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress, $0.count,
          Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count < 0, errno == EAGAIN { continue }
      guard count > 0 else { break }
      sent += count
    }
    return sent
  }

  /// The next line; nil at the end or when none came in time.
  package func line(seconds: Int = 20) -> String? {
    while true {
      if let end = buffer.firstIndex(of: 10) {
        defer { buffer.removeFirst(end + 1) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      guard read(milliseconds: Int32(seconds * 1000)) else { return nil }
    }
  }

  /// Reads to the end and gives every line.
  package func linesToEnd(seconds: Int = 20) -> [String] {
    while read(milliseconds: Int32(seconds * 1000)) {}
    defer { buffer = [] }
    return buffer.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  private func read(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard !hasEnded, poll(&waiting, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    guard count > 0 else {
      hasEnded = true
      return false
    }
    buffer += chunk[..<count]
    return true
  }
}
