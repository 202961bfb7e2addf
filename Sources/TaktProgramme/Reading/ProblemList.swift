import TaktModel
import Yams

/// A place in a file; lines and columns from 1.
struct Position: Hashable, Comparable {
  static let start = Position(line: 1, column: 1)

  let line: Int
  let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(_ node: Node) {
    self.init(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Collects every problem of one file, so that its author mends them in one go.
final class ProblemList {
  /// No person reads more; a broken file could give thousands.
  static let most = 100

  let file: String
  private let lineCount: Int
  private var found: [ProgrammeProblem] = []

  init(file: String, lineCount: Int) {
    self.file = file
    self.lineCount = lineCount
  }

  var hasErrors: Bool { found.contains(where: \.isError) }

  func error(at position: Position, _ russian: String, _ english: String) {
    add(position, isError: true, LocalizedText(russian, english))
  }

  func warning(at position: Position, _ russian: String, _ english: String) {
    add(position, isError: false, LocalizedText(russian, english))
  }

  /// What was read, unless an error spoilt it.
  func reading<Value>(of value: Value?) -> Reading<Value> {
    let sorted = found.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return Reading(value: hasErrors ? nil : value, problems: sorted)
  }

  private func add(_ position: Position, isError: Bool, _ sentence: LocalizedText) {
    guard found.count < ProblemList.most else { return }
    found.append(
      ProgrammeProblem(
        file: file, line: min(max(1, position.line), lineCount), column: max(1, position.column),
        isError: isError, sentence: sentence))
  }
}
