import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

/// A terminal without a screen: a link, and what it has told.
final class Guest: Sendable {
  struct State {
    var log = VisibleLog()
    var records: [Record] = []
    var accepted: [RequestID] = []
    var refused: [LocalizedText] = []
    var presence: [Presence] = []
    var failures: [LocalizedText] = []
    var farewell: LocalizedText?
    var losses = 0
    var now: Instant?
    var doors: [Door] = []
    var door: Door? { doors.last }
    var isCodeRefused = false
    var isTurnedAway = false
    var session: Session { log.session }
  }

  private final class Log: Sendable {
    let state = Mutex(State())

    func take(_ event: LinkEvent) {
      state.withLock { state in
        switch event {
        case .welcomed(let welcome): state.now = welcome.now
        case .records(let records):
          state.log.take(records)
          state.records += records
        case .accepted(let request, _, _): state.accepted.append(request)
        case .refused(_, _, let sentence): state.refused.append(sentence)
        case .presence(let presence): state.presence = presence
        case .failed(let sentence): state.failures.append(sentence)
        case .closed(let sentence, _): state.farewell = sentence
        case .lost: state.losses += 1
        case .now(let now): state.now = now
        case .door(let door): state.doors.append(door)
        case .codeRefused: state.isCodeRefused = true
        case .turnedAway: state.isTurnedAway = true
        case .told, .quiet, .heard: break
        }
      }
    }
  }

  let link: Link
  private let log: Log

  convenience init(
    _ day: Day, _ name: String, _ role: Author.Role, pace: LinkPace = LinkPace()
  ) {
    self.init(.socket(day.socket), name, role, pace: pace)
  }

  /// Whoever has the same name has the same key, unless another is given.
  init(
    _ destination: Destination, _ name: String, _ role: Author.Role, key: String? = nil,
    isChosen: Bool = false, pace: LinkPace = LinkPace()
  ) {
    let log = Log()
    self.log = log
    link = Link(
      over: NetworkTransport(to: destination, on: Day.loops),
      hello: Hello(
        role: Hello.Role(role), group: role.group, name: name, participant: ParticipantID(name),
        key: key ?? "key of \(name)", isChosen: isChosen),
      outbox: Outbox(terminal: name), pace: pace, deliver: log.take)
    link.open()
  }

  deinit { link.close() }

  var now: State { log.state.withLock { $0 } }
  var lastSequence: Int { log.state.withLock { $0.records.last?.sequence ?? 0 } }
  var sequences: [Int] { now.records.map(\.sequence) }
}
