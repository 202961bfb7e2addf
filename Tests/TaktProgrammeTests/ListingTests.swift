import TaktModel
import TaktProgramme
import Testing

struct ListingTests {
  @Test func aProgrammeIsListedWithItsTimesAndBoards() throws {
    let plan = try #require(ProgrammeFile.parse(soundProgramme, file: "").value)
    #expect(
      plan.listing(in: .english) == """
        Day
        day
        2 steps · ■ an anchor, never moves by itself

        One · 2022-11-22
          ■ 10:00   40 min  Ideas
                            in groups · “List A” · write, move · hidden until the reveal
            10:40           Bets
                            “List B” · bets: 10

        Boards
          list-a  List A · list
            idea – idea
          list-b  List B · tree · takes from list-a
            cluster – cluster · under: cluster
            selection – selection · under: cluster

        """)
  }

  @Test func ecoTsekhIsListedInRussianWithDerivedMinutes() throws {
    let listing = try #require(Library.programme(named: "eco-tsekh")).listing(in: .russian)
    let lines = listing.split(separator: "\n").map(String.init)
    #expect(lines[2] == "19 шагов · ■ якорь, сам не сдвигается")
    #expect(lines.contains("    14:00   40 мин  Такт 1: проблематизация. Тренды и направления"))
    #expect(lines.contains("  ■ 13:00   60 мин  Обед"))
    #expect(lines.contains("  ■ 18:00           Завершение первого дня"))
    #expect(
      lines.contains {
        $0.hasSuffix("  по группам · «Список Б» · писать, двигать, голосовать · ставки: 10")
      })
    #expect(lines.contains("  trends  Тренды и направления · столбцы: horizon"))
    #expect(lines.contains("    trend – тренд · горизонт ближний/средний/дальний · год"))
  }

  @Test func aBoardIsListedAlone() throws {
    let listing = try #require(Library.boards["list-a"]).listing(in: .russian)
    #expect(listing == "list-a  Список А · список\n  idea – идея\n")
  }
}
