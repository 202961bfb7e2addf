import FormatTestSupport
import Foundation
import TaktFormat
import Testing

@Suite struct JSONTests {
  private func isAccepted(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { (try? JSON.check($0)) != nil }
  }

  @Test(arguments: [
    #""\ud800""#, #""\udc00""#, #""\ud800\ud800""#, #""\ud800\u0041""#, #""\ud83d\n""#, #""\ud83"#,
    #""\x41""#, #""\u12g4""#, "\"a\u{1}b\"", "01", "1.", ".5", "+1", "-", "1e", "nul", "[1,]",
    "{\"a\":1,}", "{a:1}", "{\"a\"}", "[1 2]", "", " ", "\u{FEFF}1", "1 2", "'a'", "[", "{", "\"",
  ])
  func whatIsNotJSONIsRefused(_ text: String) {
    #expect(!isAccepted(Array(text.utf8)))
  }

  @Test func nestingIsBounded() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 64)
    let close = [UInt8](repeating: UInt8(ascii: "]"), count: 64)
    #expect(isAccepted(deep + close))
    #expect(!isAccepted([UInt8(ascii: "[")] + deep + close + [UInt8(ascii: "]")]))
    #expect(!isAccepted([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)))
  }

  /// Every sequence of up to three bytes above ASCII, at each place in a word of eight.
  @Test func exactlyTheUTF8OfTheStandardLibraryIsAccepted() {
    var random = Seeded(seed: 3)
    var wrong: [[UInt8]] = []
    for _ in 0..<60_000 {
      let lead = UInt8(random.number(0xC0...0xFF))
      let rest = random.list(0...3) { UInt8($0.number(0x7E...0xC2)) }
      let before = random.list(0...8) { _ in UInt8(ascii: "a") }
      let after = random.list(0...8) { _ in UInt8(ascii: "z") }
      let text = before + [lead] + rest + after
      let isValid = String(validating: text, as: UTF8.self) != nil
      if isAccepted([0x22] + text + [0x22]) != isValid { wrong.append(text) }
    }
    #expect(wrong == [])
  }

  /// Foundation is the oracle: changed bytes of real lines are accepted by neither or by both.
  @Test func aChangedLineIsAcceptedOnlyWhereFoundationAcceptsIt() {
    var random = Seeded(seed: 4)
    for record in RealisticLog(seed: 4).prefix(100) {
      let line = encoded(record)
      for _ in 0..<20 {
        var changed = line
        changed[random.number(0...line.count - 1)] = UInt8(random.number(0x20...0xFF))
        let value = try? JSONSerialization.jsonObject(with: Data(changed))
        #expect(
          isAccepted(changed) == (value != nil), "\(String(decoding: changed, as: UTF8.self))")
      }
    }
  }
}
