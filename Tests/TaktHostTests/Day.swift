import EdgeTestSupport
import Foundation
import NIOPosix
import Synchronization
import TaktFormat
import TaktJournal
import TaktModel
import TaktNetwork
import TaktRoom
import Testing

@testable import TaktHost

extension Plan {
  /// A list to write, a hidden list, a step that goes on by itself.
  static let small = Plan(
    id: "small", title: "Проба",
    steps: [
      Step(id: "ideas", title: "Идеи", minutes: 40, board: "a", permissions: [.write]),
      Step(id: "hidden", title: "Тайно", board: "a", permissions: [.write], isHidden: true),
      Step(id: "one", title: "Минута", minutes: 1, atZero: .next),
      Step(id: "two", title: "Ещё минута", minutes: 1),
      Step(id: "three", title: "Конец"),
    ],
    boards: [
      Board(
        id: "a", title: "Список", view: .list, kinds: [CardKind(id: "idea", title: "идея")])
    ])
}

/// A session on a real log and a real socket, whose host can end and come again.
final class Day {
  let folder = TemporaryFolder()
  let clock = TestClock()
  private(set) var host: HostService?
  /// The codes that the next host takes; nil reads them from their file.
  var codes: Codebook?

  static let loops = MultiThreadedEventLoopGroup(numberOfThreads: 2)

  var socket: String { folder("s") }
  var log: String { folder("day.jsonl") }
  var session: Session { host?.room.session() ?? Session() }

  /// Makes the log with groups and the plan, at its first step.
  init(groups: Int = 4, plan: Plan = .small, step: StepID = "ideas") throws {
    let journal = try Journal.create(
      at: log,
      header: Header(
        session: "day", title: "День", createdAt: clock.facts().now, writer: "test"))
    var events: [Event] = [.programme(.adopted(plan))]
    for number in 1...groups {
      events.append(.roster(.groupAdded(GroupNumber(number), LocalizedText("Группа \(number)"))))
    }
    let by = Author(id: "facilitator", role: .facilitator)
    let adopted = Record(
      sequence: 1, at: clock.facts().now, by: by, request: nil, events: events)
    var now = Session()
    now.apply(adopted)
    let started = Record(
      sequence: 2, at: clock.facts().now, by: by, request: nil,
      events: try now.decide(.programme(.start(step)), by: by, given: clock.facts()))
    try journal.append([adopted, started], expecting: 1)
  }

  deinit { stop() }

  /// Opens the log again and again until the last host has let it go.
  func start() throws {
    _ = try eventually {
      do throws(JournalError) {
        try serve(log)
        return true
      } catch {
        guard case .held = error else { throw error }
        return false
      }
    }
  }

  private func serve(_ log: String) throws(JournalError) {
    let (room, journal) = try Room.open(logAt: log)
    do {
      try serve(room, journal.header)
    } catch {
      Issue.record(error)
    }
  }

  func serve(_ room: sending Room, _ header: Header) throws {
    let host = HostService(
      room: room, header: header, codes: try codes ?? Codebook(path: folder("day.codes.json")),
      facts: clock.facts)
    // Visitors without a link say no beats.
    var bounds = EntranceBounds()
    bounds.silenceMilliseconds = 600_000
    try host.listen(at: socket, bounds: bounds, on: Day.loops)
    self.host = host
  }

  func stop() {
    host?.close()
    host = nil
  }
}

/// Time that moves when it is told.
final class TestClock: Sendable {
  private let milliseconds = Mutex<Int64>(1_669_111_201_000)

  var facts: @Sendable () -> Facts {
    { [self] in
      Facts(now: Instant(milliseconds: milliseconds.withLock { $0 }), offsetMinutes: 180)
    }
  }

  func pass(seconds: Int) { milliseconds.withLock { $0 += Int64(seconds) * 1000 } }
}

extension Command {
  static func line(_ text: String) -> Command {
    .cards(.add(kind: nil, text: text, board: nil, under: nil, fields: [:]))
  }
}

extension Session {
  var texts: [String] { cards.all.map(\.text) }
}
