package import NIOCore
import Synchronization
package import TaktFormat

/// The host's end of one terminal's line. Any thread may send.
package protocol HostLine: AnyObject, Sendable {
  /// The name of the code that it came with; nil where none is needed: on the host's own machine.
  var codeName: String? { get }
  /// Where it comes from; nil on the host's own machine.
  var address: String? { get }
  /// Does the terminal read what it is sent: small notices may go out.
  var isWritable: Bool { get }
  /// Is there room for more records.
  var isReady: Bool { get }
  /// Sends whole lines in one flush.
  func send(_ lines: ByteBuffer)
  /// Begins or ends to leave it unread: it waits for answers to more than its share. Called under a
  /// lock: the line calls nobody back.
  func hold(_ isHeld: Bool)
  /// Closes the line after what was sent before.
  func close()
}

extension HostLine {
  package func send(_ messages: [HostMessage]) {
    var buffer = ByteBuffer()
    for message in messages { buffer.writeBytes(message.line()) }
    send(buffer)
  }
}

/// A line over a socket.
package final class Connection: HostLine {
  private let channel: any Channel
  package let codeName: String?
  package let address: String?
  /// Bytes that were sent and have not left.
  private let waiting = Atomic<Int>(0)
  private let holds = Mutex<Set<Hold>>([])
  private let delegate = Mutex<(any ConnectionDelegate)?>(nil)

  /// Why a terminal is not read from.
  enum Hold {
    /// It does not read its answers.
    case unread
    /// It has sent more than its share.
    case pace
    /// Too much of what it sent is not yet answered.
    case unanswered
  }

  init(_ channel: any Channel, codeName: String? = nil, address: String? = nil) {
    self.channel = channel
    self.codeName = codeName
    self.address = address
  }

  package var isWritable: Bool { channel.isWritable }

  package var isReady: Bool {
    isWritable && waiting.load(ordering: .relaxed) < WireLimits.outboundAhead
  }

  package func send(_ lines: ByteBuffer) {
    let count = lines.readableBytes
    waiting.wrappingAdd(count, ordering: .relaxed)
    channel.eventLoop.execute { [self] in
      channel.writeAndFlush(lines).whenComplete { [self] _ in left(count) }
    }
  }

  /// Bytes have left for the terminal: where that makes room again, its host hears of it.
  private func left(_ count: Int) {
    let before = waiting.wrappingSubtract(count, ordering: .relaxed).oldValue
    let ahead = WireLimits.outboundAhead
    guard before >= ahead, before - count < ahead else { return }
    delegate.withLock { $0 }?.becameWritable()
  }

  /// Bytes that wait for the terminal to read.
  func bytesWaiting() -> Int { waiting.load(ordering: .relaxed) }

  /// Who hears of the line, until it is closed.
  func serve(_ delegate: any ConnectionDelegate) { self.delegate.withLock { $0 = delegate } }

  func closed() {
    let served = delegate.withLock { delegate in
      defer { delegate = nil }
      return delegate
    }
    served?.closed()
  }

  /// Begins or ends to hold back: a terminal that is held is not asked for more requests.
  func hold(_ reason: Hold, _ isHeld: Bool) {
    holds.withLock { holds in
      if isHeld { holds.insert(reason) } else { holds.remove(reason) }
    }
    if channel.eventLoop.inEventLoop { return applyHolds() }
    channel.eventLoop.execute { self.applyHolds() }
  }

  /// On the event loop, and by what holds then: what another thread wished a moment before must not
  /// undo what was wished since.
  private func applyHolds() {
    channel.setOption(.autoRead, value: holds.withLock(\.isEmpty))
      .whenFailure { _ in self.close() }
  }

  package func hold(_ isHeld: Bool) { hold(.unanswered, isHeld) }

  /// A terminal that is made to wait for its turn is not silent of its own will.
  var isPaced: Bool { holds.withLock { !$0.isDisjoint(with: [.pace, .unanswered]) } }

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
