import TaktCanvas
import TaktModel

extension Binding {
  /// Undo and redo on a board where letters are commands.
  static let history = [
    Binding(
      EntryIntent.undo, [.character("u"), .function(8)],
      LocalizedText("отменить своё последнее", "undo your last"),
      hint: LocalizedText("отменить", "undo")),
    Binding(
      EntryIntent.redo, [.character("y"), .control("y")],
      LocalizedText("вернуть отменённое", "redo")),
  ]
}
