import TaktCanvas

/// What of a step's title is drawn in the block font. Titles are often whole sentences ("Такт 3:
/// моделирование и кластеризация инициатив. Ставки. Список Б"), of which a row of block letters
/// holds thirteen: the longest part that makes sense and fits is chosen, down to "Такт 3".
struct Headline: Equatable {
  let text: String
  let lines: Int
  let scale: Int
  /// Is it the whole title; otherwise the title is also written out below.
  let isWhole: Bool

  init?(
    _ title: String, columns: Int, rows: Int, scales: [Int] = [1], maximumLines: Int = 1,
    glyphs: Glyphs = .full
  ) {
    let area = Rectangle(column: 0, row: 0, width: columns, height: rows)
    for part in Headline.parts(of: title) {
      for scale in scales {
        guard
          BlockTitle.fits(
            part, in: area, scale: scale, maximumLines: maximumLines, glyphs: glyphs),
          let lines = BlockTitle.lines(
            of: part, width: columns, scale: scale, maximumLines: maximumLines)
        else { continue }
        self.init(text: part, lines: lines.count, scale: scale, isWhole: part == title)
        return
      }
    }
    return nil
  }

  /// The whole text or nothing.
  init?(whole text: String, columns: Int, rows: Int, maximumLines: Int, glyphs: Glyphs) {
    let area = Rectangle(column: 0, row: 0, width: columns, height: rows)
    guard
      BlockTitle.fits(text, in: area, maximumLines: maximumLines, glyphs: glyphs),
      let lines = BlockTitle.lines(of: text, width: columns, maximumLines: maximumLines)
    else { return nil }
    self.init(text: text, lines: lines.count, scale: 1, isWhole: true)
  }

  private init(text: String, lines: Int, scale: Int, isWhole: Bool) {
    self.text = text
    self.lines = lines
    self.scale = scale
    self.isWhole = isWhole
  }

  func height(glyphs: Glyphs) -> Int {
    BlockTitle.height(lines: lines, scale: scale, glyphs: glyphs)
  }

  /// The longest part of a title that fits in so many columns of plain text; cut where none does.
  static func plain(_ title: String, columns: Int) -> String {
    parts(of: title).first { Width.of($0) <= columns } ?? title.clipped(toColumns: columns)
  }

  /// The same where no block letters fit: spaced out if that fits, or as it is.
  static func spaced(_ title: String, columns: Int) -> String {
    let forms = parts(of: title).map { $0.uppercased().spacedOut }
    return forms.first { Width.of($0) <= columns } ?? plain(title, columns: columns)
  }

  /// The title and its shorter forms, longest first.
  static func parts(of title: String) -> [String] {
    let words = title.split(separator: " ").map(String.init)
    let cuts = words.indices.dropFirst().filter { isPause(after: words[$0 - 1]) }
    let phrases = words.indices.dropFirst().filter { words[$0].isShortWord } + [1]
    let ends = cuts.reversed() + phrases.sorted().reversed()
    return [title]
      + ends.map { trimmed(words.prefix($0)) }.filter { $0 != title && $0.isTelling }
  }

  private static func isPause(after word: String) -> Bool {
    word.last.map { ".:,;–—·".contains($0) } ?? false
  }

  /// A part without the punctuation and the short words at its end.
  private static func trimmed(_ words: ArraySlice<String>) -> String {
    var words = words
    while words.count > 1, let last = words.last, last.isShortWord { words.removeLast() }
    var text = words.joined(separator: " ")
    while let last = text.last, ".:,;–—· ".contains(last) { text.removeLast() }
    return text
  }
}

extension String {
  /// "ВРЕМЯ ВЫШЛО" → "В Р Е М Я   В Ы Ш Л О": a line that stands out where block letters do not fit.
  var spacedOut: String {
    split(separator: " ").map { $0.map(String.init).joined(separator: " ") }
      .joined(separator: "   ")
  }

  /// Prepositions, conjunctions, articles: a part of a title does not end in them.
  fileprivate var isShortWord: Bool { count <= 3 && allSatisfy(\.isLowercase) }

  /// Enough to know the step by.
  fileprivate var isTelling: Bool { count { $0.isLetter } >= 4 || contains(where: \.isNumber) }
}
