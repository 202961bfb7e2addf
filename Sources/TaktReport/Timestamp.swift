import TaktModel

extension Instant {
  /// RFC 3339 with milliseconds, UTC: `2022-11-22T14:41:07.123Z`.
  var timestamp: String {
    let (seconds, millisecond) = milliseconds.dividedDown(by: 1000)
    let (days, second) = seconds.dividedDown(by: 86_400)
    let date = civilDate(daysSince1970: Int(days))
    let time = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(2) }
    let day = [date.year.padded(4), date.month.padded(2), date.day.padded(2)]
    return "\(day.joined(separator: "-"))T\(time.joined(separator: ":")).\(millisecond.padded(3))Z"
  }
}

/// The Gregorian date, by eras of 400 years that begin in March, so that leap days come last.
private func civilDate(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
  let (era, dayOfEra) = Int64(days + 719_468).dividedDown(by: 146_097)
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthFromMarch = (5 * dayOfYear + 2) / 153
  let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  let year = Int(era) * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
}

extension Int64 {
  fileprivate func dividedDown(by divisor: Int64) -> (quotient: Int64, rest: Int) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, Int(rest + divisor)) : (quotient, Int(rest))
  }
}

extension Int {
  /// With zeros before it.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
