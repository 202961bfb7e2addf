internal import Foundation

/// Texts that people may type or paste, and that are text all the same (invariant 10).
package enum NaughtyText {
  package static let own: [String] = terminals + formats

  /// What a terminal would obey, count otherwise or not show.
  private static let terminals = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;ZXZpbA==\u{7}",
    "\u{1B}P+q544e\u{1B}\\",
    "\u{9B}2J", "\u{9D}0;x\u{9C}", "\u{90}q\u{9C}", "bell\u{7}", "back\u{8}\u{8}space", "a\rb",
    "a\r\nb",
    "tab\there", "null\0", "\u{7F}", "\u{85}", "\u{E}so\u{F}si", "\u{202E}evil\u{202C}",
    "\u{202A}\u{202B}\u{202D}", "\u{2066}i\u{2067}s\u{2068}o\u{2069}", "\u{200E}\u{200F}\u{61C}",
    "zero\u{200B}width", "\u{FEFF}bom", "\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}", "\u{AD}soft",
    "\u{2028}\u{2029}", "\u{FFFE}\u{FFFF}\u{1FFFE}\u{10FFFF}", "\u{FFF9}a\u{FFFA}b\u{FFFB}",
    "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}", "\u{301}alone",
    "👨‍👩‍👧‍👦👍🏿🏴󠁧󠁢󠁥󠁮󠁧󠁿🏳️‍🌈❤️☺︎1️⃣🇷🇺🇰", "A\u{1F3FB}B\u{FE0F}\u{20E3}", "a\u{200D}b\u{200C}c", "क्षि का தமிழ்",
    "\u{1100}\u{1161}\u{11A8} \u{1100}\u{1100} \u{1161}\u{11A8}", "\u{600}1\u{6DD}\u{70F}",
    "שלום مرحبا", "ﷺ﷽", "日本語ﾊﾝｶｸＦＵＬＬ", "\u{E0001}\u{E0041}\u{E007F}", "\u{E000}\u{F8FF}\u{100000}",
    "\u{34F}\u{180E}\u{3164}\u{115F}\u{1160}\u{FFA0}", "\u{1D173}\u{1D17A}",
    "\u{A0}\u{2003}\u{202F}\u{3000}",
    "Ёжик № «ёлочки» — тире…", "ё и\u{306} Е\u{308}",
  ]

  /// What a file format might take for its own.
  private static let formats = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\"кавычки\" \\ и / черта",
    "{\"a\":1}",
    "a,b;c\td", "# заголовок", "- пункт", "\u{200B}- пункт", "\u{2060}1. пункт", "1) пункт",
    "> цитата",
    "| ячейка |", "```", "    код", "[ссылка](javascript:alert(1))", "<script>alert(1)</script>",
    "&lt;b&gt; &amp;", "**жирно** _курсив_ ~~нет~~ `код`", "![](http://x/y.png)", "---", "===",
    "строка\nдругая\r\nтретья\rчетвёртая", "\u{85}строка\u{2028}ещё\u{2029}ещё", "\\u001b[31m",
    "%n%s%p",
    "'; DROP TABLE cards; --", "$(reboot) `reboot` ; && ||", "../../etc/passwd", "null",
    "undefined",
    "é и\u{306} Å Å \u{1112}\u{1161}\u{11AB} 한", "ﬁ ﬃ ſ K", "Ω≈ç√∫˜µ≤≥÷", "🏳\u{0}🌈",
  ]

  /// Every line of the corpora as bytes: the big list of naughty strings, and Markus Kuhn's test of
  /// broken UTF-8; none where they are not here.
  package static let corporaBytes: [[UInt8]] = {
    let list = try? JSONDecoder().decode([String].self, from: Data(Corpora.bytes("blns/blns.json")))
    let broken = Corpora.bytes("utf8/UTF-8-test.txt").split(separator: 10)
    return (list ?? []).map { Array($0.utf8) } + broken.map(Array.init)
  }()

  /// The same as text, with what is no UTF-8 repaired.
  package static let corpora = corporaBytes.map { String(decoding: $0, as: UTF8.self) }

  package static let all = own + corpora
}

extension Unicode.Scalar {
  /// Would a terminal obey it or show nothing of it: controls, marks of direction, what has no
  /// width of its own, noncharacters. The joiners of emoji and scripts are no harm in a file.
  package var isHarmful: Bool {
    switch value {
    case 0x200C, 0x200D, 0xAD, 0xE0020...0xE007F: false
    case 0x600...0x605, 0x6DD, 0x70F, 0x8E2, 0x110BD, 0x110CD: false
    default: isCommand || properties.isNoncharacterCodePoint
    }
  }

  private var isCommand: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }

  /// A C0 or C1 control, or DEL: what a terminal's edge takes out of what is pasted.
  package var isControl: Bool { properties.generalCategory == .control }
}
