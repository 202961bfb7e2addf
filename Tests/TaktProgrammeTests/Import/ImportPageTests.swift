import TaktModel
import TaktProgramme
import Testing

/// Whole texts as they are published: letters, pages of news, tables.
@Suite struct ImportPageTests {
  private static let letter = """
    Руководителям кружков
    №77-3 от 14.11.2022

    Приглашаем вас на сессию «Чистые берега», которая пройдёт 22-23 ноября 2022 года.
    Контакт: Иванова, тел. 8 900 123-45-00.

    **Программа стратегической сессии
    «Чистые берега: план на десять лет»
    22 – 23 ноября 2022 года
    Дом у реки, г. Тверь, ул. Речная, д. 5**

    22.11.2022. (вторник). День 1.\t
    13:00\tУстановочный доклад <ul style="list-style-type: none">• о чём сессия,• что вокруг нас.
    13:40\tРабота по группам. Такт 1: проблематизация <p>Обсуждаем тренды.</p>
    14:40\tОбщая сессия. Такт 2: мозговой шторм. Список А.
    18:00\tЗавершение первого дня

    23.11.2022. (среда). День 2.
    9:30\tРабота по группам. Такт 3: Запросы и решения Участники в группах формируют запросы другим.
    13:00\tОбед
    16:00\tЭкспертная сессия. Выступления по группам.
    """

  @Test func aLetterWithATwoDayProgrammeIsReadToItsLastLine() throws {
    let plan = try imported(Self.letter)
    #expect(plan.title == "Чистые берега: план на десять лет")
    #expect(plan.place == "Дом у реки, г. Тверь, ул. Речная, д. 5")
    #expect(
      plan.days == [
        Plan.Day(title: "День 1", date: "2022-11-22"),
        Plan.Day(title: "День 2", date: "2022-11-23"),
      ])
    #expect(
      plan.brief == [
        "1 13:00 – talk Установочный доклад", "1 13:40 – collect Такт 1: проблематизация",
        "1 14:40 – brainstorm Такт 2: мозговой шторм. Список А",
        "1 18:00 – end Завершение первого дня",
        "2 9:30 – exchange Такт 3: Запросы и решения", "2 13:00 – break Обед",
        "2 16:00 – present Экспертная сессия. Выступления по группам",
      ])
    #expect(plan.steps.map(\.id.value) == ["s1", "t1", "t2", "s4", "t3", "s6", "s7"])
  }

  @Test func whatFollowsATitleIsTheInstruction() throws {
    let plan = try imported(Self.letter)
    #expect(plan.steps[0].instruction == "о чём сессия\nчто вокруг нас.")
    #expect(plan.steps[1].instruction == "Обсуждаем тренды.")
    #expect(plan.steps[4].instruction == "Участники в группах формируют запросы другим.")
  }

  @Test func whoWorksAndWhatStandsStillIsGuessed() throws {
    let plan = try imported(Self.letter)
    #expect(
      plan.steps.map(\.scope) == [
        .plenary, .groups, .plenary, .plenary, .between, .plenary, .plenary,
      ])
    #expect(plan.steps.map(\.isFixed) == [false, false, false, true, false, true, true])
    #expect(plan.steps.map(\.board) == [nil, "trends", "list-a", nil, nil, nil, nil])
  }

  @Test func aGuessIsMarkedOnItsLineWithTheWordThatMadeIt() throws {
    let yaml = TextImport.draft(of: Self.letter).yaml
    #expect(yaml.contains("    kind: break         # догадка · a guess: «обед»\n"))
    #expect(yaml.contains("    scope: groups       # догадка · a guess: «работа по группам»\n"))
    #expect(yaml.contains("    fixed: true         # догадка · a guess: «обед»\n"))
  }

  @Test func aTableWithFootnotesAndLabelsInItsHeadIsRead() throws {
    let plan = try imported(
      """
      Проект программы сессии

      «Общая мастерская: дорожная карта».

      (уточнения будут разосланы 14.11.2014)

      Дата и время проведения: 15 ноября 2014 г., 11-00 – 17-30
      Место проведения: Красная площадка, Береговой переулок, д.2
      Участники:
      Мастера

      Расписание
      11:00 – 11:30\tРегистрация. Кофе-брейк
      12:00 – 12:15\tРаспределение участников по группам ¹ . Постановка задач
      12:15 – 14:00\tРабота в тематических группах. Подготовка сообщений
      17:00 – 17:30\tФуршет

      ¹ Перечень групп будет объявлен
      """)
    #expect(plan.title == "Общая мастерская: дорожная карта")
    #expect(plan.place == "Красная площадка, Береговой переулок, д.2")
    #expect(plan.days.map(\.date) == ["2014-11-15"])
    #expect(
      plan.brief == [
        "1 11:00 30 register Регистрация. Кофе-брейк",
        "1 12:00 15 grouping Распределение участников по группам. Постановка задач",
        "1 12:15 105 assemble Работа в тематических группах. Подготовка сообщений",
        "1 17:00 30 social Фуршет",
      ])
    #expect(plan.steps[1].instruction == "Перечень групп будет объявлен")
  }

  @Test func anAnnouncementGivesTheOneHourThatItNames() throws {
    let plan = try imported(
      """
      - Главная
      - Новости
      24 ноября 2022 года состоится стратегическая онлайн-сессия «Языки»
      18 ноября 2022, 09:21
      24 ноября 2022 года в 12:00 часов состоится стратегическая онлайн-сессия в округе.
      Задачи проекта:
      - стратегия с участием 20 экспертов;
      Данные направить до 22 ноября 2022 года.
      """)
    #expect(plan.brief == ["1 12:00 – note Стратегическая онлайн-сессия в округе"])
    #expect(plan.days.map(\.date) == ["2022-11-24"])
  }

  @Test func anArticleWithoutATimetableGivesASkeletonAndNoTimes() throws {
    let text = """
      «Место встречи»: на проектной сессии определили планы края

      16 сентября в городе прошла проектная сессия агентства. Участники нашли 3 решения.

      Последние новости

      09:21
      Клещи покусали 16 взрослых и 8 детей

      6 апреля – День геолога
      """
    let plan = try imported(text)
    #expect(plan.brief == ["1 – – note «Место встречи»: на проектной сессии определили планы края"])
    #expect(plan.days == [Plan.Day(title: "16 сентября")])
    #expect(TextImport.draft(of: text).yaml.contains("# 7: Клещи покусали") == false)
    #expect(TextImport.draft(of: text).yaml.contains("# 8: Клещи покусали 16 взрослых и 8 детей\n"))
  }

  @Test(arguments: [
    ("Saturday", "Saturday", ""), ("СУББОТА", "Суббота", ""), ("День 2", "День 2", ""),
    ("Day 1 (Saturday), November 24, 2022", "Day 1", "2022-11-24"),
    ("24 ноября 2022 года", "24 ноября 2022 года", "2022-11-24"),
    ("Суббота, 26.11.22", "Суббота", "2022-11-26"), ("Первый день", "Первый день", ""),
    ("День 2. Сборка", "День 2. Сборка", ""), ("**2022-11-24**", "2022-11-24", "2022-11-24"),
  ])
  func aHeadOfADayIsReadHoweverItIsWritten(line: String, title: String, date: String) throws {
    let plan = try imported("Сбор\n\(line)\n9:00 Речь\n")
    #expect(plan.days == [Plan.Day(title: LocalizedText(title), date: date)])
  }

  @Test func daysThatOnlyTheLinesNameAreToldApart() throws {
    let plan = try imported("22.11.2022 13:00 Речь\n22.11.2022 14:00 Обед\n23.11.2022 9:30 Сбор\n")
    #expect(plan.steps.map(\.day) == [1, 1, 2])
    #expect(plan.days.map(\.date) == ["2022-11-22", "2022-11-23"])
  }

  @Test func anOldFileInWindows1251IsReadToo() throws {
    let lunch: [UInt8] = [0xCE, 0xE1, 0xE5, 0xE4]
    let yaml = TextImport.draft(bytes: Array("13:00 ".utf8) + lunch).yaml
    #expect(ProgrammeFile.parse(yaml, file: "").value?.steps.first?.title == "Обед")
  }

  @Test func theHeadGivesDaysTheirDates() throws {
    let plan = try imported(
      "Сессия\n22–23 ноября 2022 года\nДень 1\n9:00 Речь\nДень 2\n9:00 Обед\n")
    #expect(plan.days.map(\.date) == ["2022-11-22", "2022-11-23"])
  }
}
