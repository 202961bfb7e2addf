import NIOCore

/// Lets lines through at a bounded rate, with a burst after a silence: who sends more waits, and
/// nothing of it is lost.
final class Pacing: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private var bucket: TokenBucket
  private var waiting = CircularBuffer<ByteBuffer>(initialCapacity: 0)
  private let holds: (Bool) -> Void
  private var isClosed = false

  /// - Parameter holds: told when it begins and ends to hold lines back: then nothing more is read.
  init(_ bucket: TokenBucket, holds: @escaping (Bool) -> Void) {
    self.bucket = bucket
    self.holds = holds
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard waiting.isEmpty, bucket.take(at: NIODeadline.milliseconds) else {
      if waiting.isEmpty { hold(context) }
      return waiting.append(unwrapInboundIn(data))
    }
    context.fireChannelRead(data)
  }

  private func hold(_ context: ChannelHandlerContext) {
    holds(true)
    goOn(context)
  }

  private func goOn(_ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(
      in: .milliseconds(Int64(bucket.wait(at: NIODeadline.milliseconds)))
    ) {
      let (pacing, context) = bound.value
      pacing.release(context)
    }
  }

  private func release(_ context: ChannelHandlerContext) {
    if isClosed { return }
    while !waiting.isEmpty, bucket.take(at: NIODeadline.milliseconds) {
      context.fireChannelRead(wrapInboundOut(waiting.removeFirst()))
    }
    context.fireChannelReadComplete()
    waiting.isEmpty ? holds(false) : goOn(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    isClosed = true
    context.fireChannelInactive()
  }
}

/// So many a second, and up to `burst` at once. Time is milliseconds.
package struct TokenBucket: Sendable {
  private let perMillisecond: Double
  private let burst: Double
  private var tokens: Double
  private var last: Int?

  package init(perSecond: Double, burst: Double) {
    perMillisecond = perSecond / 1000
    self.burst = burst
    tokens = burst
  }

  package mutating func take(at now: Int) -> Bool {
    tokens = min(burst, tokens + Double(now - (last ?? now)) * perMillisecond)
    last = now
    guard tokens >= 1 else { return false }
    tokens -= 1
    return true
  }

  /// Milliseconds until the next may be taken; 1 at least.
  func wait(at now: Int) -> Int {
    max(1, Int(((1 - tokens) / perMillisecond).rounded(.up)) - (now - (last ?? now)))
  }
}
