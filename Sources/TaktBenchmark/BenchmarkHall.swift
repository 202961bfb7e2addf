import Dispatch
import NIOCore
import NIOPosix
import TaktFormat
import TaktHost
import TaktJournal
import TaktModel
import TaktNetwork
import TaktRoom

/// A host at work in this process, with loops of its own.
final class BenchmarkHall {
  let socket: String
  private let host: HostService
  private let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  private let terminals = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  init(_ scratch: Scratch, ideas: Int) throws {
    let path = scratch.fresh("hall.jsonl")
    try BenchmarkRoom.makeLog(at: path, ideas: ideas)
    let (room, journal) = try Room.open(logAt: path)
    host = HostService(room: room, header: journal.header, facts: BenchmarkRoom.facts)
    socket = scratch.fresh("hall.sock")
    try host.listen(at: socket, on: loops)
  }

  func close() {
    host.close()
    try? terminals.syncShutdownGracefully()
    try? loops.syncShutdownGracefully()
  }

  /// Lines of scribes that the host has welcomed, each with its outbox on the disk.
  func scribes(_ count: Int, _ scratch: Scratch) throws -> [Link] {
    let welcomed = DispatchSemaphore(value: 0)
    let links = try (0..<count).map { index in
      let author = BenchmarkRoom.scribe(index)
      let path = scratch.fresh("outbox-\(index).jsonl")
      guard let outbox = try Outbox(terminal: author.id.value, path: path) else {
        throw BenchmarkFailure("the outbox \(path) is held")
      }
      let hello = Hello(
        role: .scribe, group: author.group, name: "писарь \(index)", participant: author.id)
      return Link(
        over: NetworkTransport(to: .socket(socket), on: terminals), hello: hello, outbox: outbox
      ) { event in
        if case .welcomed = event { welcomed.signal() }
      }
    }
    for link in links { link.open() }
    for _ in links { welcomed.wait() }
    return links
  }
}
