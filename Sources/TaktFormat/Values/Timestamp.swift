import TaktModel

/// RFC 3339 in exactly one form, `2022-11-22T14:41:07.123Z`: UTC, milliseconds, 24 bytes.
/// Computed by hand, so that the format needs no calendar library and reads a time in nanoseconds.
enum Timestamp {
  static let length = 24
  private static let dayMilliseconds: Int64 = 86_400_000
  /// 0001-01-01 and 9999-12-31T23:59:59.999Z: what four digits of a year can say.
  private static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  /// Appends the moment; one outside the years 1…9999 is written as the nearest inside them.
  static func append(_ instant: Instant, to bytes: inout [UInt8]) {
    let total = min(max(instant.milliseconds, range.lowerBound), range.upperBound)
    let inDay = Int(total - floor(total) * dayMilliseconds)
    let date = civil(fromDay: Int(floor(total)))
    append(date.year, digits: 4, to: &bytes)
    append("-", date.month, to: &bytes)
    append("-", date.day, to: &bytes)
    append("T", inDay / 3_600_000, to: &bytes)
    append(":", inDay / 60_000 % 60, to: &bytes)
    append(":", inDay / 1000 % 60, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    append(inDay % 1000, digits: 3, to: &bytes)
    bytes.append(UInt8(ascii: "Z"))
  }

  /// The moment that 24 bytes name; nil where they are not exactly of that form.
  static func parse(_ bytes: UnsafeRawBufferPointer) -> Instant? {
    guard bytes.count == length, hasForm(bytes),
      let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
      let day = number(bytes, 8, 2), let hour = number(bytes, 11, 2),
      let minute = number(bytes, 14, 2), let second = number(bytes, 17, 2),
      let millisecond = number(bytes, 20, 3),
      year >= 1, (1...12).contains(month), (1...days(in: month, of: year)).contains(day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    return Instant(
      milliseconds: Int64(self.day(year, month, day)) * dayMilliseconds
        + Int64(seconds * 1000 + millisecond))
  }

  private static func floor(_ total: Int64) -> Int64 {
    total >= 0 ? total / dayMilliseconds : (total - dayMilliseconds + 1) / dayMilliseconds
  }

  private static func hasForm(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
      && bytes[10] == UInt8(ascii: "T") && bytes[13] == UInt8(ascii: ":")
      && bytes[16] == UInt8(ascii: ":") && bytes[19] == UInt8(ascii: ".")
      && bytes[23] == UInt8(ascii: "Z")
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for offset in start..<start + count {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func append(_ mark: Unicode.Scalar, _ value: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: mark))
    append(value, digits: 2, to: &bytes)
  }

  private static func append(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
    var divisor = [1, 10, 100, 1000][digits - 1]
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }

  /// Days since 1970-01-01. Years begin in March here, so that the leap day comes last.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + ofYear - 719_468
  }

  private static func civil(fromDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let ofEraYear = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * ofEraYear + ofEraYear / 4 - ofEraYear / 100)
    let month = (5 * ofYear + 2) / 153
    return (
      ofEraYear + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
      ofYear - (153 * month + 2) / 5 + 1
    )
  }
}
