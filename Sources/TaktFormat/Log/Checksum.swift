/// CRC-32C (Castagnoli) of everything before it in the log: enough to find damage, not to stop a
/// forger. Each line's sum is seeded with the line before, so a lost or swapped line is found.
package struct Checksum: Hashable, Sendable {
  /// The name of the algorithm in a log's header.
  package static let name = "crc32c"
  /// What the header line is seeded with.
  package static let start = Checksum(value: 0)

  package let value: UInt32

  package init(value: UInt32) { self.value = value }

  /// The sum of what was summed before and then `bytes`, eight bytes a step.
  package func adding(_ bytes: UnsafeRawBufferPointer) -> Checksum {
    Self.tables.withUnsafeBufferPointer { tables in
      var sum = ~value
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        sum = Self.step(word ^ UInt64(sum), tables)
        offset += 8
      }
      while offset < bytes.count {
        sum = sum >> 8 ^ tables[Int(UInt8(truncatingIfNeeded: sum) ^ bytes[offset])]
        offset += 1
      }
      return Checksum(value: ~sum)
    }
  }

  @inline(__always)
  private static func step(_ word: UInt64, _ tables: UnsafeBufferPointer<UInt32>) -> UInt32 {
    let low = tables[1792 + Int(word & 0xFF)] ^ tables[1536 + Int(word >> 8 & 0xFF)]
    let lower = tables[1280 + Int(word >> 16 & 0xFF)] ^ tables[1024 + Int(word >> 24 & 0xFF)]
    let upper = tables[768 + Int(word >> 32 & 0xFF)] ^ tables[512 + Int(word >> 40 & 0xFF)]
    let high = tables[256 + Int(word >> 48 & 0xFF)] ^ tables[Int(word >> 56)]
    return low ^ lower ^ upper ^ high
  }

  /// Eight tables of 256: table n advances a byte over n zero bytes more.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 2048)
    for byte in 0..<256 {
      var sum = UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0x82F6_3B78 : sum >> 1 }
      tables[byte] = sum
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// Eight lower-case hexadecimal digits.
  package var hexadecimal: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func append(to bytes: inout [UInt8]) {
    for place in 0..<8 { bytes.append(digit(place)) }
  }

  /// Are these eight bytes its digits, to the letter.
  func isWritten(in bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    (0..<8).allSatisfy { bytes[start + $0] == digit($0) }
  }

  private func digit(_ place: Int) -> UInt8 {
    UInt8(hexadecimalDigit: value >> UInt32(28 - 4 * place) & 0xF)
  }
}

extension UInt8 {
  init(hexadecimalDigit digit: UInt32) {
    self = UInt8(digit) + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}

extension UnsafeRawBufferPointer {
  /// Do these bytes stand here; they must fit.
  func has(_ word: StaticString, at start: Int) -> Bool {
    let letters = word.utf8Start
    for place in 0..<word.utf8CodeUnitCount where self[start &+ place] != letters[place] {
      return false
    }
    return true
  }
}
