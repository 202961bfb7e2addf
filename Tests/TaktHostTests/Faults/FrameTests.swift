import EdgeTestSupport
import FormatTestSupport
import NIOCore
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork
import TaktRoom
import Testing

@testable import TaktHost

/// Spoiled frames in process: what the host makes of a terminal's, and a terminal of a host's.
@Suite struct FrameTests {
  private static let frames = count("TAKT_FAULT_FRAMES", else: 20_000)

  @Test func `no spoiled frame disturbs the room`() throws {
    let day = try Day()
    try day.start()
    let host = try #require(day.host)
    let honest = Guest(day, "honest", .scribe(1))
    try honest.link.submit(.line("до"))
    #expect(eventually { honest.now.accepted.count == 1 })
    let (read, unread, answered) = try assail(host)
    #expect(read + unread == Self.frames)
    #expect(read > 0 && unread > Self.frames / 4)
    // What could be read of a scribe's was decided.
    #expect(answered > read / 4)
    try honest.link.submit(.line("после"))
    #expect(eventually { honest.now.accepted.count == 2 })
    #expect(honest.now.losses == 0)
    host.room.drain()
    #expect(day.session.cards.all.filter { $0.author == "honest" }.map(\.text) == ["до", "после"])
    #expect(eventually { host.registry.withLock(\.lines).count == 1 })
    print(
      "frames \(Self.frames): \(unread) refused, \(read) read as a message, \(answered) decided, "
        + "room undisturbed")
  }

  /// Frames, one in four of them sound in form, from a stranger or from a scribe of another group
  /// who was welcomed: on one line until the host ends it.
  private func assail(_ host: HostService) throws -> (read: Int, unread: Int, answered: Int) {
    var random = Seeded(seed: 17)
    var (read, unread, answered) = (0, 0, 0)
    while read + unread < Self.frames {
      let line = DeafLine()
      let visitor = Visitor(line, of: host)
      if random.chance(70) {
        visitor.receive(
          .hello(Hello(role: .scribe, group: 2, name: "", participant: "stranger")))
        host.room.drain()
      }
      while !line.isClosed, read + unread < Self.frames {
        let frame = random.frame()
        let bytes = random.chance(25) ? frame : spoiled(frame, &random)
        do throws(FormatError) {
          visitor.receive(try ClientMessage(line: bytes))
          read += 1
        } catch {
          visitor.receive(malformed: error)
          unread += 1
        }
      }
      host.room.drain()
      answered += line.answers
      visitor.closed()
    }
    return (read, unread, answered)
  }

  @Test func `no spoiled frame of a host stops a terminal`() {
    var random = Seeded(seed: 18)
    var (read, unread) = (0, 0)
    for number in 0..<Self.frames {
      let messages = random.hostMessages()
      let bytes = spoiled(Array(messages[number % messages.count].line().dropLast()), &random)
      if (try? HostMessage(line: bytes)) == nil { unread += 1 } else { read += 1 }
    }
    #expect(read > 0 && unread > Self.frames / 4)
    print("frames of a host \(Self.frames): \(unread) refused, \(read) read as a message")
  }
}

/// A line that takes everything and shows nothing.
final class DeafLine: HostLine {
  private let heard = Mutex((answers: 0, isClosed: false))
  let codeName: String?
  let address: String? = nil
  let isWritable = true
  let isReady = true

  init(codeName: String? = nil) { self.codeName = codeName }

  /// Requests that were decided.
  var answers: Int { heard.withLock(\.answers) }
  var isClosed: Bool { heard.withLock(\.isClosed) }

  func send(_ lines: ByteBuffer) {
    let words = ["accepted", "refused"].map { Array("{\"type\":\"\($0)\"".utf8) }
    if words.contains(where: { lines.readableBytesView.starts(with: $0) }) {
      heard.withLock { $0.answers += 1 }
    }
  }

  func hold(_ isHeld: Bool) {}
  func close() { heard.withLock { $0.isClosed = true } }
}

/// One to four changes of bytes: another value, one missing, one more, a cut, a doubled part.
func spoiled(_ frame: [UInt8], _ random: inout Seeded) -> [UInt8] {
  var bytes = frame
  for _ in 0..<random.number(1...4) where !bytes.isEmpty {
    let place = random.number(0...bytes.count - 1)
    switch random.number(0...5) {
    case 0: bytes[place] = UInt8(random.number(0...255))
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(UInt8(random.number(0...255)), at: place)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: bytes[place...], at: place)
    default: bytes[place] ^= 1 << random.number(0...7)
    }
  }
  return bytes
}
