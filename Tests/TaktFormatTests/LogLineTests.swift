import FormatTestSupport
import TaktFormat
import TaktModel
import Testing

/// A line with the sum that belongs to it.
func signed(_ text: String) -> [UInt8] {
  let body = Array(text.utf8.dropLast())
  let sum = body.withUnsafeBytes { Checksum.start.adding($0) }
  return body + Array(",\"sum\":\"\(sum.hexadecimal)\"}".utf8)
}

@Suite struct LogLineTests {
  private let record = Record(
    sequence: 1, at: Instant(milliseconds: 0), by: Author(id: "k3x9", role: .scribe(4)),
    request: RequestID(terminal: "k3x9", counter: 17), events: [.cards(.edited(7, text: "да"))])

  private func problem(_ line: [UInt8], after sequence: Int = 0) -> FormatError.Problem? {
    do throws(FormatError) {
      _ = try decoded(line, after: sequence)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test func aLineLooksAsTheDesignSays() {
    let text = String(decoding: encoded(record), as: UTF8.self)
    #expect(
      text.dropLast(18)
        == #"{"seq":1,"at":"1970-01-01T00:00:00.000Z","by":"scribe.4:k3x9","req":"k3x9.17","#
        + #""events":[{"kind":"card.edited","card":7,"text":"да"}]"#)
    #expect(text.hasSuffix(#","sum":"\#(encoded(record).sumOfBody)"}"#))
  }

  @Test func fieldsComeInAnyOrderAndUnknownOnesArePassedOver() throws {
    let line = signed(
      #"{"later":{"a":[1,{"b":null}]},"events":[{"text":"да","x":[],"card":7,"kind":"card.edited"}]"#
        + #","req":"k3x9.17","by":"scribe.4:k3x9","at":"1970-01-01T00:00:00.000Z","seq":1}"#)
    #expect(try decoded(line) == record)
  }

  @Test func spacesEscapedNamesAndEscapedTextsAreTheSameLine() throws {
    let line = signed(
      #"{ "seq" : 1 , "at":"1970-01-01T00:00:00.000Z","\u0062y":"scribe.4:\u006b3x9","#
        + #""req":"k3x9\u002e17","events":[{"kind":"card\u002eedited","card":7,"#
        + #""text":"\u0434\u0430"}]}"#)
    #expect(try decoded(line) == record)
  }

  @Test func ofTwoFieldsWithOneNameTheLastWinsAndNullIsAbsent() throws {
    let line = signed(
      #"{"seq":9,"seq":1,"at":"1970-01-01T00:00:00.000Z","by":"scribe.4:k3x9","req":null,"#
        + #""events":[{"kind":"card.edited","card":7,"text":"нет","text":"да"}]}"#)
    let read = try decoded(line)
    #expect(read.events == record.events)
    #expect(read.request == nil)
  }

  @Test func aKindOfANewerWriterIsRefusedByName() {
    let line = signed(
      #"{"seq":1,"at":"1970-01-01T00:00:00.000Z","by":"screen:a","events":[{"kind":"card.sung"}]}"#)
    #expect(problem(line) == .unknownKind("card.sung"))
    do throws(FormatError) {
      _ = try decoded(line)
    } catch {
      #expect(error.reason.english.contains("card.sung"))
      #expect(error.reason.russian.contains("card.sung"))
    }
  }

  @Test func aMissingFieldIsNamed() {
    let line = signed(
      #"{"seq":1,"at":"1970-01-01T00:00:00.000Z","by":"screen:a","events":[{"kind":"card.edited"}]}"#
    )
    #expect(problem(line) == .missing(field: "card"))
  }

  @Test func aValueOfAnotherTypeIsRefused() {
    let start = #"{"seq":1,"at":"1970-01-01T00:00:00.000Z","by":"screen:a","#
    #expect(problem(signed(start + #""events":{}}"#)) == .wrongType(expected: .list))
    for card in ["1.0", "1e3", "\"7\"", "9223372036854775808", "true", "[7]"] {
      let events = #""events":[{"kind":"card.restored","card":\#(card)}]}"#
      #expect(problem(signed(start + events)) == .wrongType(expected: .integer), "\(card)")
    }
    #expect(problem(Array(#"[1,"sum":"00000000"}"#.utf8)) != nil)
  }

  @Test func aNumberOutOfTurnIsRefused() {
    #expect(problem(encoded(record), after: 4) == .wrongSequence(expected: 5, found: 1))
  }

  @Test func aLineWithoutItsSumAtTheEndIsRefused() {
    let line = encoded(record)
    #expect(problem(line.dropLast(18) + Array("}".utf8)) == .noChecksum)
    #expect(problem(line + Array(" ".utf8)) == .noChecksum)
    #expect(problem([]) == .noChecksum)
    #expect(problem(Array(line.dropLast(3)) + Array("\"}".utf8)) == .noChecksum)
  }

  /// Invariant 4: each sum is seeded with the line before.
  @Test func aLostASwappedAndADoubledLineAreFound() throws {
    var encoder = LogEncoder()
    let lines = RealisticLog().prefix(20).map { record in
      var bytes: [UInt8] = []
      encoder.append(record, to: &bytes)
      return Array(bytes.dropLast())
    }
    for index in 0..<19 {
      for broken in [
        lines[..<index] + lines[(index + 1)...],
        lines[..<index] + [lines[index + 1], lines[index]] + lines[(index + 2)...],
        lines[...index] + lines[index...],
      ] {
        var decoder = LogDecoder()
        var count = 0
        #expect(throws: FormatError.self) {
          for line in broken {
            _ = try line.withUnsafeBytes { try decoder.record($0) }
            count += 1
          }
        }
        #expect(count == index || count == index + 1)
      }
    }
  }

  @Test func aHeaderComesBackAndAForeignOneSaysWhy() throws {
    let header = Header(
      session: "s-1", title: "Сессия «Лента»", createdAt: Instant(milliseconds: 5), writer: "0.1.0")
    var bytes: [UInt8] = []
    var encoder = LogEncoder()
    encoder.append(header, to: &bytes)
    #expect(try read(header: bytes.dropLast()) == header)
    let known = String(decoding: bytes.dropLast(19), as: UTF8.self) + "}"
    let later = known.replacing("\"takt\":1", with: "\"takt\":2")
    let other = known.replacing("crc32c", with: "sha256")
    #expect(throws: FormatError(.unknownFormat(2), at: 8)) { try read(header: signed(later)) }
    #expect(throws: FormatError.self) { try read(header: signed(other)) }
    #expect(throws: FormatError(.notHeader, at: 0)) { try read(header: signed("{\"a\":1}")) }
    #expect(throws: FormatError.self) { try read(header: Array(known.utf8)) }
  }

  private func read(header line: [UInt8]) throws -> Header {
    var decoder = LogDecoder()
    return try line.withUnsafeBytes { try decoder.header($0) }
  }
}

extension [UInt8] {
  fileprivate var sumOfBody: String {
    dropLast(18).withUnsafeBytes { Checksum.start.adding($0).hexadecimal }
  }
}
