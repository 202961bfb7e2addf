import FormatTestSupport
import TaktFormat
import Testing

@Suite struct ChecksumTests {
  private func sum(_ text: String, after before: Checksum = .start) -> Checksum {
    Array(text.utf8).withUnsafeBytes { before.adding($0) }
  }

  /// The check value of CRC-32C in the catalogue of parametrised CRC algorithms, and RFC 3720 B.4.
  @Test func theSumIsTheCastagnoliOfTheStandards() {
    #expect(sum("123456789").hexadecimal == "e3069283")
    let zeros = [UInt8](repeating: 0, count: 32).withUnsafeBytes { Checksum.start.adding($0) }
    #expect(zeros.hexadecimal == "8a9136aa")
    let ascending = (0..<32).map { UInt8($0) }.withUnsafeBytes { Checksum.start.adding($0) }
    #expect(ascending.hexadecimal == "46dd794e")
  }

  @Test func sumsOfPartsMakeTheSumOfTheWhole() {
    var random = Seeded(seed: 1)
    let bytes = (0..<200).map { _ in UInt8(random.number(0...255)) }
    bytes.withUnsafeBytes { bytes in
      let whole = Checksum.start.adding(bytes)
      for cut in 0...bytes.count {
        let start = Checksum.start.adding(UnsafeRawBufferPointer(rebasing: bytes[..<cut]))
        #expect(start.adding(UnsafeRawBufferPointer(rebasing: bytes[cut...])) == whole)
      }
    }
  }

  @Test func aSumIsWrittenInEightDigits() {
    #expect(Checksum(value: 0x1F).hexadecimal == "0000001f")
    #expect(Checksum(value: .max).hexadecimal == "ffffffff")
  }
}
