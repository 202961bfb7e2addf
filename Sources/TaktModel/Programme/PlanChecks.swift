extension Plan {
  /// Refuses a plan that could not be walked through: names that repeat, boards that are not there.
  func check() throws(Rejection) {
    var steps: Set<StepID> = []
    for step in self.steps {
      guard steps.insert(step.id).inserted else {
        throw Rejection(
          "Шаг «\(step.id.value)» встречается дважды.", "The step “\(step.id.value)” comes twice.")
      }
      try step.check(boards: boards)
    }
    var boards: Set<BoardID> = []
    for board in self.boards where !boards.insert(board.id).inserted {
      throw Rejection(
        "Доска «\(board.id.value)» встречается дважды.",
        "The board “\(board.id.value)” comes twice.")
    }
  }
}

extension Step {
  /// The longest time that a step may take or begin after midnight, in minutes.
  static let longestMinutes = 14 * 24 * 60

  func check(boards: [Board]) throws(Rejection) {
    for board in [board, ballot?.board].compactMap(\.self) + reads where board != .notes {
      guard boards.contains(where: { $0.id == board }) else {
        throw Rejection(
          "Шаг «\(id.value)» называет доску «\(board.value)», а её нет.",
          "The step “\(id.value)” names the board “\(board.value)”, which is not there.")
      }
    }
    for minutes in [startMinute, minutes].compactMap(\.self) {
      guard (0...Step.longestMinutes).contains(minutes) else {
        throw Rejection(
          "Время шага «\(id.value)» не годится.", "The time of the step “\(id.value)” will not do.")
      }
    }
  }
}
