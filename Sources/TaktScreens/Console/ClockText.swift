import TaktModel

/// How lengths of time are written.
enum ClockText {
  /// "18:42"; from a hundred minutes on "1:45:00".
  static func countdown(_ seconds: Int) -> String {
    let seconds = abs(seconds)
    guard seconds >= 6000 else { return "\(seconds / 60):\(twoDigits(seconds % 60))" }
    return "\(seconds / 3600):\(twoDigits(seconds / 60 % 60)):\(twoDigits(seconds % 60))"
  }

  /// A time of the plan before its day is opened: "13:30".
  static func ofDay(minute: Int) -> String {
    "\(twoDigits(minute / 60 % 24)):\(twoDigits(minute % 60))"
  }
}
