import TaktCanvas
import TaktModel

/// A line under one's hands in its frame: what it becomes, the layout, how long it is.
struct LineFrame {
  let field: TextField
  let title: String
  /// What an empty line says.
  var hint = ""

  func draw(on canvas: inout Canvas, in area: Rectangle, _ context: Context) {
    let inner = canvas.frame(area, title: title, trailing: state(in: context), isFocused: true)
    let row = inner.maxRow - 1
    canvas.put("›", column: inner.column + 1, row: row, role: .hintKey)
    let position = Canvas.Position(column: inner.column + 3, row: row)
    field.draw(on: &canvas, at: position, width: inner.width - 4)
    if field.text.isEmpty {
      canvas.put(
        hint, column: inner.column + 4, row: row, role: .textDim, width: inner.width - 5)
    }
  }

  /// «РУ · 31»: the layout and the characters; near the limit, how many bytes are left.
  private func state(in context: Context) -> String {
    let layout = context.typesCyrillic ? "РУ" : "EN"
    let used = field.text.utf8.count
    guard used * 4 > field.maximumBytes * 3 else { return "\(layout) · \(field.text.count)" }
    let left = field.maximumBytes - used
    return "\(layout) · " + context.language("осталось \(left) байт", "\(left) bytes left")
  }
}
