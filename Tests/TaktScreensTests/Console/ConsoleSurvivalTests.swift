import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

@Test func everyOverlayFitsEverySizeAndKeepsTheWayToTheHelpInSight() {
  let keys = [
    "", "<right>", "r2", "iДлинное название шага<tab>", "g", "d", "m", "<f2>", "/", "3",
    "<tab><tab><tab><down><ret>", "<c-q>",
  ]
  for language in Language.allCases {
    for key in keys {
      var desk = ConsoleDesk.busy(language)
      desk.wait(minutes: 40)
      desk.press(key)
      for (columns, rows) in [(60, 18), (80, 24), (99, 60), (100, 29), (100, 30), (120, 40)] {
        let canvas = desk.shell.canvas(columns: columns, rows: rows, in: desk.context)
        let way = language("все команды", "all commands")
        #expect(canvas.text(row: rows - 1).hasSuffix(way), "\(key) at \(columns)x\(rows)")
      }
    }
  }
}

@Test func anEmptySessionHasAConsoleToo() {
  var desk = ConsoleDesk()
  desk.context.replica = Replica()
  for (columns, rows) in [(60, 18), (80, 24), (120, 40), (200, 60)] {
    let canvas = desk.shell.canvas(columns: columns, rows: rows, in: desk.context)
    #expect(canvas.picture.contains("программы ещё нет"))
  }
  #expect(desk.commands(for: "nrgdvko<f6><f7>b") == [])
}

@Test func hostileTextNeverLeavesItsPlace() {
  var desk = ConsoleDesk.busy()
  desk.write(
    2, "\u{1B}[2Jчужое\u{07}\n\u{202E}текст 👨‍👩‍👧 実験 e\u{301}" + String(repeating: "ж", count: 300))
  let canvas = desk.shell.canvas(columns: 80, rows: 24, in: desk.context)
  #expect(!canvas.picture.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  desk.press("<tab><tab><tab><ret>")
  let opened = desk.shell.canvas(columns: 80, rows: 24, in: desk.context)
  #expect(opened.text(row: 23).hasSuffix("все команды"))
}

@Test func theStateOfTheClockIsAlsoARole() {
  var desk = ConsoleDesk.busy()
  #expect(desk.roles.contains("c"))
  desk.wait(minutes: 14)
  #expect(desk.roles.contains("w"))
  desk.wait(minutes: 4)
  #expect(desk.roles.contains("l"))
  desk.wait(minutes: 2)
  #expect(desk.roles.contains("o"))
}

@Test func newCardsDoNotMoveAChosenLineOfTheFeed() {
  var desk = ConsoleDesk.busy()
  desk.press("<tab><tab><tab><down><down>")
  let before = desk.chosenRow
  desk.write(4, "Новая мысль")
  #expect(desk.chosenRow.contains("Логистика дороже"))
  #expect(desk.chosenRow == before)
  desk.press("<esc>")
  #expect(desk.chosenRow == "")
}

extension ConsoleDesk {
  fileprivate var roles: String {
    shell.canvas(columns: 120, rows: 40, in: context).roleMap
  }

  /// The line of the feed under the cursor.
  fileprivate var chosenRow: String {
    let canvas = shell.canvas(columns: 80, rows: 24, in: context)
    return (11..<20).map(canvas.text(row:)).first { $0.contains("►") } ?? ""
  }
}
