import NIOCore
import TaktFormat

/// Cuts a stream into lines of bounded length: one JSON object a line, in both directions.
struct LineFraming: NIOSingleStepByteToMessageDecoder {
  typealias InboundOut = ByteBuffer

  struct TooLong: Error {}

  let limit: Int
  /// Bytes of the line that were looked at already: a long one comes in many pieces.
  private var known = 0

  init(limit: Int) { self.limit = limit }

  mutating func decode(buffer: inout ByteBuffer) throws -> ByteBuffer? {
    let view = buffer.readableBytesView
    guard let end = view.prefix(limit + 1).dropFirst(known).firstIndex(of: 10) else {
      if view.count > limit { throw TooLong() }
      known = view.count
      return nil
    }
    known = 0
    let line = buffer.readSlice(length: end - view.startIndex)
    buffer.moveReaderIndex(forwardBy: 1)
    return line
  }

  /// A last line without its end was cut off on the way: it is not a message.
  mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) throws -> ByteBuffer? {
    try decode(buffer: &buffer)
  }
}

/// Reads a terminal's lines for the host.
final class LineHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let connection: Connection
  private let delegate: any ConnectionDelegate

  init(_ connection: Connection, _ delegate: any ConnectionDelegate) {
    self.connection = connection
    self.delegate = delegate
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    do throws(FormatError) {
      let message = try unwrapInboundIn(data)
        .withUnsafeReadableBytes { bytes throws(FormatError) in try ClientMessage(line: bytes) }
      delegate.receive(message)
    } catch {
      delegate.receive(malformed: error)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    let isWritable = context.channel.isWritable
    connection.hold(.unread, !isWritable)
    if isWritable { delegate.becameWritable() }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent, !connection.isPaced {
      context.close(promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is LineFraming.TooLong else { return context.close(promise: nil) }
    delegate.receive(
      malformed: FormatError(.tooLong(limit: WireLimits.frameFromTerminal), at: 0))
  }
}
