import TaktModel
import TaktProgramme
import Testing

/// The ways in which published programmes write times.
@Suite struct ImportTimesTests {
  /// The first step is sound, so that the second line is read as part of a timetable.
  private func second(_ line: String) throws -> String? {
    try imported("День\n8:00 Сбор\n\(line)\n").brief.dropFirst().first
  }

  @Test(arguments: [
    ("9:30 Речь", "1 9:30 – note Речь"), ("09:30\tРечь", "1 9:30 – note Речь"),
    ("9.30 Речь", "1 9:30 – note Речь"), ("9h30 Речь", "1 9:30 – note Речь"),
    ("9:30 — Речь", "1 9:30 – note Речь"), ("- 9:30: Речь", "1 9:30 – note Речь"),
    ("• 9:30 Речь.", "1 9:30 – note Речь"), ("3. 9:30 Речь", "1 9:30 – note Речь"),
    ("9:30 часов Речь", "1 9:30 – note Речь"), ("| 9:30 | Речь |", "1 9:30 – note Речь"),
    ("в 9:30 Речь", "1 9:30 – note Речь"), ("9: 30&nbsp;Речь", "1 9:30 – note Речь"),
    ("**9:30** **Речь**", "1 9:30 – note Речь"), ("<p>9:30</p><p>Речь</p>", "1 9:30 – note Речь"),
    ("9:30\nРечь", "1 9:30 – note Речь"),
  ])
  func aStartIsReadHoweverItIsWritten(line: String, step: String) throws {
    #expect(try second(line) == step)
  }

  @Test(arguments: ["-", "–", "—", "−", "‑", " - ", " – ", " до ", " to ", "\t"])
  func aRangeMayHaveAnyDash(dash: String) throws {
    #expect(try second("9:30\(dash)11:00 Речь") == "1 9:30 90 note Речь")
  }

  @Test(arguments: [
    ("с 9:30 до 10:00 Речь", "1 9:30 30 note Речь"), ("9.30-10.15 Речь", "1 9:30 45 note Речь"),
    ("9:30 Речь (до 9:50)", "1 9:30 20 note Речь"), ("9:30 Речь (40 мин)", "1 9:30 40 note Речь"),
    ("9:30 Речь, 1 час 10 минут", "1 9:30 70 note Речь"),
    ("9:30 Речь (15')", "1 9:30 15 note Речь"),
    ("9:30 Речь – 90 min", "1 9:30 90 note Речь"), ("9:30 Речь – 1h30", "1 9:30 90 note Речь"),
    ("9:30 Речь | 1,5 часа", "1 9:30 90 note Речь"), ("23:30 – 0:30 Речь", "1 23:30 60 note Речь"),
  ])
  func aLengthIsReadFromARangeOrFromItsWords(line: String, step: String) throws {
    #expect(try second(line) == step)
  }

  @Test func hyphensAreColonsWhereTheTextWritesThemSo() throws {
    let plan = try imported("11-00 – 11-30 Сбор\n11-30 Речь\n13-20 Обед\n20-30 минут на вопросы\n")
    #expect(
      plan.brief == ["1 11:00 30 register Сбор", "1 11:30 – note Речь", "1 13:20 – break Обед"]
        || plan.brief == ["1 11:00 30 note Сбор", "1 11:30 – note Речь", "1 13:20 – break Обед"])
    #expect(plan.steps.last?.instruction == "20-30 минут на вопросы")
  }

  @Test func halvesOfTheDayAreReadAndAMarkSpeaksForBothEnds() throws {
    let plan = try imported(
      """
      9 AM Arrival
      9:30–11 AM Talk
      11:30 – 12:30 PM Ideas
      12: 30 PM Lunch
      1:30 Bets
      3.00 p.m. Closing
      """)
    #expect(
      plan.brief == [
        "1 9:00 – register Arrival", "1 9:30 90 talk Talk", "1 11:30 60 note Ideas",
        "1 12:30 – break Lunch", "1 13:30 – vote Bets", "1 15:00 – end Closing",
      ])
  }

  @Test func timesFromTheBeginningGiveLengthsAndNoHours() throws {
    let plan = try imported("Ход\n0:00 Открытие\n0:20 – 0:50 Доклад\n0:70 Обсуждение\n1:30 Итоги\n")
    #expect(
      plan.brief == [
        "1 – 20 talk Открытие", "1 – 30 talk Доклад", "1 – 20 discuss Обсуждение",
        "1 – – reflect Итоги",
      ])
  }

  @Test func aTextOfLengthsAloneHasStepsWithoutHours() throws {
    let plan = try imported(
      "Мастерская\n1. Открытие — 10 мин\n2. Мозговой штурм (1 час 30 минут)\n3. Перерыв (15')\n")
    #expect(
      plan.brief == [
        "1 – 10 talk Открытие", "1 – 90 brainstorm Мозговой штурм", "1 – 15 break Перерыв",
      ])
  }

  @Test func timesMayStandBehindTheirTitles() throws {
    let plan = try imported("Сбор гостей 9:00\nОбед с 13:00 до 14:00\nЗакрытие (17:30)\n")
    #expect(
      plan.brief == [
        "1 9:00 – register Сбор гостей", "1 13:00 60 break Обед", "1 17:30 – end Закрытие",
      ])
  }

  @Test func aLineMayHoldTwoStepsButAnHourThatIsNamedInPassingIsNone() throws {
    let plan = try imported("13:00 Доклад 13:40 Кофе; 14:00 Речь, вернуться к 15:00\n")
    #expect(
      plan.brief == [
        "1 13:00 – talk Доклад", "1 13:40 – break Кофе", "1 14:00 – note Речь, вернуться к 15:00",
      ])
  }

  @Test(arguments: [
    "8 924 650-08-00", "тел. 8-800-555-35-35", "№11114-1 от 14.11.2022", "664003, Иркутск",
    "16 взрослых и 8 детей", "18 ноября 2022, 09:21", "09:21, 18 ноября 2022", "14.11.2022 09:21",
    "24:00 Речь", "13:75 Речь", "36. Речь", "2.1 Речь", "+9 градусов", "10–15 участников",
    "Список 10:1", "https://example.org/13:00",
  ])
  func whatIsNoTimeMakesNoStep(line: String) throws {
    #expect(try second(line) == nil)
    let alone = try imported("Слово\n\(line)\n")
    #expect(alone.steps.map(\.startMinute) == [nil])
  }

  @Test func aRangeThatEndsBeforeItBeginsKeepsItsStartAndSaysSo() throws {
    let yaml = TextImport.draft(of: "10:00 – 9:00 Речь\n11:00 Обед\n").yaml
    #expect(yaml.contains("    # 1: конец в тексте не позже начала"))
    #expect(try imported("10:00 – 9:00 Речь\n").brief == ["1 10:00 – note Речь"])
  }
}
