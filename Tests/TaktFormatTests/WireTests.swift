import FormatTestSupport
import TaktFormat
import TaktModel
import Testing

@Suite struct WireTests {
  @Test(arguments: CommandKind.named.keys.sorted())
  func everyCommandComesBackAsItWas(_ word: String) throws {
    let kind = try #require(CommandKind.named[word])
    for seed in 0..<40 as Range<UInt64> {
      var random = Seeded(seed: seed)
      let message = ClientMessage.request(random.request(), random.command(kind))
      #expect(try ClientMessage(line: message.line().dropLast()) == message, "seed \(seed)")
    }
  }

  @Test func everyMessageComesBackAsItWas() throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = Seeded(seed: seed)
      for message in random.hostMessages() {
        #expect(try HostMessage(line: message.line().dropLast()) == message, "seed \(seed)")
      }
      let hello = ClientMessage.hello(random.hello())
      #expect(try ClientMessage(line: hello.line().dropLast()) == hello, "seed \(seed)")
      let beat = ClientMessage.beat(random.beat())
      #expect(try ClientMessage(line: beat.line().dropLast()) == beat, "seed \(seed)")
      let wish = ClientMessage.door(random.doorWish())
      #expect(try ClientMessage(line: wish.line().dropLast()) == wish, "seed \(seed)")
    }
    #expect(try ClientMessage(line: ClientMessage.ping.line().dropLast()) == .ping)
  }

  @Test(arguments: ["", #","reason":"weather""#])
  func `a line ends for no known reason where none is named, and where a newer host names another`(
    _ more: String
  ) throws {
    let line = #"{"type":"closing","sentence":{"ru":"Всё.","en":"Over."}"# + more + "}"
    #expect(try HostMessage(line: Array(line.utf8)) == .closing(LocalizedText("Всё.", "Over.")))
  }

  @Test func aMessageIsOneLine() {
    for seed in 0..<100 as Range<UInt64> {
      var random = Seeded(seed: seed)
      for message in random.hostMessages() {
        let line = message.line()
        #expect(line.firstIndex(of: UInt8(ascii: "\n")) == line.count - 1)
      }
    }
  }

  /// Malformed frames are refused, never trapped on (systems.md, "Threats").
  @Test func aDamagedMessageIsRefusedOrReadButNeverTraps() {
    var refused = 0
    for seed in 0..<200 as Range<UInt64> {
      var random = Seeded(seed: seed)
      for message in random.hostMessages() {
        for _ in 0..<8 {
          let line = random.damaged(message.line().dropLast())
          if (try? HostMessage(line: line)) == nil { refused += 1 }
          _ = try? ClientMessage(line: line)
        }
      }
    }
    #expect(refused > 1000)
  }

  @Test func aFrameLongerThanItsLimitIsRefused() {
    let text = String(repeating: "a", count: ClientMessage.longestLine)
    let request = ClientMessage.request(
      RequestID(terminal: "a", counter: 1), .cards(.edit(1, text: text)))
    #expect(
      throws: FormatError(
        .tooLong(limit: ClientMessage.longestLine), at: ClientMessage.longestLine)
    ) {
      try ClientMessage(line: request.line().dropLast())
    }
  }

  /// The longest text that a card may have fits a frame, whatever its characters.
  @Test func theLongestTextFitsAFrame() throws {
    let text = String(repeating: "\u{1}", count: Cards.longestText)
    let request = ClientMessage.request(
      RequestID(terminal: "k3x9", counter: 1), .cards(.edit(1, text: text)))
    #expect(try ClientMessage(line: request.line().dropLast()) == request)
  }
}

extension Seeded {
  /// A line with bytes changed, dropped, doubled or cut off.
  fileprivate mutating func damaged(_ line: some Collection<UInt8>) -> [UInt8] {
    var line = Array(line)
    for _ in 0..<number(1...3) where !line.isEmpty {
      let place = number(0...line.count - 1)
      switch number(1...4) {
      case 1: line[place] = UInt8(number(0...255))
      case 2: line.remove(at: place)
      case 3: line.insert(line[place], at: place)
      default: line.removeSubrange(place...)
      }
    }
    return line
  }
}
