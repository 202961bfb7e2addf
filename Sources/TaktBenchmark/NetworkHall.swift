import NIOCore
import NIOPosix
import TaktFormat
import TaktModel

/// A server in a child, and the terminals that come to it over the network; all of them on one
/// event loop of this process.
final class NetworkHall {
  let server: ServerChild
  let crowd: Crowd
  /// Records of the log; nil where there is none.
  private let records: Int?
  private let speaker: Crowd
  private var spoken = 0

  /// A host with a log in this folder, of so many ideas.
  static func host(_ scratch: Scratch, ideas: Int = 0, on loop: any EventLoop) throws -> NetworkHall
  {
    let path = scratch.fresh("network.jsonl")
    // Whoever is in the codes' file came before, which is less work.
    _ = scratch.fresh("network.jsonl.codes.json")
    return NetworkHall(try ServerChild(.hall, path, "\(ideas)"), records: ideas + 1, on: loop)
  }

  /// The bare server.
  static func bare(on loop: any EventLoop) throws -> NetworkHall {
    NetworkHall(try ServerChild(.broadcast), records: nil, on: loop)
  }

  private init(_ server: ServerChild, records: Int?, on loop: any EventLoop) {
    self.server = server
    self.records = records
    crowd = Crowd(on: loop)
    speaker = Crowd(on: loop)
  }

  func stop() throws {
    try crowd.close()
    try speaker.close()
    server.stop()
  }

  /// Lines that a newcomer gets: the welcome and the log, which so many scribes have lengthened.
  private func lines(scribes: Int) -> Int { records.map { 1 + $0 + scribes } ?? 1 }

  /// A scribe comes, who will type.
  func seatSpeaker() throws {
    _ = try speaker.join(
      [try scribe(0)], port: server.greeting.port, lines: lines(scribes: 1))
  }

  /// Nanoseconds until so many observers are there, beside the speaker.
  func seatObservers(_ count: Int) throws -> Int {
    let code = try JoinCode(typed: server.greeting.observer)
    let newcomers = (0..<count).map { index in
      let id = ParticipantID("observer\(index)")
      return Crowd.Newcomer(
        code: code, hello: hello(Hello(role: .observer, name: "\(id.value)", participant: id)))
    }
    return try crowd.join(newcomers, port: server.greeting.port, lines: lines(scribes: 1))
  }

  /// Nanoseconds until so many scribes are there and know of each other.
  func seatScribes(_ count: Int) throws -> Int {
    try crowd.join(
      (0..<count).map(scribe), port: server.greeting.port, lines: lines(scribes: count))
  }

  private func scribe(_ index: Int) throws -> Crowd.Newcomer {
    let author = BenchmarkRoom.scribe(index)
    let codes = server.greeting.scribes
    return Crowd.Newcomer(
      code: try JoinCode(typed: codes[index % codes.count]),
      hello: hello(
        Hello(
          role: .scribe, group: author.group, name: "писарь \(index)", participant: author.id)))
  }

  private func hello(_ hello: Hello) -> [UInt8] { ClientMessage.hello(hello).line() }

  /// Nanoseconds from the speaker's write until the last observer has the line.
  func speak() throws -> Int {
    spoken += 1
    let bytes = records != nil ? Speech.request(spoken, by: 0) : Speech.record
    return try crowd.hear(bytes, from: speaker)
  }
}

/// What terminals say.
enum Speech {
  /// A scribe's line as it goes to a host.
  static func request(_ number: Int, by index: Int) -> [UInt8] {
    let request = RequestID(
      terminal: BenchmarkRoom.scribe(index).id.value, counter: number)
    return ClientMessage.request(request, BenchmarkRoom.line("\(10_000 + number)")).line()
  }

  /// A line as it goes from a host to all.
  static let record = HostMessage.record(BenchmarkRoom.record).line()

  static func beat(_ number: Int) -> [UInt8] {
    ClientMessage.beat(Beat(number: number, unsent: 0, latencyMilliseconds: 1)).line()
  }
}
