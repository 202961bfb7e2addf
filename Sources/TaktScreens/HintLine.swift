package import TaktCanvas
import TaktModel

/// The hint lines at the bottom: keys with a word or two each, and «? все команды» pinned right.
package enum HintLine {
  /// Rows that hints take at the bottom of every working screen.
  package static let rows = 2

  /// Draws the bindings that have a hint; those that do not fit are dropped, never cut,
  /// and the way to the whole list stays.
  /// While one types, `?` is text, so the way is shown by its other key.
  package static func draw(
    _ bindings: [Binding], on canvas: inout Canvas, in context: Context, isTyping: Bool = false
  ) {
    let last = canvas.rows - 1
    let way =
      (isTyping ? "F1 " : "? ") + context.language("все команды ", "all commands ")
    canvas.put(trailing: way, maxColumn: canvas.columns, row: last, role: .hintText)
    var row = canvas.rows - rows
    var column = 1
    for binding in bindings {
      guard let hint = binding.hint, let key = binding.keys.first else { continue }
      let name = binding.keyLabel ?? key.name(in: context)
      let width = Width.of(name) + 1 + Width.of(context.text(hint))
      if column + width >= limit(row, of: canvas, way) {
        row += 1
        column = 1
      }
      guard row <= last, column + width < limit(row, of: canvas, way) else { break }
      column += canvas.put(name, column: column, row: row, role: .hintKey) + 1
      column += canvas.put(context.text(hint), column: column, row: row, role: .hintText) + 3
    }
  }

  private static func limit(_ row: Int, of canvas: Canvas, _ way: String) -> Int {
    row == canvas.rows - 1 ? canvas.columns - Width.of(way) - 1 : canvas.columns
  }
}

extension Key {
  /// How the key is written on the person's keyboard: `U` is shown as `Г` while they type Cyrillic.
  package func name(in context: Context) -> String {
    switch self {
    case .character(" "): context.language("Пробел", "Space")
    case .character(let character): letter(character, in: context).uppercased()
    case .control(let character): "^" + character.uppercased()
    case .alt(let character): "Alt+" + letter(character, in: context).uppercased()
    case .enter: "Enter"
    case .altEnter: "Alt+Enter"
    case .tab: "Tab"
    case .backTab: "Shift+Tab"
    case .backspace: "Backspace"
    case .escape: "Esc"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }

  private func letter(_ character: Character, in context: Context) -> String {
    guard context.typesCyrillic, character.isLetter else { return String(character) }
    return String(KeyboardLayout.cyrillic(character))
  }
}
