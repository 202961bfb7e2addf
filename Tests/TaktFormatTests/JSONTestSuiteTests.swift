import FormatTestSupport
import Foundation
import TaktFormat
import TaktModel
import Testing
import TextTestSupport

private func isAccepted(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { (try? JSON.check($0)) != nil }
}

@Suite(.enabled(if: Corpora.arePresent, "the corpora are not here"))
struct JSONTestSuiteTests {
  @Test func everyTextThatMustBeAcceptedIsAndEveryOtherIsRefused() {
    let files = Corpora.files(in: "JSONTestSuite/test_parsing")
    #expect(files.count > 300)
    for file in files where file.name.hasPrefix("y_") { #expect(isAccepted(file.bytes), "\(file)") }
    for file in files where file.name.hasPrefix("n_") {
      #expect(!isAccepted(file.bytes), "\(file)")
    }
  }

  /// Where the standard leaves a choice the reader is strict: what it accepts, Foundation does too,
  /// but for numbers that are too large for it.
  @Test func nothingIsAcceptedThatFoundationRefuses() {
    for file in Corpora.files(in: "JSONTestSuite/test_parsing")
    where isAccepted(file.bytes) && !file.name.hasPrefix("i_number") {
      let value = try? JSONSerialization.jsonObject(
        with: Data(file.bytes), options: .fragmentsAllowed)
      #expect(value != nil, "\(file)")
    }
  }

  @Test func noneOfThemIsALineOfALogOrOfTheWire() {
    for file in Corpora.files(in: "JSONTestSuite/test_parsing") {
      #expect(throws: FormatError.self, "\(file)") { try decoded(file.bytes) }
      #expect(throws: FormatError.self, "\(file)") { try ClientMessage(line: file.bytes) }
      #expect(throws: FormatError.self, "\(file)") { try HostMessage(line: file.bytes) }
    }
  }

  @Test func everyNaughtyStringIsStoredExactlyAsTyped() throws {
    let strings = try JSONDecoder().decode(
      [String].self, from: Data(Corpora.bytes("blns/blns.json")))
    #expect(strings.count > 400)
    for string in strings {
      var random = Seeded(seed: 1)
      let record = random.record(1, events: [.cards(.edited(1, text: string))])
      guard case .cards(.edited(_, let text)) = try decoded(encoded(record)).events[0] else {
        Issue.record("not an edit")
        continue
      }
      #expect(Array(text.utf8) == Array(string.utf8))
    }
  }

  /// Each line of the file between quotes: accepted exactly where the standard library finds no error.
  @Test func invalidUTF8IsRefusedWhereverItStands() {
    let lines = Corpora.bytes("utf8/UTF-8-test.txt").split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 200)
    var refused = 0
    for line in lines {
      let text = line.filter { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      let isValid = String(validating: text, as: UTF8.self) != nil
      #expect(isAccepted([0x22] + text + [0x22]) == isValid)
      refused += isValid ? 0 : 1
    }
    #expect(refused > 50)
  }
}
