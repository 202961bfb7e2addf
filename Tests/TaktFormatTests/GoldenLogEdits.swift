import TaktModel

extension GoldenLog {
  /// Every edit of the plan.
  static let edits: [ProgrammeEvent] = [
    .changed(Step(id: "t2", kind: .brainstorm, title: "Другое", minutes: 30)),
    .moved("t2", after: "t1"), .moved("t2", after: nil), .dropped("t2"),
    .restored("t2", after: "t1"),
  ]
}
