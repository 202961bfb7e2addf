import TaktCanvas
import TaktModel

/// Where the host is and the code from its screen. The code is looked at while it is typed, in
/// either layout and case: a slip is told before anybody is asked.
struct NetworkForm: Equatable {
  enum Field: CaseIterable {
    case address, code
  }

  var address: TextField
  var code: TextField
  var focus: Field

  init(address: String = "", code: String = "") {
    self.address = TextField(address, maximumBytes: 300)
    self.code = TextField(code, maximumBytes: 200)
    focus = address.isEmpty ? .address : .code
  }

  mutating func moveFocus() { focus = focus == .address ? .code : .address }

  mutating func type(_ input: InputEvent) -> Bool {
    switch (focus, input) {
    case (.address, .key(let key)): return address.handle(key)
    case (.code, .key(let key)): return code.handle(key)
    case (.address, .paste(let text)): return address.paste(text.filter { !$0.isNewline })
    case (.code, .paste(let text)): return code.paste(text.filter { !$0.isNewline })
    case (_, .focus): return false
    }
  }

  /// The code as it was meant; what is wrong with it is thrown.
  var read: JoinCode {
    get throws(Rejection) { try JoinCode(typed: code.text, latin: KeyboardLayout.latin) }
  }

  /// The wish, or what is missing for it. Enter after the address goes on to the code.
  mutating func finish() -> [Effect] {
    let place = address.text.filter { !$0.isWhitespace }
    guard !place.isEmpty else {
      focus = .address
      return [.warn(LocalizedText("Где ведущий? Наберите адрес.", "Where is the host?"))]
    }
    if focus == .address, code.text.isEmpty {
      focus = .code
      return []
    }
    do throws(Rejection) {
      let text = try read.text
      return [
        .say(LocalizedText("Ищу ведущего: \(place)…", "Looking for the host: \(place)…")),
        .request(.joinNetwork(address: place, code: text)),
      ]
    } catch {
      focus = .code
      return [.warn(error.sentence)]
    }
  }
}

extension NetworkForm {
  var bindings: [Binding] {
    [
      Binding(
        "join", [.enter], LocalizedText("войти", "join"), hint: LocalizedText("войти", "join")),
      Binding(
        "next", [.tab, .down, .backTab, .up], LocalizedText("другое поле", "the other field"),
        hint: LocalizedText("поле", "field")),
      Binding(
        "back", [.escape], LocalizedText("назад", "back"), hint: LocalizedText("назад", "back")),
      Binding(.leave, [.control("q")], LocalizedText("выйти", "leave")),
    ]
  }

  func draw(on canvas: inout Canvas, in area: Rectangle, _ context: Context) {
    let language = context.language
    canvas.put(
      language(
        "Адрес и код — на пульте ведущего (J) или на сцене.",
        "Address and code are on the host's console (J) or on the stage."), column: area.column,
      row: area.row, role: .textDim, width: area.width)
    draw(
      .address, address, language("Адрес", "Address"), on: &canvas, in: area, row: area.row + 2)
    canvas.put(
      language("так: 192.168.1.5 или 192.168.1.5:8258", "like 192.168.1.5 or 192.168.1.5:8258"),
      column: area.column + 14, row: area.row + 3, role: .textDim, width: area.width - 14)
    draw(.code, code, language("Код", "Code"), on: &canvas, in: area, row: area.row + 5)
    let (words, role) = remark(in: context)
    let lines = words.wrapped(toColumns: area.width - 14).prefix(2)
    for (offset, line) in lines.enumerated() {
      canvas.put(line, column: area.column + 14, row: area.row + 6 + offset, role: role)
    }
  }

  private func draw(
    _ field: Field, _ text: TextField, _ label: String, on canvas: inout Canvas,
    in area: Rectangle, row: Int
  ) {
    let isFocused = field == focus
    canvas.put(
      (isFocused ? "► " : "  ") + label, column: area.column, row: row,
      role: isFocused ? .title : .text)
    text.draw(
      on: &canvas, at: Canvas.Position(column: area.column + 14, row: row),
      width: area.width - 14, isFocused: isFocused)
  }

  /// How the code stands: a slip, the code as it is read, or how much of it is typed.
  private func remark(in context: Context) -> (String, Role) {
    if let slip = JoinCode.slip(soFar: code.text, latin: KeyboardLayout.latin) {
      return ("▲ " + context.text(slip.sentence), .error)
    }
    if let code = try? read { return ("√ \(code.text)", .ok) }
    let count = JoinCode.count(of: code.text)
    return (
      context.language(
        "\(count) из \(JoinCode.length) знаков; раскладка и регистр не важны",
        "\(count) of \(JoinCode.length) characters; layout and case do not matter"), .textDim
    )
  }
}
