import NIOCore
import NIOPosix
import NIOTLS
import Synchronization

/// Knows with which code a line came in.
///
/// The key is asked for by name while the bytes of a handshake are read, on the line's own event
/// loop and before the reading returns: the line that is being read then is the one that asks. So
/// one TLS context serves all lines, instead of one each.
final class Handshake: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private final class Name: Sendable {
    let text = Mutex<String?>(nil)
  }

  private static let current = ThreadSpecificVariable<Name>()
  private let claimed = Name()

  /// The name that the other end came with; proved only when the handshake is completed.
  var name: String? { claimed.text.withLock { $0 } }

  /// Called where the key of a name is asked for.
  static func note(_ name: String) { current.currentValue?.text.withLock { $0 = name } }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    Handshake.current.currentValue = claimed
    context.fireChannelRead(data)
    Handshake.current.currentValue = nil
  }
}

/// Tells once how the handshake ended, and stands aside. A line that has not come through in time
/// is closed, and so is one that takes up an earlier session of TLS: no code is asked for there, and
/// the one it came with then may be taken back by now.
final class HandshakeJudge: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let handshake: Handshake
  private let patience: TimeAmount
  private var conclude: ((Entrance.Outcome) -> Void)?
  private var deadline: Scheduled<Void>?

  init(
    of handshake: Handshake, patience: TimeAmount,
    _ conclude: @escaping (Entrance.Outcome) -> Void
  ) {
    self.handshake = handshake
    self.patience = patience
    self.conclude = conclude
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
  }

  private func finish(_ outcome: Entrance.Outcome) {
    deadline?.cancel()
    conclude?(outcome)
    conclude = nil
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted? = event as? TLSUserEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    guard handshake.name != nil else {
      finish(.wrongCode)
      return context.close(promise: nil)
    }
    finish(.admitted)
    context.pipeline.syncOperations.removeHandler(self, promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    finish(error.isWrongKey ? .wrongCode : .gone)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    finish(.gone)
    context.fireChannelInactive()
  }

  /// Also where the line had ended before this was added, and nothing more is told of it.
  func handlerRemoved(context: ChannelHandlerContext) { finish(.gone) }
}
