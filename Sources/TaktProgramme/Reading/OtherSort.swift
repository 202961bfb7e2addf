import TaktModel
import Yams

/// A file of the other sort is named as such: every key of it would be wrong.
extension ProblemList {
  func reportsBoard(_ node: Node) -> Bool {
    guard node.mapping?["steps"] == nil, node.mapping?["view"] != nil else { return false }
    error(
      at: .start, "Это доска, а не программа: её проверяет takt board check.",
      "This is a board, not a programme: takt board check looks at it.")
    return true
  }

  func reportsProgramme(_ node: Node) -> Bool {
    guard node.mapping?["view"] == nil, node.mapping?["steps"] != nil else { return false }
    error(
      at: .start, "Это программа, а не доска: её проверяет takt programme check.",
      "This is a programme, not a board: takt programme check looks at it.")
    return true
  }
}
