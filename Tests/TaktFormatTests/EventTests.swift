import FormatTestSupport
import TaktFormat
import TaktModel
import Testing

/// The bytes of a log line without its newline.
func encoded(_ record: Record, after sum: Checksum = .start) -> [UInt8] {
  var bytes: [UInt8] = []
  var encoder = LogEncoder(after: sum)
  encoder.append(record, to: &bytes)
  return bytes.dropLast()
}

func decoded(_ line: [UInt8], after sequence: Int = 0) throws(FormatError) -> Record {
  var decoder = LogDecoder(after: sequence)
  return try line.withUnsafeBufferPointer { line throws(FormatError) in
    try decoder.record(UnsafeRawBufferPointer(line))
  }
}

@Suite struct EventTests {
  @Test(arguments: EventKind.named.keys.sorted())
  func everyKindOfEventComesBackAsItWas(_ word: String) throws {
    let kind = try #require(EventKind.named[word])
    for seed in 0..<50 as Range<UInt64> {
      var random = Seeded(seed: seed)
      let record = random.record(1, events: [random.event(kind)])
      let line = encoded(record)
      let again = try decoded(line)
      #expect(again == record, "seed \(seed)")
      #expect(encoded(again) == line, "seed \(seed)")
      #expect(String(decoding: line, as: UTF8.self).contains("{\"kind\":\"\(word)\""))
    }
  }

  @Test func recordsOfManyEventsComeBackAsTheyWere() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = Seeded(seed: seed)
      let record = random.record(random.number(1...100_000))
      #expect(try decoded(encoded(record), after: record.sequence - 1) == record, "seed \(seed)")
    }
  }

  @Test func noControlCharacterOfATextReachesTheLine() {
    let text = String(String.UnicodeScalarView((0...0x9F).map { Unicode.Scalar(UInt8($0)) }))
    let event = Event.cards(.edited(1, text: text))
    var random = Seeded(seed: 1)
    let line = encoded(random.record(1, events: [event]))
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    #expect(scalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test func anInstantIsOneFormOfRFC3339() throws {
    let moments: [(Int64, String)] = [
      (0, "1970-01-01T00:00:00.000Z"), (1_669_128_067_123, "2022-11-22T14:41:07.123Z"),
      (-1, "1969-12-31T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
      (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ]
    for (milliseconds, text) in moments {
      let message = HostMessage.beat(number: 1, now: Instant(milliseconds: milliseconds))
      #expect(String(decoding: message.line(), as: UTF8.self).contains("\"\(text)\""))
      #expect(try HostMessage(line: Array(message.line().dropLast())) == message)
    }
  }

  @Test(arguments: [
    "2022-11-22T14:41:07Z", "2022-11-22 14:41:07.123Z", "2022-11-22T14:41:07.123+00:00",
    "2022-02-29T00:00:00.000Z", "2022-13-01T00:00:00.000Z", "2022-11-31T00:00:00.000Z",
    "2022-11-22T24:00:00.000Z", "2022-11-22T14:60:00.000Z", "2022-11-22T14:41:60.000Z",
    "0000-01-01T00:00:00.000Z", "1900-02-29T00:00:00.000Z", "2022-11-22T14:41:0x.123Z", "",
  ])
  func anyOtherFormOfAnInstantIsRefused(_ text: String) {
    let line = Array(#"{"type":"beat","number":1,"now":"\#(text)"}"#.utf8)
    #expect(throws: FormatError.self) { try HostMessage(line: line) }
  }
}
