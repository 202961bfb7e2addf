import Dispatch
import NIOPosix
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

/// The first look at a session, as an observer: which session it is, which seat a code opens, and,
/// where that does not tell enough, which groups there are and who sits where.
struct Lobby {
  let welcome: Welcome
  /// nil where the welcome told enough.
  let session: Session?

  /// How long nothing may come before the host is given up.
  private static let patienceSeconds = 10

  /// Waits for the host's welcome.
  ///
  /// - Parameter needsSession: must the records up to the welcome be read too.
  static func enter(
    _ destination: Destination, on group: MultiThreadedEventLoopGroup, language: Language,
    reading needsSession: @escaping @Sendable (Welcome) -> Bool = { _ in false }
  ) throws(Failure) -> Lobby {
    if case .socket(let path) = destination {
      do {
        try SocketPath.check(path)
      } catch {
        throw Failure(.usage, error.sentence, in: language)
      }
    }
    let visit = Visit(reading: needsSession)
    let hello = Hello(
      role: .observer, name: "", participant: ParticipantID(Environment.freshName(length: 8)))
    let link = Link(
      over: NetworkTransport(to: destination, on: group), hello: hello,
      outbox: Outbox(terminal: "lobby"), deliver: visit.receive)
    link.open()
    defer { link.close() }
    visit.wait { $0.wait(timeout: .now() + .seconds(patienceSeconds)) == .success }
    if visit.isCodeRefused { JoinedHosts.forget(destination) }
    let lobby = try visit.outcome(at: destination, language)
    JoinedHosts.note(destination, seat: lobby.welcome.seat)
    return lobby
  }
}

extension Lobby {
  /// What a visit has heard so far.
  final class Visit: Sendable {
    private struct State {
      var welcome: Welcome?
      var log = VisibleLog()
      var refusal: (LocalizedText, ClosingReason?)?
      var isCodeRefused = false
      var isTurnedAway = false
    }

    private let state = Mutex(State())
    private let news = DispatchSemaphore(value: 0)
    private let needsSession: @Sendable (Welcome) -> Bool

    init(reading needsSession: @escaping @Sendable (Welcome) -> Bool) {
      self.needsSession = needsSession
    }

    func receive(_ event: LinkEvent) {
      state.withLock { state in
        switch event {
        case .welcomed(let welcome): state.welcome = welcome
        case .records(let records): state.log.take(records)
        case .closed(let sentence, let reason): state.refusal = (sentence, reason)
        case .codeRefused: state.isCodeRefused = true
        // The link tries again while there is time: whoever was busy may let us in then.
        case .turnedAway:
          state.isTurnedAway = true
          return
        default: return
        }
        news.signal()
      }
    }

    /// Returns when nothing more is needed, or nothing came in time: a long log over a slow network
    /// may take any number of times.
    ///
    /// - Parameter next: waits for the next news; false when none came.
    func wait(for next: (DispatchSemaphore) -> Bool) {
      while !isOver, next(news) {}
    }

    var isCodeRefused: Bool { state.withLock(\.isCodeRefused) }

    private var isOver: Bool {
      state.withLock { $0.refusal != nil || $0.isCodeRefused || isEnough($0) }
    }

    private func isEnough(_ state: State) -> Bool {
      guard let welcome = state.welcome else { return false }
      return !needsSession(welcome) || state.log.session.sequence >= welcome.head
    }

    func outcome(at host: Destination, _ language: Language) throws(Failure) -> Lobby {
      try state.withLock { state throws(Failure) in
        if state.isCodeRefused { throw .codeRefused(language) }
        if let (sentence, reason) = state.refusal { throw Failure(reason, sentence, in: language) }
        guard isEnough(state), let welcome = state.welcome else {
          throw state.isTurnedAway ? .turnedAway(host, language) : .silent(host, language)
        }
        let session = needsSession(welcome) ? state.log.session : nil
        return Lobby(welcome: welcome, session: session)
      }
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
        "\(host.text) пока не пускает: ведущий занят, было много неверных кодов или там не takt; "
          + "повторите через минуту",
        "\(host.text) does not let us in yet: the host is busy, there were too many wrong codes, "
          + "or it is not takt; try again in a minute")
    )
  }
}
