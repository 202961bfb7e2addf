import NIOPosix
import TaktHost
import TaktJournal
import TaktModel
import TaktNetwork
import TaktRoom

/// The child that is a host on the network, as `takt host --listen` is one.
enum HallServer {
  /// - Parameter ideas: so many are on the board.
  static func run(logAt path: String, ideas: Int) throws {
    try BenchmarkRoom.makeLog(at: path, ideas: ideas)
    let (room, journal) = try Room.open(logAt: path)
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let host = HostService(
      room: room, header: journal.header, codes: try Codebook(path: path + ".codes.json"),
      facts: BenchmarkRoom.facts)
    try host.listen(at: path + ".sock", on: loops)
    let place = try host.listen(
      to: Endpoint(host: "127.0.0.1", port: 0), bounds: bounds, on: loops)
    func code(_ seat: Author.Role) -> String {
      host.codes.entries.first { $0.seat == seat }?.code?.text ?? ""
    }
    try ServerChild.Greeting(
      port: place.port, facilitator: code(.facilitator), observer: code(.observer),
      scribes: (1...WorkshopLog.groupCount).map { code(.scribe(GroupNumber($0))) }
    ).say()
    host.close()
  }

  /// One terminal types for all, the others keep silent for as long as it takes, and all of them
  /// come from one address at once.
  private static var bounds: EntranceBounds {
    var bounds = EntranceBounds()
    bounds.linesPerSecond = 1_000_000
    bounds.silenceMilliseconds = 3_600_000
    bounds.waitingPerAddress = bounds.lines
    bounds.strangers = bounds.lines
    return bounds
  }
}
