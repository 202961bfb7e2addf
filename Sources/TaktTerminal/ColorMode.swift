/// How many colours a terminal is given.
package enum ColorMode: String, CaseIterable, Sendable {
  case mono
  case sixteen = "16"
  case indexed = "256"
  /// 24 bits.
  case direct

  /// What the environment asks for, within what the terminal's description allows.
  ///
  /// `NO_COLOR`, when not empty, wins (no-color.org); `COLORTERM` can only promise 24 bits, because
  /// terminals say nothing else in it. `terminfoColors` is 0 or less for a terminal without colour.
  package static func detect(
    terminfoColors: Int, environment: (String) -> String?
  ) -> ColorMode {
    if let refusal = environment("NO_COLOR"), !refusal.isEmpty { return .mono }
    guard terminfoColors >= 8 else { return .mono }
    if terminfoColors > 256 { return .direct }
    if ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "") { return .direct }
    return terminfoColors >= 256 ? .indexed : .sixteen
  }
}
