package import TaktModel

/// Boards that a programme may name: the bundled ones and the facilitator's own.
package struct BoardLibrary: Hashable, Sendable {
  /// In the order of their names.
  package private(set) var boards: [Board]

  package init(_ boards: [Board] = []) {
    self.boards = []
    for board in boards { add(board) }
  }

  package subscript(id: BoardID) -> Board? { boards.first { $0.id == id } }

  /// The same library with these board files over it; a board of the same name replaces the old one.
  /// A file that cannot be read leaves the library without its board; `problems` says why.
  package func adding(_ files: [String: String]) -> (
    library: BoardLibrary, problems: [ProgrammeProblem]
  ) {
    var library = self
    var problems: [ProgrammeProblem] = []
    for (file, text) in files.sorted(by: { $0.key < $1.key }) {
      let reading = BoardFile.parse(text, file: file)
      if let board = reading.value { library.add(board) }
      problems += reading.problems
    }
    return (library, problems)
  }

  private mutating func add(_ board: Board) {
    boards.removeAll { $0.id == board.id }
    boards.append(board)
    boards.sort { $0.id.value < $1.id.value }
  }
}
