import TaktModel

/// How times are said on the projector: figures for a glance, words against misreading.
struct StageWords {
  let language: Language

  /// 1122 → "18:42", 4500 → "1:15:00".
  static func figures(_ seconds: Int) -> String {
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    guard minutes >= 60 else { return "\(twoDigits(minutes)):\(twoDigits(rest))" }
    return "\(minutes / 60):\(twoDigits(minutes % 60)):\(twoDigits(rest))"
  }

  /// 133 → "2:13", as one says it in a sentence.
  static func brief(_ seconds: Int) -> String {
    seconds < 600 ? String(figures(seconds).dropFirst()) : figures(seconds)
  }

  /// Minutes after midnight → "09:30"; past midnight it goes on from 00:00.
  static func hour(_ minute: Int) -> String {
    "\(twoDigits(minute / 60 % 24)):\(twoDigits(minute % 60))"
  }

  /// 1122 → "18 мин 42 с".
  func length(_ seconds: Int) -> String {
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    if minutes >= 60 {
      return "\(minutes / 60) " + language("ч", "h") + " \(twoDigits(minutes % 60)) "
        + language("мин", "min")
    }
    if minutes == 0 { return language("\(rest) с", "\(rest) s") }
    return language("\(minutes) мин ", "\(minutes) min ") + twoDigits(rest) + language(" с", " s")
  }

  /// "осталось 18 мин 42 с"; in the last minute seconds alone: a tired reader takes 0:40 for 40 minutes.
  func left(_ seconds: Int) -> String {
    guard seconds <= 60 else {
      return language("осталось ", "") + length(seconds) + language("", " left")
    }
    let count = language.count(
      seconds, ("секунда", "секунды", "секунд"), ("second", "seconds"))
    let isOne = seconds % 10 == 1 && seconds % 100 != 11
    return language(isOne ? "осталась " : "осталось ", "") + count + language("", " left")
  }

  /// The same in figures, for the corner of a list: "осталось 06:18".
  func leftInFigures(_ seconds: Int) -> String {
    guard seconds > 60 else { return left(seconds) }
    let figures = StageWords.figures(seconds)
    return language("осталось \(figures)", "\(figures) left")
  }

  func minutes(_ minutes: Int) -> String { language("\(minutes) мин", "\(minutes) min") }
}
