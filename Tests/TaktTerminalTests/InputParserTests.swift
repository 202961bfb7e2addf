import TaktCanvas
import Testing

@testable import TaktTerminal

@Suite struct InputParserTests {
  private func events(_ text: String) -> [InputEvent] { events(Array(text.utf8)) }

  private func events(_ bytes: [UInt8]) -> [InputEvent] {
    var parser = InputParser()
    return parser.feed(bytes)
  }

  private func keys(_ text: String) -> [Key] {
    events(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test func `letters of any script are characters`() {
    #expect(keys("aй日") == [.character("a"), .character("й"), .character("日")])
  }

  @Test func `a combining mark is a character of its own`() {
    #expect(keys("е\u{301}") == [.character("е"), .character("\u{301}")])
  }

  @Test(arguments: [
    ("\r", Key.enter), ("\n", .enter), ("\t", .tab), ("\u{7f}", .backspace), ("\u{8}", .backspace),
    ("\u{1}", .control("a")), ("\u{11}", .control("q")), ("\u{1a}", .control("z")),
    ("\u{0}", .control(" ")), ("\u{1f}", .control("_")),
  ])
  func `control bytes are named keys or control letters`(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(arguments: [
    ("[A", Key.up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OD", .left),
    ("[1;5A", .up), ("[1;3D", .left), ("[H", .home), ("[F", .end), ("[1~", .home), ("[4~", .end),
    ("[7~", .home), ("[8~", .end), ("OH", .home), ("[2~", .insert), ("[3~", .delete),
    ("[3;5~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab), ("OM", .enter),
  ])
  func `cursor keys come in every known form`(sequence: String, key: Key) {
    #expect(keys("\u{1b}" + sequence) == [key])
  }

  @Test(arguments: [
    ("OP", 1), ("OS", 4), ("[11~", 1), ("[14~", 4), ("[15~", 5), ("[17~", 6), ("[21~", 10),
    ("[23~", 11), ("[24~", 12), ("[[A", 1), ("[[E", 5), ("[1;2P", 1), ("[15;2~", 5),
  ])
  func `function keys come in every known form`(sequence: String, number: Int) {
    #expect(keys("\u{1b}" + sequence) == [.function(number)])
  }

  @Test(arguments: [
    ("[99;5u", Key.control("c")), ("[1089;5u", .control("c")), ("[1089::99;5u", .control("c")),
    ("[1084;3u", .alt("v")), ("[67;5u", .control("c")), ("[13;3u", .altEnter), ("[13u", .enter),
    ("[9;2u", .backTab), ("[27u", .escape), ("[127u", .backspace), ("[97;2u", .character("A")),
    ("[49:33;2u", .character("!")), ("[1092u", .character("ф")), ("[27;5;99~", .control("c")),
  ])
  func `keys by code point go by position where Ctrl or Alt is held`(sequence: String, key: Key) {
    #expect(keys("\u{1b}" + sequence) == [key])
  }

  @Test func `Alt with a letter goes by position in any script`() {
    #expect(keys("\u{1b}v\u{1b}м\u{1b}1") == [.alt("v"), .alt("v"), .alt("1")])
  }

  @Test func `Alt with Enter is a key of its own`() {
    #expect(keys("\u{1b}\r") == [.altEnter])
  }

  @Test(arguments: [
    "\u{1b}[<0;10;5M", "\u{1b}[<35;1;1m", "\u{1b}[M !!", "\u{1b}[?62;4c", "\u{1b}[12;40R",
    "\u{1b}]11;rgb:0/0/0\u{07}", "\u{1b}]2;x\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}[99;5:3u",
    "\u{1b}[57442;5u", "\u{1b}[1;2X", "\u{1b}[99999999999999999999~",
  ])
  func `replies, mouse reports and what is unknown leave no trace`(sequence: String) {
    #expect(keys(sequence + "z") == [.character("z")])
  }

  @Test func `focus is reported`() {
    #expect(events("\u{1b}[I\u{1b}[O") == [.focus(true), .focus(false)])
  }

  @Test func `a paste is one event, whatever it holds`() {
    let pasted = "раз\r\nдва\rтри\u{1b}[A\u{11}\u{1b}[20четыре"
    #expect(
      events("\u{1b}[200~\(pasted)\u{1b}[201~q")
        == [.paste("раз\nдва\nтри[A[20четыре"), .key(.character("q"))])
  }

  @Test func `a paste is the same however it is cut into reads`() {
    let bytes = Array("a\u{1b}[200~п\u{1b}\u{1b}[201\u{1b}[201~b".utf8)
    let whole = events(bytes)
    for cut in bytes.indices {
      var parser = InputParser()
      #expect(parser.feed(bytes[..<cut]) + parser.feed(bytes[cut...]) == whole, "cut at \(cut)")
    }
    #expect(whole == [.key(.character("a")), .paste("п[201"), .key(.character("b"))])
  }

  @Test func `a paste past a mebibyte is cut at a whole character`() {
    let pasted = "a" + String(repeating: "ж", count: PasteCollector.limit)
    guard case .paste(let text) = events("\u{1b}[200~\(pasted)\u{1b}[201~").first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == PasteCollector.limit - 1)
    #expect(text.last == "ж")
  }

  @Test func `a paste that never ends is given up with what came`() {
    var parser = InputParser()
    #expect(parser.feed("\u{1b}[200~половина".utf8) == [])
    #expect(parser.patienceMilliseconds != nil)
    #expect(parser.flush() == [.paste("половина")])
    #expect(parser.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test func `time makes a lone ESC the Escape key`() {
    var parser = InputParser()
    #expect(parser.feed([0x1b]) == [])
    #expect(parser.pendingEscape)
    #expect(parser.patienceMilliseconds == 25)
    #expect(parser.flush() == [.key(.escape)])
    #expect(!parser.pendingEscape)
    #expect(parser.feed("[A".utf8) == [.key(.character("[")), .key(.character("A"))])
  }

  @Test func `time makes ESC and a bracket Alt with a bracket`() {
    var parser = InputParser()
    #expect(parser.feed("\u{1b}[".utf8) == [])
    #expect(parser.flush() == [.key(.alt("["))])
  }

  @Test func `a sequence that began is not typed when it comes late`() {
    var parser = InputParser()
    #expect(parser.feed("\u{1b}[1;".utf8) == [])
    #expect(!parser.pendingEscape)
    #expect(parser.flush() == [])
    #expect(parser.feed("5A".utf8) == [.key(.up)])
  }

  @Test func `invalid bytes become replacement characters`() {
    let replacement = InputEvent.key(.character("\u{fffd}"))
    #expect(events([0xff, 0x61]) == [replacement, .key(.character("a"))])
    #expect(events([0xc0, 0xaf]) == [replacement, replacement])
    #expect(events([0xed, 0xa0, 0x80]).first == replacement)
    #expect(events([0xd0, 0x41]) == [replacement, .key(.character("A"))])
  }

  @Test func `a character cut in two is whole in the end`() {
    var parser = InputParser()
    #expect(parser.feed([0xd0]) == [])
    #expect(parser.feed([0xb9]) == [.key(.character("й"))])
  }

  @Test func `C1 control characters are not typed`() {
    #expect(events([0xc2, 0x9b, 0x61]) == [.key(.character("a"))])
  }

  @Test func `any bytes, cut anywhere, leave a parser that still hears keys`() {
    let seed = UInt64.random(in: 1 ... .max)
    var generator = SplitMix(state: seed)
    for _ in 0..<300 {
      var parser = InputParser()
      let alphabet: [UInt8] = [0x1b, 0x5b, 0x4f, 0x32, 0x30, 0x3b, 0x7e, 0x75, 0xd0, 0xb9, 0x5d]
      for _ in 0..<20 {
        let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
          Bool.random(using: &generator)
            ? alphabet.randomElement(using: &generator) ?? 0
            : UInt8.random(in: 0...255, using: &generator)
        }
        _ = parser.feed(bytes)
      }
      _ = parser.flush()
      _ = parser.feed("\u{1b}[201~\u{1b}\\".utf8)
      _ = parser.feed("zzzzzz".utf8)
      #expect(parser.feed("q".utf8) == [.key(.character("q"))], "seed \(seed)")
    }
  }

  @Test func `an endless sequence is dropped`() {
    var parser = InputParser()
    #expect(parser.feed("\u{1b}]2;".utf8) == [])
    #expect(parser.feed(Array(repeating: 0x61, count: 5000)) == [])
    #expect(parser.feed("q".utf8) == [.key(.character("q"))])
  }
}

/// A small random number generator with a known seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
