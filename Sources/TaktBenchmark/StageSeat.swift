import Dispatch
import Foundation
import NIOCore
import NIOPosix
import Synchronization
import TaktCanvas
import TaktFormat
import TaktModel
import TaktNetwork
import TaktScreens
import TaktTerminal
import TaktThemes

/// A projector without a projector: a line to the host, a replica, the stage's screen, and a
/// terminal whose frames only have their moment noted. On a thread of its own, as in the program.
final class StageSeat: Sendable {
  private struct Seen {
    /// When the frame left that first showed a text.
    var moments: [String: Int] = [:]
    /// Texts that a frame should have shown and did not.
    var hidden = 0
    var isStopped = false
  }

  private let seen = Mutex(Seen())
  private let started = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  init(socket: String) {
    Thread.detachNewThread { [self] in
      do {
        try paint(socket)
      } catch {
        preconditionFailure("no headless terminal: \(error)")
      }
      ended.signal()
    }
    started.wait()
  }

  /// Ends the thread; gives the moments of frames by text.
  func stop() -> (moments: [String: Int], hidden: Int) {
    seen.withLock { $0.isStopped = true }
    ended.wait()
    return seen.withLock { ($0.moments, $0.hidden) }
  }

  private func paint(_ socket: String) throws {
    let frame = Mutex(0)
    var terminal = try Terminal(
      .headless { _ in frame.withLock { $0 = Stopwatch.wall() } })
    let loop = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { try? loop.syncShutdownGracefully() }
    let box = EventBox(waking: terminal.waker)
    let author = Author(id: "stage", role: .screen)
    let link = Link(
      over: NetworkTransport(to: .socket(socket), on: loop),
      hello: Hello(role: .screen, name: "stage", participant: author.id),
      outbox: Outbox(terminal: "stage"), deliver: box.post)
    link.open()
    defer { link.close() }
    let theme = try ThemeLibrary(folder: "").find("stage-light").theme
      .resolved(for: terminal.colorMode)
    let shell = Shell(StageScreen())
    var replica = Replica()
    var arrived: [String] = []
    while !seen.withLock(\.isStopped) {
      let context = Context(
        replica: replica, now: BenchmarkRoom.now(), offsetMinutes: 180, author: author)
      let canvas = shell.canvas(columns: 80, rows: 24, in: context)
      terminal.show(canvas, theme: theme)
      note(arrived, on: canvas, at: frame.withLock { $0 })
      _ = terminal.wait(until: MonotonicClock.milliseconds() + 500)
      arrived = []
      for case .records(let records) in box.take() {
        replica.apply(records)
        arrived += records.flatMap(\.events).compactMap(Typing.mark)
      }
      if replica.session.sequence > 0 { started.signal() }
    }
  }

  private func note(_ arrived: [String], on canvas: Canvas, at moment: Int) {
    guard !arrived.isEmpty else { return }
    let picture = canvas.picture
    seen.withLock { seen in
      for mark in arrived {
        seen.moments[mark] = moment
        if !picture.contains(mark) { seen.hidden += 1 }
      }
    }
  }
}

/// The lines that are followed: each begins with a mark of its own.
enum Typing {
  static func mark(_ number: Int) -> String { "м\(String(100_000 + number).dropFirst())" }

  static func line(_ number: Int) -> Command {
    .cards(
      .add(
        kind: nil, text: "\(mark(number)) развитие кадров для малого бизнеса в регионах",
        board: nil, under: nil, fields: [:]))
  }

  /// The mark of a new card that is followed.
  static func mark(_ event: Event) -> String? {
    guard case .cards(.added(let card)) = event, card.text.hasPrefix("м") else { return nil }
    return String(card.text.prefix { $0 != " " })
  }
}
