import NIOCore
import NIOSSL
import NIOTLS
import Synchronization
import TaktFormat

/// One attempt to reach the host, and the line that comes of it. Says `ended` exactly once.
final class ClientLine: TerminalLine {
  private let tell: @Sendable (LineNews) -> Void
  private let whenOpen: @Sendable () -> Void
  private let channel = Mutex<(any Channel)?>(nil)

  init(
    _ tell: @escaping @Sendable (LineNews) -> Void, whenOpen: @escaping @Sendable () -> Void = {}
  ) {
    self.tell = tell
    self.whenOpen = whenOpen
  }

  /// Queues messages as lines and flushes once; never at once, for a write that finds the line
  /// broken ends it, and the link's state is locked while it sends.
  func send(_ messages: [ClientMessage]) {
    guard let channel = channel.withLock({ $0 }) else { return }
    channel.eventLoop.execute {
      var buffer = channel.allocator.buffer(capacity: 256 * messages.count)
      for message in messages { buffer.writeBytes(message.line()) }
      channel.writeAndFlush(buffer, promise: nil)
    }
  }

  func close() {
    guard let channel = channel.withLock({ $0 }) else { return }
    channel.eventLoop.execute { channel.close(promise: nil) }
  }

  /// The connection could not be made. One that was made and broken tells of it by itself.
  func neverOpened() {
    if channel.withLock({ $0 == nil }) { tell(.ended(.gone)) }
  }

  /// Adds what reads the line; on the event loop.
  func install(on channel: any Channel, isSecured: Bool, patience: TimeAmount) throws {
    let reader = Reader(self, isSecured: isSecured, patience: patience)
    try channel.pipeline.syncOperations.addHandlers(
      ByteToMessageHandler(LineFraming(limit: WireLimits.frameFromHost)), reader)
  }
}

extension ClientLine {
  /// Reads the host's lines and tells them a read at a time.
  private final class Reader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let line: ClientLine
    private let isSecured: Bool
    private let patience: TimeAmount
    private var heard: [HostMessage] = []
    private var isOpen = false
    private var end = LineEnd.gone
    private var deadline: Scheduled<Void>?

    init(_ line: ClientLine, isSecured: Bool, patience: TimeAmount) {
      self.line = line
      self.isSecured = isSecured
      self.patience = patience
    }

    func channelActive(context: ChannelHandlerContext) {
      let channel = context.channel
      line.channel.withLock { $0 = channel }
      guard isSecured else { return opened() }
      end = .turnedAway
      let reader = NIOLoopBound(self, eventLoop: context.eventLoop)
      deadline = context.eventLoop.scheduleTask(in: patience) {
        reader.value.end = .gone
        channel.close(promise: nil)
      }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if case .handshakeCompleted? = event as? TLSUserEvent { opened() }
    }

    private func opened() {
      deadline?.cancel()
      isOpen = true
      end = .gone
      line.whenOpen()
      line.tell(.opened(line))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let bytes = unwrapInboundIn(data)
      guard let message = try? bytes.withUnsafeReadableBytes(HostMessage.init(line:)) else {
        return context.close(promise: nil)
      }
      heard.append(message)
    }

    func channelReadComplete(context: ChannelHandlerContext) { flush() }

    private func flush() {
      guard !heard.isEmpty else { return }
      defer { heard = [] }
      line.tell(.heard(heard))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      if !isOpen, error.isWrongKey { end = .codeRefused }
      context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
      deadline?.cancel()
      // Their number is already noted as held: unsaid, they would be missing for ever.
      flush()
      line.tell(.ended(end))
    }
  }
}

extension Error {
  /// The ends of a line have different codes, or one does not know the other's. An end that just
  /// broke off, or that speaks no TLS at all, is not that.
  var isWrongKey: Bool {
    guard case .handshakeFailed(.sslError(let reasons))? = self as? NIOSSLError else {
      return false
    }
    // The library tells reasons in BoringSSL's words only: no such name, or bytes that its key
    // does not open.
    let words = ["PSK_IDENTITY", "BAD_RECORD_MAC", "DIGEST_CHECK_FAILED", "DECRYPT_ERROR"]
    return reasons.contains { reason in words.contains { "\(reason)".contains($0) } }
  }
}
