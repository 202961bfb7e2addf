import TaktCanvas
import Testing

@Suite struct BlockTitleTests {
  private func picture(
    _ text: String, columns: Int, rows: Int, scale: Int = 1, lines: Int = 1, glyphs: Glyphs = .full
  ) -> String? {
    var canvas = Canvas(columns: columns, rows: rows)
    let area = Rectangle(column: 0, row: 0, width: columns, height: rows)
    let isDrawn = BlockTitle.draw(
      text, on: &canvas, in: area, scale: scale, maximumLines: lines, glyphs: glyphs)
    #expect(isDrawn || canvas == Canvas(columns: columns, rows: rows))
    return isDrawn ? canvas.picture : nil
  }

  @Test func theTitleOfTheStageIsDrawnAsDesigned() {
    #expect(
      picture("Сбор идей", columns: 80, rows: 4) == """
                      ▄▀▀▀▄ █▀▀▀▀ ▄▀▀▀▄ █▀▀▀▄     █   █  ▄▀█  █▀▀▀▀ ▄▀▀▀▄
                      █     █▄▄▄  █   █ █▄▄▄▀     █ ▄▀█  █ █  █▄▄▄  █  ▄█
                      █   ▄ █   █ █   █ █         █▀  █ ▄█▄█▄ █     █▄▀ █
                       ▀▀▀  ▀▀▀▀   ▀▀▀  ▀         ▀   ▀ ▀   ▀ ▀▀▀▀▀ ▀   ▀
        """)
  }

  @Test func aTierWithoutHalfBlocksHasARowForEachPixel() {
    #expect(
      picture("ЖЁ", columns: 11, rows: 7, glyphs: .basic) == """
        █ █ █  █ █
        █ █ █
         ███  █████
          █   █
         ███  ████
        █ █ █ █
        █ █ █ █████
        """)
  }

  @Test func scaleTwoDoublesEveryPixel() {
    #expect(
      picture("ИТ", columns: 22, rows: 7, scale: 2) == """
        ██      ██  ██████████
        ██      ██      ██
        ██    ████      ██
        ██  ██  ██      ██
        ████    ██      ██
        ██      ██      ██
        ██      ██      ██
        """)
  }

  @Test func aLongTitleIsBrokenByWords() {
    let text = "Причины и следствия"
    #expect(BlockTitle.lines(of: text, width: 80, maximumLines: 2) == ["Причины и", "следствия"])
    #expect(BlockTitle.lines(of: text, width: 80, maximumLines: 1) == nil)
    #expect(BlockTitle.lines(of: text, width: 40, maximumLines: 9) == nil)
    #expect(
      picture("А Б", columns: 5, rows: 8, lines: 2) == """
        ▄▀▀▀▄
        █▄▄▄█
        █   █
        ▀   ▀
        █▀▀▀▀
        █▄▄▄
        █   █
        ▀▀▀▀
        """)
  }

  @Test func whatHasNoRoomOrNoShapeIsLeftToPlainText() {
    #expect(picture("Сбор", columns: 22, rows: 4) == nil)
    #expect(picture("Сбор", columns: 80, rows: 3) == nil)
    #expect(picture("日本", columns: 80, rows: 4) == nil)
    #expect(picture("", columns: 80, rows: 4) == nil)
    #expect(BlockTitle.width(of: "日") == nil)
  }

  @Test func thirteenLettersTakeEightyColumns() {
    #expect(BlockTitle.width(of: "ГРУППИРОВКА12") == 77)
    #expect(BlockTitle.width(of: "ГРУППИРОВКА12", scale: 2) == 154)
  }

  @Test func linesStandApart() {
    #expect(BlockTitle.height(lines: 2) == 8)
    #expect(BlockTitle.height(lines: 2, scale: 2) == 15)
    #expect(BlockTitle.height(lines: 3, glyphs: .basic) == 23)
    #expect(BlockTitle.height(lines: 0) == 0)
  }

  @Test func everyLetterOfTheAlphabetsAndTheSignsHasAShapeOfItsOwn() {
    let cyrillic = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ0123456789.,:;!?-—«»\"()+/№·%&"
    // In Cyrillic `О` and `0` are alike, and so are `З` and `3`.
    for alphabet in [cyrillic, "ABCDEFGHIJKLMNOPQRSTUVWXYZ.,:;!?-—«»\"()+/№·%&"] {
      let shapes = alphabet.map { picture(String($0), columns: 5, rows: 4) }
      #expect(!shapes.contains(nil))
      #expect(Set(shapes).count == alphabet.count - (alphabet == cyrillic ? 2 : 0))
    }
  }
}
