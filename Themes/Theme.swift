package import TaktCanvas
package import TaktTerminal

/// A theme as its file says it, before a colour mode is chosen.
package struct Theme: Equatable, Sendable {
  /// What the paper is like; a theme without colours is `mono`.
  package enum Variant: String, CaseIterable, Sendable {
    case dark, light, mono
  }

  /// A palette entry: one colour for each of the three colour modes.
  package struct Ink: Equatable, Sendable {
    package let direct: RGB
    package let indexed: Int
    package let sixteen: Int
  }

  /// A role as the file says it.
  package struct Look: Equatable, Sendable {
    /// Names of palette entries; nil takes those of the role `text`.
    package var foreground: String?
    package var background: String?
    /// Goes with colour.
    package var attributes: Style.Attributes = []
    /// Replaces `attributes` where there is no colour.
    package var monoAttributes: Style.Attributes?
    package var hatch = false
  }

  /// The file's name without `.yaml`.
  package let name: String
  package let russianTitle: String
  package let englishTitle: String
  package let variant: Variant
  /// The contrast that every text has to reach in 24-bit colour.
  package let minimumContrast: Double
  /// The light of the room that the check adds to both sides, as a part of the paper's white.
  package let ambientLight: Double
  package let palette: [String: Ink]
  package let looks: [Role: Look]

  /// The role as drawn: what it does not say is what `text` says.
  package func look(of role: Role) -> Look {
    let text = looks[.text] ?? Look()
    guard var look = looks[role] else { return text }
    look.foreground = look.foreground ?? text.foreground
    look.background = look.background ?? text.background
    return look
  }

  /// The theme in the numbers of one colour mode.
  package func resolved(for mode: ColorMode) -> ResolvedTheme {
    var styles: [Role: Style] = [:]
    for role in Role.allCases { styles[role] = style(of: look(of: role), in: mode) }
    return ResolvedTheme(colorMode: mode, styles: styles)
  }

  private func style(of look: Look, in mode: ColorMode) -> Style {
    let isPlain = mode == .mono || variant == .mono
    return Style(
      foreground: look.foreground.flatMap { number($0, in: mode) },
      background: look.background.flatMap { number($0, in: mode) },
      attributes: isPlain ? look.monoAttributes ?? look.attributes : look.attributes,
      hatch: look.hatch)
  }

  private func number(_ name: String, in mode: ColorMode) -> Int32? {
    guard let ink = palette[name] else { return nil }
    return switch mode {
    case .mono: nil
    case .sixteen: Int32(ink.sixteen)
    case .indexed: Int32(ink.indexed)
    case .direct: Int32(ink.direct.number)
    }
  }
}
