import NIOCore

/// Cuts a stream into lines of bounded length: one JSON object a line, in both directions.
struct LineFraming: NIOSingleStepByteToMessageDecoder {
  typealias InboundOut = ByteBuffer

  struct TooLong: Error {}

  let limit: Int

  mutating func decode(buffer: inout ByteBuffer) throws -> ByteBuffer? {
    let view = buffer.readableBytesView
    guard let end = view.prefix(limit + 1).firstIndex(of: 10) else {
      if view.count > limit { throw TooLong() }
      return nil
    }
    let line = buffer.readSlice(length: end - view.startIndex)
    buffer.moveReaderIndex(forwardBy: 1)
    return line
  }

  /// A last line without its end was cut off on the way: it is not a message.
  mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) throws -> ByteBuffer? {
    try decode(buffer: &buffer)
  }
}

/// Hands each line to a closure on the event loop, and tells of the channel's end.
final class LineHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let receive: (ByteBuffer) -> Void
  private let readComplete: () -> Void
  private let tooLong: () -> Void
  private let writability: (Bool) -> Void
  private let closed: () -> Void

  init(
    receive: @escaping (ByteBuffer) -> Void, readComplete: @escaping () -> Void = {},
    tooLong: @escaping () -> Void = {}, writability: @escaping (Bool) -> Void = { _ in },
    closed: @escaping () -> Void
  ) {
    self.receive = receive
    self.readComplete = readComplete
    self.tooLong = tooLong
    self.writability = writability
    self.closed = closed
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    receive(unwrapInboundIn(data))
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    readComplete()
    context.fireChannelReadComplete()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    writability(context.channel.isWritable)
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    closed()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is LineFraming.TooLong { return tooLong() }
    context.close(promise: nil)
  }
}
