extension Canvas {
  /// One row as text, without the spaces at its end; empty outside the canvas.
  package func text(row: Int) -> String {
    line(row: row, blank: " ") { $0.character }
  }

  /// All rows as text, for tests and for a still of the screen.
  package var picture: String {
    (0..<rows).map(text(row:)).joined(separator: "\n")
  }

  /// All rows with a letter for the role of each column (`Role.letter`), without the background's
  /// letters at the end: a picture of what the colours mean, whatever the theme.
  package var roleMap: String {
    (0..<rows).map { row in
      line(row: row, blank: background.letter, continuations: true) { $0.role.letter }
    }.joined(separator: "\n")
  }

  private func line(
    row: Int, blank: Character, continuations: Bool = false, _ letter: (Cell) -> Character
  ) -> String {
    guard (0..<rows).contains(row) else { return "" }
    var letters = cells[row * columns..<(row + 1) * columns]
      .filter { continuations || !$0.isContinuation }.map(letter)
    while letters.last == blank { letters.removeLast() }
    return String(letters)
  }
}

extension Role {
  /// The letter that stands for the role in `Canvas.roleMap`.
  package var letter: Character {
    switch self {
    case .text: "."
    case .textDim: "d"
    case .title: "T"
    case .frame: "f"
    case .frameFocus: "F"
    case .select: "S"
    case .hintKey: "K"
    case .hintText: "h"
    case .input: "i"
    case .error: "E"
    case .ok: "k"
    case .timerCalm: "c"
    case .timerWarn: "w"
    case .timerLast: "l"
    case .timerOver: "o"
    case .barFill: "B"
    case .barRest: "b"
    case .treeLine: "t"
    case .treePreview: "p"
    case .vote: "v"
    case .replayPast: "r"
    case .replayNow: "R"
    }
  }
}
