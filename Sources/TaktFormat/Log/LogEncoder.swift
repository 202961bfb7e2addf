package import TaktModel

/// Writes the lines of a log, each with a checksum seeded by the line before. A line is one
/// decision, whole or absent (invariant 4), and ends with a newline.
package struct LogEncoder: Sendable {
  /// The sum of the last line written; the next is seeded with it.
  package private(set) var sum: Checksum

  /// Goes on after a line with this sum; `.start` is before the header.
  package init(after sum: Checksum = .start) { self.sum = sum }

  package mutating func append(_ header: Header, to bytes: inout [UInt8]) {
    appendLine(to: &bytes) { writer in
      writer.field("takt", header.format)
      writer.field("session", header.session)
      writer.field("title", header.title)
      writer.field("created_at", header.createdAt)
      writer.field("writer", header.writer)
      writer.field("checksum", Checksum.name)
    }
  }

  package mutating func append(_ record: Record, to bytes: inout [UInt8]) {
    appendLine(to: &bytes) { writer in
      writer.field("seq", record.sequence)
      record.writeFields(to: &writer)
    }
  }

  /// The sum is over the raw bytes of the line before `,"sum"`, and is always last.
  private mutating func appendLine(
    to bytes: inout [UInt8], _ body: (inout JSONWriter) -> Void
  ) {
    let start = bytes.count
    var writer = JSONWriter(bytes: bytes)
    bytes = []
    writer.bytes.append(UInt8(ascii: "{"))
    body(&writer)
    sum = writer.bytes.withUnsafeBytes {
      sum.adding(UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    writer.key("sum")
    writer.plain { sum.append(to: &$0) }
    writer.bytes += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    bytes = writer.bytes
  }
}

extension Record {
  /// What a line of the log and a record on the wire share, all but the number.
  func writeFields(to writer: inout JSONWriter) {
    writer.field("at", at)
    writer.field("by", by)
    writer.field("req", request)
    writer.field("events", events)
  }
}
