internal import TaktCanvas

/// What a theme promises to people who see less, or sit in a bright room.
///
/// 1. In 24-bit colour every text reaches the theme's own contrast, and never less than 4.5.
/// 2. Of xterm's 256 colours every text reaches 4.5: there is, for one, no brown that reaches 7 on
///    white.
/// 3. Lines and bars reach 3, in both.
/// 4. With the theme's ambient light every text still reaches 3.
/// 5. Any two timer states are told apart with every colour vision, or without colour.
struct ThemeCheck {
  private static let lines: Set<Role> = [.frame, .frameFocus, .barFill, .barRest, .treeLine]
  private static let timers: [Role] = [.timerCalm, .timerWarn, .timerLast, .timerOver]
  private static let leastDistance = 15.0

  let theme: Theme
  let file: String

  /// Everything that breaks a promise; a theme without colours breaks none of 1–4.
  func problems() -> [ThemeProblem] {
    Role.allCases.flatMap(contrasts) + alikeTimers()
  }

  private func contrasts(of role: Role) -> [ThemeProblem] {
    guard let inks = inks(theme.look(of: role)) else { return [] }
    let isLine = Self.lines.contains(role)
    let direct = inks.0.direct.contrast(with: inks.1.direct)
    let indexed = RGB(xterm: inks.0.indexed).contrast(with: RGB(xterm: inks.1.indexed))
    let lit = inks.0.direct.contrast(with: inks.1.direct, light: theme.ambientLight)
    let measured: [(Double, least: Double, String)] = [
      (direct, isLine ? 3 : max(4.5, theme.minimumContrast), "24 bit"),
      (indexed, isLine ? 3 : 4.5, "256"),
      (lit, isLine ? 0 : 3, "light \(theme.ambientLight)"),
    ]
    return measured.filter { $0.0 < $0.least }.map {
      problem(role, .contrast($0.0, least: $0.least, where: $0.2))
    }
  }

  private func inks(_ look: Theme.Look) -> (Theme.Ink, Theme.Ink)? {
    guard let foreground = look.foreground.flatMap({ theme.palette[$0] }),
      let background = look.background.flatMap({ theme.palette[$0] })
    else { return nil }
    return (foreground, background)
  }

  private func alikeTimers() -> [ThemeProblem] {
    var problems: [ThemeProblem] = []
    for (index, one) in Self.timers.enumerated() {
      for two in Self.timers[(index + 1)...] where isAlikeWithoutColor(one, two) {
        for vision in ColorVision.allCases where isAlike(one, two, vision) {
          problems.append(problem(two, .alike(one.rawValue, two.rawValue, vision)))
        }
      }
    }
    return problems
  }

  private func isAlikeWithoutColor(_ one: Role, _ two: Role) -> Bool {
    let (first, second) = (theme.look(of: one), theme.look(of: two))
    if first.hatch != second.hatch { return false }
    let isPlain = theme.variant == .mono
    return isPlain
      ? first.monoAttributes ?? first.attributes == second.monoAttributes ?? second.attributes
      : first.attributes == second.attributes
  }

  private func isAlike(_ one: Role, _ two: Role, _ vision: ColorVision) -> Bool {
    guard let first = signal(one), let second = signal(two) else { return true }
    return vision.distance(first, second) < Self.leastDistance
  }

  /// The colour by which a state is known from afar: a field of its own, or its ink.
  private func signal(_ role: Role) -> RGB? {
    let name = theme.looks[role]?.background ?? theme.look(of: role).foreground
    return name.flatMap { theme.palette[$0]?.direct }
  }

  private func problem(_ role: Role, _ reason: ThemeProblem.Reason) -> ThemeProblem {
    .init(file: file, line: nil, key: "roles.\(role.rawValue)", reason: reason)
  }
}
