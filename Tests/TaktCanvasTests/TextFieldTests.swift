import TaktCanvas
import Testing

@Suite struct TextFieldTests {
  /// A field after keys; `|` in the picture is the cursor.
  private func field(_ text: String = "", _ keys: Key...) -> String {
    var field = TextField(text)
    let ignored = keys.filter { !field.handle($0) }
    #expect(ignored.isEmpty)
    return picture(field)
  }

  private func picture(_ field: TextField) -> String {
    field.text.prefix(field.cursor) + "|" + field.text.dropFirst(field.cursor)
  }

  @Test func keysEditAtTheCursor() {
    #expect(
      field("ида", .left, .left, .character("д"), .right, .delete, .character("е")) == "идде|")
    #expect(field("идея", .backspace, .backspace) == "ид|")
    #expect(field("идея", .home, .backspace, .delete) == "|дея")
    #expect(field("идея", .home, .left, .character("№"), .end, .right, .delete) == "№идея|")
  }

  @Test func controlKeysWorkInBothLayouts() {
    #expect(field("нет базы ", .control("w")) == "нет |")
    #expect(field("нет базы", .control("ц"), .control("ц"), .control("w")) == "|")
    #expect(field("нет базы", .control("a"), .control("e"), .left, .control("ф")) == "|нет базы")
    #expect(field("нет базы", .left, .control("u")) == "|")
    #expect(field("раз два", .left, .control("w")) == "раз |а")
  }

  @Test(arguments: [Key.enter, .tab, .escape, .up, .down, .pageUp, .function(1), .control("q")])
  func keysOfTheScreenAreLeftToIt(key: Key) {
    var field = TextField("а")
    let isHandled = field.handle(key)
    #expect(!isHandled)
    #expect(field == TextField("а"))
  }

  @Test func theCursorCountsWhatPeopleCount() {
    #expect(field("а👨‍👩‍👧", .left) == "а|👨‍👩‍👧")
    #expect(field("а👨‍👩‍👧", .backspace) == "а|")
    #expect(field("e", .character("\u{301}"), .character("x")) == "e\u{301}x|")
  }

  @Test func marksThatJoinANeighbourLeaveTheCursorInside() {
    var field = TextField("e\n\u{301}")
    field.move(by: -1)
    field.backspace()
    #expect(field.text == "e\u{301}")
    #expect(field.cursor == 1)
  }

  @Test func theTextIsKeptExactly() {
    var field = TextField()
    field.paste("а\u{1B}[31m\nб\u{200B}")
    #expect(field.text == "а\u{1B}[31m\nб\u{200B}")
  }

  @Test func aFullFieldTakesNoMoreAndSaysSo() {
    var field = TextField("идея", maximumBytes: 10)
    let results = [field.insert("日"), field.paste("ёж"), field.paste("")]
    #expect(results == [false, false, true])
    #expect(field.text == "идеяё")
    let isHandled = field.handle(.character("x"))
    #expect(isHandled)
    #expect(field.text == "идеяё")
  }

  @Test func aFieldThatFitsIsShownWhole() {
    var field = TextField("две\nстроки")
    #expect(field.window(width: 11) == .init(text: "две⏎строки", cursorColumn: 10))
    field.moveToStart()
    #expect(field.window(width: 11).cursorColumn == 0)
  }

  @Test func aLongTextMovesUnderTheCursor() {
    var field = TextField("0123456789")
    #expect(field.window(width: 8) == .init(text: "…56789  ", cursorColumn: 6))
    field.move(by: -4)
    #expect(field.window(width: 8) == .init(text: "0123456…", cursorColumn: 6))
    field.move(by: 1)
    #expect(field.window(width: 8) == .init(text: "…56789  ", cursorColumn: 3))
  }

  @Test func wideCharactersAreNotHalved() {
    var field = TextField("日本語日本語")
    #expect(field.window(width: 6).text == "…語   ")
    #expect(field.window(width: 5).text == "…    ")
    field.moveToStart()
    #expect(field.window(width: 5).text == "日本…")
    #expect(field.window(width: 4).text == "日 …")
  }

  @Test func theCursorStandsInItsWindowAtEveryWidth() {
    for text in ["Нет общей базы отказов клиента", "日本語 e\u{301} 👨‍👩‍👧 \u{1B}[0m", "क्षि🇷🇺"] {
      for width in 1...12 {
        var field = TextField(text)
        for _ in 0...text.count {
          let window = field.window(width: width)
          #expect((0..<width).contains(window.cursorColumn))
          #expect(Width.of(window.text) <= width)
          field.move(by: -1)
        }
      }
    }
  }

  @Test func aFieldIsDrawnWithTheCanvasCursorInIt() {
    var canvas = Canvas(columns: 12, rows: 1)
    canvas.put("############", column: 0, row: 0)
    let place = Canvas.Position(column: 2, row: 0)
    TextField("идея").draw(on: &canvas, at: place, width: 8)
    #expect(canvas.picture == "##идея    ##")
    #expect(canvas.roleMap == "..iiiiiiii")
    #expect(canvas.cursor == Canvas.Position(column: 6, row: 0))
    canvas.cursor = nil
    TextField("идея").draw(on: &canvas, at: place, width: 8, isFocused: false)
    #expect(canvas.cursor == nil)
  }
}
