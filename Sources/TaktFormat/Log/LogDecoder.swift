package import TaktModel

/// Reads the lines of a log in order: checks each line's sum against the line before, that numbers
/// are consecutive (invariant 4), and gives the record. A line is given without its newline.
package struct LogDecoder {
  /// The longest line that is ever written or read: a plan with its boards is one line.
  package static let longestLine = 4 << 20

  /// The sum of the last line read.
  package private(set) var sum: Checksum
  /// The number of the last record read; 0 after the header.
  package private(set) var sequence: Int
  private let reader = JSONReader()
  private let authors = AuthorCache()

  /// Begins before the header, or goes on after a record with this number and sum.
  package init(after sequence: Int = 0, sum: Checksum = .start) {
    self.sequence = sequence
    self.sum = sum
  }

  /// Reads the first line of a log.
  package mutating func header(_ line: UnsafeRawBufferPointer) throws(FormatError) -> Header {
    let before = sum
    let header = try reader.read(line) { node throws(FormatError) in
      guard node.token.kind == .object, let format = try node.fields().find("takt") else {
        throw node.failure(.notHeader)
      }
      guard try format.integer() == 1 else {
        throw format.failure(.unknownFormat(try format.integer()))
      }
      return try Header(format: 1, try node.fields())
    }
    sum = try before.checked(line)
    return header
  }

  /// Reads the next record.
  package mutating func record(_ line: UnsafeRawBufferPointer) throws(FormatError) -> Record {
    let sum = try sum.checked(line)
    let expected = sequence + 1
    let authors = authors
    let record = try reader.read(line) { node throws(FormatError) in
      try Record(try node.fields(), authors, expecting: expected)
    }
    self.sum = sum
    sequence = expected
    return record
  }
}

extension Header {
  fileprivate init(format: Int, _ fields: JSONFields) throws(FormatError) {
    let checksum: String = try fields("checksum")
    guard checksum == Checksum.name else {
      throw try fields.require("checksum").failure(.unknownChecksum(checksum))
    }
    self.init(
      format: format, session: try fields("session"), title: try fields("title"),
      createdAt: try fields("created_at"), writer: try fields("writer"))
  }
}

extension Record {
  /// `expecting` is the number that must stand here; nil takes any.
  init(
    _ fields: JSONFields, _ authors: AuthorCache? = nil, expecting sequence: Int? = nil
  ) throws(FormatError) {
    let number = try fields.require("seq")
    let found = try number.integer()
    if let sequence, sequence != found {
      throw number.failure(.wrongSequence(expected: sequence, found: found))
    }
    let by = try fields.require("by")
    let author = if let authors { try authors.author(by) } else { try Author(json: by) }
    self.init(
      sequence: found, at: try fields("at"), by: author,
      request: try fields.optional("req"), events: try fields("events"))
  }
}

extension Checksum {
  /// `,"sum":"9f3c21aa"}`
  private static let tailLength = 18

  /// The sum of a line that follows this one; throws unless the line ends with exactly that sum.
  fileprivate func checked(_ line: UnsafeRawBufferPointer) throws(FormatError) -> Checksum {
    let start = line.count - Self.tailLength
    guard start >= 0 else { throw FormatError(.noChecksum, at: line.count) }
    let sum = adding(UnsafeRawBufferPointer(rebasing: line[..<start]))
    let tail = UnsafeRawBufferPointer(rebasing: line[start...])
    guard tail.has(",\"sum\":\"", at: 0), tail.has("\"}", at: 16) else {
      throw FormatError(.noChecksum, at: start)
    }
    guard sum.isWritten(in: tail, at: 8) else {
      let written = String(decoding: tail[8..<16], as: UTF8.self)
      throw FormatError(
        .wrongChecksum(written: written, computed: sum.hexadecimal), at: start + 8)
    }
    return sum
  }
}
