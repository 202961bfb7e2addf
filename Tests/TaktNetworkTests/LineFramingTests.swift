import FormatTestSupport
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import TaktNetwork

@Suite struct LineFramingTests {
  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func `lines come out whole wherever the stream is cut`(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    let lines: [[UInt8]] = random.list(1...30) { random in
      [UInt8](repeating: UInt8(random.number(97...122)), count: random.number(0...40))
    }
    let heard = try Ear(limit: 64)
    var stream = Array(lines.map { $0 + [10] }.joined())[...]
    while !stream.isEmpty {
      let count = random.number(1...min(17, stream.count))
      try heard.feed(Array(stream.prefix(count)))
      stream = stream.dropFirst(count)
    }
    #expect(heard.lines == lines)
    #expect(heard.tooLong == 0)
  }

  @Test func `a line of the longest length passes, one byte more is too long`() throws {
    let limit = WireLimits.frameFromTerminal
    let longest = try Ear(limit: limit)
    try longest.feed([UInt8](repeating: 97, count: limit) + [10])
    #expect(longest.lines.map(\.count) == [limit])
    #expect(longest.tooLong == 0)
    let longer = try Ear(limit: limit)
    try longer.feed([UInt8](repeating: 97, count: limit + 1) + [10])
    #expect(longer.lines == [])
    #expect(longer.tooLong == 1)
  }

  @Test func `a line without an end is too long before its end comes`() throws {
    let heard = try Ear(limit: 100)
    try heard.feed([UInt8](repeating: 97, count: 100))
    #expect(heard.tooLong == 0)
    try heard.feed([97])
    #expect(heard.tooLong == 1)
  }

  @Test func `nothing is read after a line that was too long`() throws {
    let heard = try Ear(limit: 10)
    try heard.feed(Array("short\n".utf8) + [UInt8](repeating: 97, count: 11))
    try? heard.feed(Array("\nafter\n".utf8))
    #expect(heard.lines == [Array("short".utf8)])
    #expect(heard.tooLong == 1)
  }

  @Test func `a last line without its end is no message`() throws {
    let heard = try Ear(limit: 100)
    try heard.feed(Array("whole\nhalf".utf8))
    try heard.end()
    #expect(heard.lines == [Array("whole".utf8)])
    #expect(heard.hasEnded)
  }

  @Test func `an empty line is a line`() throws {
    let heard = try Ear(limit: 100)
    try heard.feed(Array("\n\na\n".utf8))
    #expect(heard.lines == [[], [], [97]])
  }
}

/// A channel of memory with the framing that both ends of the wire have.
private final class Ear: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private(set) var lines: [[UInt8]] = []
  private(set) var tooLong = 0
  private(set) var hasEnded = false
  private let channel = EmbeddedChannel()

  init(limit: Int) throws {
    try channel.pipeline.syncOperations.addHandlers(
      ByteToMessageHandler(LineFraming(limit: limit)),
      self)
    try channel.connect(to: SocketAddress(unixDomainSocketPath: "x")).wait()
  }

  deinit { _ = try? channel.finish(acceptAlreadyClosed: true) }

  func feed(_ bytes: [UInt8]) throws { try channel.writeInbound(ByteBuffer(bytes: bytes)) }

  func end() throws { try channel.close().wait() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    lines.append(Array(unwrapInboundIn(data).readableBytesView))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is LineFraming.TooLong { tooLong += 1 }
  }

  func channelInactive(context: ChannelHandlerContext) { hasEnded = true }
}
