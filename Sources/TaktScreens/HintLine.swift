package import TaktCanvas
package import TaktModel

/// The hint lines at the bottom: keys with a word or two each, and «? все команды» pinned right.
package enum HintLine {
  /// Rows that hints take at the bottom of every working screen.
  package static let rows = 2

  /// A row of hints of its own, with a word before it: "на сцене:".
  package struct Row {
    package let label: LocalizedText
    package let bindings: [Binding]

    package init(_ label: LocalizedText = "", _ bindings: [Binding]) {
      self.label = label
      self.bindings = bindings
    }
  }

  /// Draws the bindings that have a hint; those that do not fit are dropped, never cut,
  /// and the way to the whole list stays.
  /// While one types, `?` is text, so the way is shown by its other key.
  package static func draw(
    _ bindings: [Binding], on canvas: inout Canvas, in context: Context, isTyping: Bool = false
  ) {
    let last = canvas.rows - 1
    let way = drawWay(on: &canvas, in: context, isTyping: isTyping)
    var row = canvas.rows - rows
    var column = 1
    for binding in bindings {
      guard let width = width(of: binding, in: context) else { continue }
      if column + width >= limit(row, of: canvas, way) {
        row += 1
        column = 1
      }
      guard row <= last, column + width < limit(row, of: canvas, way) else { break }
      column += put(binding, column: column, row: row, on: &canvas, in: context) + 3
    }
  }

  /// Draws each row by itself, the last one beside the way to the whole list.
  package static func draw(rows lists: [Row], on canvas: inout Canvas, in context: Context) {
    let way = drawWay(on: &canvas, in: context)
    for (offset, list) in lists.suffix(rows).enumerated() {
      let row = canvas.rows - min(rows, lists.count) + offset
      let label = context.text(list.label)
      canvas.put(label, column: 1, row: row, role: .hintText)
      let start = label.isEmpty ? 1 : Width.of(label) + 3
      put(
        list.bindings, column: start, row: row, maxColumn: limit(row, of: canvas, way),
        on: &canvas, in: context)
    }
  }

  /// Draws hints to the right as far as they fit: for a row of keys inside a panel.
  package static func put(
    _ bindings: [Binding], column: Int, row: Int, maxColumn: Int, on canvas: inout Canvas,
    in context: Context
  ) {
    var column = column
    for binding in bindings {
      guard let width = width(of: binding, in: context) else { continue }
      guard column + width <= maxColumn else { return }
      column += put(binding, column: column, row: row, on: &canvas, in: context) + 3
    }
  }

  private static func drawWay(
    on canvas: inout Canvas, in context: Context, isTyping: Bool = false
  ) -> String {
    let way = (isTyping ? "F1 " : "? ") + context.language("все команды ", "all commands ")
    canvas.put(trailing: way, maxColumn: canvas.columns, row: canvas.rows - 1, role: .hintText)
    return way
  }

  private static func width(of binding: Binding, in context: Context) -> Int? {
    guard let hint = binding.hint, let key = binding.keys.first else { return nil }
    return Width.of(key.name(in: context)) + 1 + Width.of(context.text(hint))
  }

  private static func put(
    _ binding: Binding, column: Int, row: Int, on canvas: inout Canvas, in context: Context
  ) -> Int {
    guard let hint = binding.hint, let key = binding.keys.first else { return 0 }
    let name = canvas.put(key.name(in: context), column: column, row: row, role: .hintKey)
    return name + 1
      + canvas.put(context.text(hint), column: column + name + 1, row: row, role: .hintText)
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
