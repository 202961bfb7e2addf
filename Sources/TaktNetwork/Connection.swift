import NIOCore
import Synchronization
package import TaktFormat

/// The host's end of one terminal's line. Any thread may send.
package final class Connection: Sendable {
  private let channel: any Channel
  private let waiting = Atomic<Int>(0)

  /// Batches that may wait for the event loop beside the channel's own watermark.
  private static let waitingLimit = 4

  init(_ channel: any Channel) {
    self.channel = channel
  }

  /// Does the terminal read what it is sent: small notices may go out.
  package var isWritable: Bool { channel.isWritable }

  /// Is there room for more records: neither the socket nor the event loop is behind.
  package var isReady: Bool {
    isWritable && waiting.load(ordering: .relaxed) < Connection.waitingLimit
  }

  /// Sends messages in one flush. `whenWritten` runs on the event loop as soon as they are queued.
  package func send(_ messages: [HostMessage], whenWritten: (@Sendable () -> Void)? = nil) {
    waiting.wrappingAdd(1, ordering: .relaxed)
    channel.eventLoop.execute { [self] in
      var buffer = channel.allocator.buffer(capacity: 256 * messages.count)
      for message in messages {
        buffer.writeBytes(message.line())
      }
      channel.writeAndFlush(buffer, promise: nil)
      waiting.wrappingSubtract(1, ordering: .relaxed)
      whenWritten?()
    }
  }

  /// Bytes that wait for the terminal to read.
  func bytesWaiting() -> EventLoopFuture<Int> {
    channel.getOption(.bufferedWritableBytes)
  }

  /// Listens, or not: a terminal that does not read its answers is not asked for more requests.
  func reads(_ isReading: Bool) {
    channel.setOption(.autoRead, value: isReading).whenFailure { _ in self.close() }
  }

  /// Closes the line after what was sent before.
  package func close() {
    channel.eventLoop.execute { self.channel.close(promise: nil) }
  }
}

/// What the host does about one connection. Called on the event loop.
package protocol ConnectionDelegate: Sendable {
  func receive(_ message: ClientMessage)
  /// The line that could not be read: the terminal is told and dropped.
  func receive(malformed error: FormatError)
  func becameWritable()
  func closed()
}
