import Dispatch
import NIOPosix
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

/// The first look at a session, as an observer: which session it is, and which groups it has.
/// A terminal needs both before it can choose its outbox.
struct Lobby {
  let welcome: Welcome
  let session: Session

  /// Waits for the host's welcome and the records up to it.
  static func enter(
    _ socket: String, on group: MultiThreadedEventLoopGroup, language: Language
  ) throws(Failure) -> Lobby {
    do {
      try SocketPath.check(socket)
    } catch {
      throw Failure(.usage, error.sentence, in: language)
    }
    let visit = Visit()
    let hello = Hello(
      role: .observer, name: "", participant: ParticipantID(Environment.freshName(length: 8)))
    let link = Link(
      path: socket, hello: hello, outbox: Outbox(terminal: "lobby"), on: group,
      deliver: visit.receive)
    link.open()
    defer { link.close() }
    let isReady = visit.ready.wait(timeout: .now() + .seconds(10)) == .success
    if let refusal = visit.state.withLock(\.refusal) {
      throw Failure(.unreachable, refusal, in: language)
    }
    guard isReady, let welcome = visit.state.withLock(\.welcome) else {
      throw Failure(
        .unreachable,
        language(
          "ведущий не отвечает по адресу \(socket); идёт ли takt host?",
          "the host does not answer at \(socket); is takt host running?"))
    }
    return Lobby(welcome: welcome, session: visit.state.withLock(\.session))
  }

  /// What the visit has heard so far.
  private final class Visit: Sendable {
    struct State {
      var welcome: Welcome?
      var session = Session()
      var refusal: LocalizedText?
    }

    let state = Mutex(State())
    let ready = DispatchSemaphore(value: 0)

    func receive(_ event: LinkEvent) {
      let isReady = state.withLock { state in
        switch event {
        case .welcomed(let welcome): state.welcome = welcome
        case .records(let records): for record in records { state.session.apply(record) }
        case .closed(let sentence): state.refusal = sentence
        default: break
        }
        let head = state.welcome?.head ?? .max
        return state.refusal != nil || state.session.sequence >= head
      }
      if isReady { ready.signal() }
    }
  }
}
