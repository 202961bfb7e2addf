/// One line of the published text, without its markup; a line with a list in it becomes several.
struct ImportLine: Equatable {
  /// Its number in the text, from 1.
  let number: Int
  /// Cells of a table are parted by tabs; blanks are single.
  let text: String
  /// Goes on with the line before it: an item of a list, a paragraph under a title.
  let isContinued: Bool

  var isBlank: Bool { text.isEmpty }
}

/// Takes a pasted text apart into lines, whatever it was copied from.
enum ImportLines {
  static func of(_ text: String) -> [ImportLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .flatMap { lines(of: String($1), number: $0 + 1) }
  }

  private static func lines(of line: String, number: Int) -> [ImportLine] {
    let parts = Markup.plain(line).split(separator: "\n").map { tidied(String($0)) }
      .filter { !$0.isEmpty }
    guard !parts.isEmpty else { return [ImportLine(number: number, text: "", isContinued: false)] }
    return parts.enumerated().map {
      ImportLine(number: number, text: $1, isContinued: $0 > 0)
    }
  }

  /// Without stars of emphasis, frames of tables and doubled blanks.
  private static func tidied(_ text: String) -> String {
    let isFrame = text.allSatisfy { "|+-=:_ \t".contains($0) }
    guard !isFrame else { return "" }
    let text = text.split(separator: "**").joined()
    let isTable = text.contains("|")
    let cells = text.split(separator: isTable ? "|" : "\t", omittingEmptySubsequences: true)
      .map { cell in
        cell.split(separator: " ").joined(separator: " ")
          .trimmed { $0 == "*" || $0 == "#" || $0 == " " || $0 == "_" || $0 == "\t" }
      }
    return cells.filter { !$0.isEmpty }.joined(separator: "\t")
  }
}
