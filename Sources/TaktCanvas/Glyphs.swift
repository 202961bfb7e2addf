/// Which characters the terminal's font is trusted with. Screens draw with `full`; a canvas is mapped
/// down as a whole just before it is shown.
package enum Glyphs: String, CaseIterable, Sendable {
  /// Half blocks, eighths and heavy lines.
  case full
  /// What console fonts have: `█ ░ ▒`, light and double lines.
  case basic
  /// ASCII lines, blocks and signs; letters of people's text stay.
  case ascii

  /// The character that stands for a full-tier character in this tier, of the same width.
  package func replacement(for character: Character) -> Character {
    switch self {
    case .full: character
    case .basic: Self.basicTable[character] ?? character
    case .ascii: Self.asciiTable[character] ?? character
    }
  }

  private static let basicTable = table([
    ("━┃┏┓┗┛┣┫┳┻╋", "═║╔╗╚╝╠╣╦╩╬"),
    ("┿┄┊┆", "╪-││"),
    ("▏▎▍▌▋▊▉▐", "░░░█████"),
    ("▁▂▃▄▅▆▇▀", "░░▒▒▒██▒"),
    ("▓▞▚■□", "▒▒▒█░"),
    ("►▶◄◀●◐○√⏎", ">><<*oov|"),
    ("›‹−↔", "><-="),
  ])

  private static let asciiTable = table([
    ("─━═┄│┃║┊┆", "-==.||!::"),
    ("┌┐└┘├┤┬┴┼", "+++++++++"),
    ("┏┓┗┛┣┫┳┻╋┿", "++++++++++"),
    ("╔╗╚╝╠╣╦╩╬╪", "++++++++++"),
    ("█▏▎▍▌▋▊▉▐", "#...#####"),
    ("▁▂▃▄▅▆▇▀", "_.:-=+*\""),
    ("░▒▓▞▚■□", ".:%//#."),
    ("►▶◄◀●◐○√⏎", ">><<*oov|"),
    ("›‹−↔→←↑↓▲▼", "><-=><^v^v"),
    ("×№«»„“”‘’", "xN\"\"\"\"\"''"),
    ("…·•—–\u{2010}\u{2011}", "~.*----"),
    ("\u{FFFD}", "?"),
  ])

  private static func table(_ pairs: [(String, String)]) -> [Character: Character] {
    Dictionary(
      pairs.flatMap { zip($0.0, $0.1).map { ($0, $1) } }, uniquingKeysWith: { _, last in last })
  }
}

extension Canvas {
  /// The same picture in the characters of a tier.
  package func replacingGlyphs(for tier: Glyphs) -> Canvas {
    var canvas = self
    if tier != .full { canvas.mapCharacters(tier.replacement(for:)) }
    return canvas
  }
}
