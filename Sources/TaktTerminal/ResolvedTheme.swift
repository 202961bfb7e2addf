package import TaktCanvas

/// How a cell looks, in the numbers of one colour mode.
package struct Style: Hashable, Sendable {
  /// What can be done to a cell besides colour.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
  }

  /// A palette index, or 0xRRGGBB in `.direct`; nil is the terminal's own colour.
  package var foreground: Int32?
  package var background: Int32?
  package var attributes: Attributes
  /// The screen that draws this state fills it with hatching, so that it can be told without colour.
  package var hatch: Bool

  package init(
    foreground: Int32? = nil, background: Int32? = nil, attributes: Attributes = [],
    hatch: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.hatch = hatch
  }
}

/// A theme made ready for one colour mode: a style for every role.
package struct ResolvedTheme: Equatable, Sendable {
  package let colorMode: ColorMode
  private let styles: [Role: Style]

  /// A role that is not in `styles` looks like `.text`.
  package init(colorMode: ColorMode, styles: [Role: Style]) {
    self.colorMode = colorMode
    self.styles = styles
  }

  package subscript(role: Role) -> Style {
    styles[role] ?? styles[.text] ?? Style()
  }
}
