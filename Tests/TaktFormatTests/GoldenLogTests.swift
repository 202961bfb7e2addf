import Foundation
import TaktFormat
import TaktModel
import Testing

/// Logs of released formats are read for ever. `TAKT_RECORD=1` writes the file of a format that is
/// not released yet.
@Suite struct GoldenLogTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Golden/format-1.jsonl")

  private func encodedLog() -> [UInt8] {
    var bytes: [UInt8] = []
    var encoder = LogEncoder()
    encoder.append(GoldenLog.header, to: &bytes)
    for record in GoldenLog.records { encoder.append(record, to: &bytes) }
    return bytes
  }

  private func lines() throws -> [[UInt8]] {
    if ProcessInfo.processInfo.environment["TAKT_RECORD"] != nil {
      try Data(encodedLog()).write(to: Self.file)
    }
    return try Data(contentsOf: Self.file).split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  @Test func theLogOfFormatOneIsReadAsItWasMeant() throws {
    let lines = try lines()
    var decoder = LogDecoder()
    #expect(try lines[0].withUnsafeBytes { try decoder.header($0) } == GoldenLog.header)
    let records = try lines.dropFirst().map { try $0.withUnsafeBytes { try decoder.record($0) } }
    #expect(records == GoldenLog.records)
  }

  @Test func theLogOfFormatOneIsWrittenByteForByte() throws {
    let log = try lines().flatMap { $0 + [UInt8(ascii: "\n")] }
    #expect(log == encodedLog())
  }

  @Test func everyKindOfEventIsInIt() throws {
    let text = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    for word in EventKind.named.keys {
      #expect(text.contains("{\"kind\":\"\(word)\""), "\(word)")
    }
  }
}
