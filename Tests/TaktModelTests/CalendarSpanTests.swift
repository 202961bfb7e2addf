import TaktModel
import Testing

/// Dates as exact as people know them.
@Suite struct CalendarSpanTests {
  @Test(
    arguments: [
      ("2026", "2026"), ("2026 г.", "2026"), ("2026 год", "2026"), ("2026-03", "2026-03"),
      ("03.2026", "2026-03"), ("3/2026", "2026-03"), ("15.03.2026", "2026-03-15"),
      ("2026-03-15", "2026-03-15"), ("5.3.2026", "2026-03-05"), ("2 кв. 2026", "2026-Q2"),
      ("2 квартал 2026 года", "2026-Q2"), ("II кв. 2026", "2026-Q2"), ("Q2 2026", "2026-Q2"),
      ("2026-Q4", "2026-Q4"), ("март 2026", "2026-03"), ("к марту", nil), ("Марта 2026", "2026-03"),
      ("15 марта 2026", "2026-03-15"), ("15 мая 2026 г.", "2026-05-15"), ("May 2026", "2026-05"),
      ("March 15, 2026", "2026-03-15"), ("сент. 2026", "2026-09"), ("Sept 2026", "2026-09"),
      ("декабре 2026", "2026-12"), ("  июль   2026 ", "2026-07"),
    ] as [(String, String?)])
  func aDateIsReadAsPeopleWriteIt(typed: String, kept: String?) {
    #expect(CalendarSpan(typed)?.text == kept)
  }

  @Test(arguments: [
    "", "—", "скоро", "26", "1899", "3000", "13.2026", "0.2026", "2026-00", "32.01.2026",
    "31.02.2026", "31.04.2026", "0.03.2026", "15.13.2026", "март", "2026 2027", "5 кв. 2026",
    "кв. 2026", "Q5 2026", "марафон 2026", "decision 2026", "maybe 2026", "15 16 марта 2026",
    "март апрель 2026", "1 2 3 4", "99999999999999999999", "15 марта 2026 к обеду",
    "٢٠٢٦",
  ])
  func nonsenseIsNoDate(typed: String) {
    #expect(CalendarSpan(typed) == nil)
  }

  @Test func theLastDayOfFebruaryIsADayInAnyYear() {
    #expect(CalendarSpan("29.02.2028")?.text == "2028-02-29")
    #expect(CalendarSpan("30.02.2028") == nil)
  }

  @Test func whatIsKeptIsReadAsItself() {
    let days = [CalendarSpan.Part.day(month: 1, day: 31), .day(month: 12, day: 1)]
    let months = (1...12).map { CalendarSpan.Part.month($0) }
    let quarters = (1...4).map { CalendarSpan.Part.quarter($0) }
    for year in [1900, 2026, 2999] {
      for part in [.year] + quarters + months + days {
        let date = CalendarSpan(year: year, part)
        #expect(CalendarSpan(date.text) == date)
      }
    }
  }

  @Test func aDateLiesFromItsFirstDayToItsLast() {
    let year = CalendarSpan(year: 2026)
    let quarter = CalendarSpan(year: 2026, .quarter(1))
    let march = CalendarSpan(year: 2026, .month(3))
    let day = CalendarSpan(year: 2026, .day(month: 3, day: 31))
    #expect(year.first == quarter.first && quarter.last == march.last && day.last == march.last)
    #expect(year.first < march.first && march.first < day.first && day.first == day.last)
    #expect(year.last < CalendarSpan(year: 2027).first)
  }
}
