import TaktCanvas
import Testing

@Suite struct GlyphsTests {
  static let drawn = "█▀▄▌▐░▒▓─│┌┐└┘├┤┬┴┼━┃┏┓┗┛┣┫┳┻╋┿┄┊▁▂▃▅▆▇▏▎▍▋▊▉▞●○►◄▲▼→←↑↓↔×√№«»·…—–−›⏎■"

  @Test func theFullTierChangesNothing() {
    var canvas = Canvas(columns: 100, rows: 1)
    canvas.put(Self.drawn, column: 0, row: 0)
    #expect(canvas.replacingGlyphs(for: .full) == canvas)
  }

  @Test func everySignOfTheInterfaceIsAsciiInTheAsciiTier() {
    let left = Self.drawn.filter { !Glyphs.ascii.replacement(for: $0).isASCII }
    #expect(left == "")
  }

  @Test func blocksAndLinesOfTheBasicTierAreInConsoleFonts() {
    let blocks = Self.drawn.filter { ("─"..."▟").contains($0) }.map(Glyphs.basic.replacement(for:))
    #expect(Set(blocks).isSubset(of: Set("█░▒─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬╪-")))
  }

  @Test func aFocusedFrameStaysApartFromOthersInEveryTier() {
    var canvas = Canvas(columns: 12, rows: 2)
    canvas.frame(Rectangle(column: 0, row: 0, width: 5, height: 2), isFocused: true)
    canvas.frame(Rectangle(column: 6, row: 0, width: 5, height: 2))
    #expect(canvas.replacingGlyphs(for: .basic).picture == "╔═══╗ ┌───┐\n╚═══╝ └───┘")
    #expect(canvas.replacingGlyphs(for: .ascii).picture == "+===+ +---+\n+===+ +---+")
  }

  @Test func lettersOfPeopleAndRolesStay() {
    var canvas = Canvas(columns: 12, rows: 1)
    canvas.put("► Ёж 日本 √", column: 0, row: 0, role: .select)
    let ascii = canvas.replacingGlyphs(for: .ascii)
    #expect(ascii.picture == "> Ёж 日本 v")
    #expect(ascii.roleMap == canvas.roleMap)
  }
}
