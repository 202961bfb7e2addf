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
    _ destination: Destination, on group: MultiThreadedEventLoopGroup, language: Language
  ) throws(Failure) -> Lobby {
    if case .socket(let path) = destination {
      do {
        try SocketPath.check(path)
      } catch {
        throw Failure(.usage, error.sentence, in: language)
      }
    }
    let visit = Visit()
    let hello = Hello(
      role: .observer, name: "", participant: ParticipantID(Environment.freshName(length: 8)))
    let link = Link(
      over: NetworkTransport(to: destination, on: group), hello: hello,
      outbox: Outbox(terminal: "lobby"), deliver: visit.receive)
    link.open()
    defer { link.close() }
    let isReady = visit.ready.wait(timeout: .now() + .seconds(10)) == .success
    if visit.state.withLock(\.isCodeRefused) { throw .codeRefused(language) }
    if let (sentence, reason) = visit.state.withLock(\.refusal) {
      throw Failure(reason, sentence, in: language)
    }
    guard isReady, let welcome = visit.state.withLock(\.welcome) else {
      let isTurnedAway = visit.state.withLock(\.isTurnedAway)
      throw isTurnedAway ? .turnedAway(destination, language) : .silent(destination, language)
    }
    JoinedHosts.note(destination)
    return Lobby(welcome: welcome, session: visit.state.withLock(\.log.session))
  }

  /// What the visit has heard so far.
  private final class Visit: Sendable {
    struct State {
      var welcome: Welcome?
      var log = VisibleLog()
      var refusal: (LocalizedText, ClosingReason?)?
      var isCodeRefused = false
      var isTurnedAway = false

      var isOver: Bool { refusal != nil || isCodeRefused || isTurnedAway }
    }

    let state = Mutex(State())
    let ready = DispatchSemaphore(value: 0)

    func receive(_ event: LinkEvent) {
      let isReady = state.withLock { state in
        switch event {
        case .welcomed(let welcome): state.welcome = welcome
        case .records(let records): state.log.take(records)
        case .closed(let sentence, let reason): state.refusal = (sentence, reason)
        case .codeRefused: state.isCodeRefused = true
        case .turnedAway: state.isTurnedAway = true
        default: break
        }
        let head = state.welcome?.head ?? .max
        return state.isOver || state.log.session.sequence >= head
      }
      if isReady { ready.signal() }
    }
  }
}

extension Failure {
  fileprivate static func silent(_ host: Destination, _ language: Language) -> Failure {
    Failure(
      .unreachable,
      language(
        "ведущий не отвечает по адресу \(host.text); идёт ли takt host?",
        "the host does not answer at \(host.text); is takt host running?"))
  }

  fileprivate static func turnedAway(_ host: Destination, _ language: Language) -> Failure {
    Failure(
      .unreachable,
      language(
        "ведущий \(host.text) пока никого не пускает: было много неверных кодов; через минуту снова",
        "the host \(host.text) lets nobody in for now: too many wrong codes; try again in a minute")
    )
  }
}
