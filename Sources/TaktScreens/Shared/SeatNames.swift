import TaktModel

extension Context {
  /// A seat as people call it: "Г4 Город", "жюри".
  func name(of seat: Author.Role) -> String {
    guard case .scribe(let number) = seat else { return text(seat.title) }
    let group = session.roster.group(number).map { " " + text($0.name) } ?? ""
    return name(of: number) + group
  }

  /// How long ago it was: "12 с назад", "3 мин назад".
  func ago(_ instant: Instant) -> String {
    let seconds = max(0, now.seconds(since: instant))
    let length =
      switch seconds {
      case ..<120: language("\(seconds) с", "\(seconds) s")
      case ..<7200: language("\(seconds / 60) мин", "\(seconds / 60) min")
      default: language("\(seconds / 3600) ч", "\(seconds / 3600) h")
      }
    return length + language(" назад", " ago")
  }
}
