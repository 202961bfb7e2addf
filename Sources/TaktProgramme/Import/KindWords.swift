import TaktModel

/// What a word in a title tells about its step; the longest stem that stands first decides.
enum KindWords {
  static func kind(of title: String) -> Guess<Step.Kind>? { first(of: kinds, in: title) }

  static func scope(of text: String) -> Guess<Step.Scope>? { first(of: scopes, in: text) }

  private static func first<Value>(of table: [(Value, [String])], in text: String) -> Guess<Value>?
  {
    let small = text.lowercased()
    var best: (start: String.Index, stem: String, value: Value)?
    for (value, stems) in table {
      for stem in stems {
        guard let start = small.wordStart(of: stem) else { continue }
        if let best, (start, -stem.count) >= (best.start, -best.stem.count) { continue }
        best = (start, stem, value)
      }
    }
    return best.map { Guess($0.value, word: small.word(at: $0.start, atLeast: $0.stem.count)) }
  }

  private static let kinds: [(Step.Kind, [String])] = [
    (
      .register,
      [
        "регистрац", "аккредитац", "сбор участников", "сбор гостей", "registration", "check-in",
        "arrival",
      ]
    ),
    (
      .pause,
      [
        "обед", "кофе", "перерыв", "завтрак", "чай", "пауза", "lunch", "coffee", "break",
        "breakfast", "tea break",
      ]
    ),
    (
      .social,
      [
        "фуршет", "ужин", "нетворкинг", "неформальн", "экскурси", "банкет", "вечерняя программа",
        "кейтеринг", "reception", "dinner", "networking", "excursion", "drinks",
      ]
    ),
    (
      .talk,
      [
        "доклад", "установочный доклад", "лекци", "открытие", "приветств", "вступительн",
        "представление проекта", "общее представление", "пленарн", "презентация проекта", "keynote",
        "talk", "lecture", "opening", "welcome", "introduction", "plenary session",
      ]
    ),
    (
      .brief,
      [
        "установка", "инструктаж", "вводная", "знакомств", "постановка задач", "правила работы",
        "briefing", "instructions", "ground rules",
      ]
    ),
    (
      .grouping,
      [
        "распределение", "формирование групп", "формирование команд", "деление на группы",
        "разбивка", "grouping", "forming groups", "split into groups",
      ]
    ),
    (
      .collect,
      [
        "тренд", "проблематизац", "сбор вопрос", "сбор ожидани", "диагностик", "анализ ситуац",
        "ожидания", "trends", "framing", "diagnosis", "expectations",
      ]
    ),
    (
      .brainstorm,
      [
        "мозговой штурм", "мозговой шторм", "мозгового штурма", "мозгового шторма",
        "генерация идей", "генерация", "список а", "brainstorm", "ideation", "idea generation",
      ]
    ),
    (
      .select,
      ["отбор", "выбор", "приоритизац", "ранжирован", "selection", "prioriti", "shortlist"]
    ),
    (
      .cluster,
      [
        "кластериз", "кластер", "группировка", "моделирование и кластериз", "список б", "cluster",
        "sorting ideas", "affinity",
      ]
    ),
    (
      .form,
      [
        "заинтересованн", "стейкхолдер", "цели и ключевые", "ключевые результаты", "цели",
        "дорожная карта", "дорожной карты", "дорожную карту", "okr", "stakeholder", "objectives",
        "goals", "roadmap", "road map",
      ]
    ),
    (.matrix, ["ресурсный баланс", "баланс ресурс", "матрица", "resource balance", "matrix"]),
    (.exchange, ["запросы", "обмен запрос", "ярмарка", "requests", "exchange"]),
    (
      .assemble,
      [
        "сборка", "подготовка презентац", "подготовка выступлен", "подготовка сообщен",
        "оформление результат", "упаковка", "assembl", "prepare presentation", "preparing",
        "preparation",
      ]
    ),
    (
      .present,
      [
        "презентац", "выступлени", "представление результат", "экспертная сессия", "защита", "питч",
        "presentation", "presenting", "pitch", "report back", "expert session", "groups present",
        "demo day",
      ]
    ),
    (
      .discuss,
      [
        "обсужден", "выступления экспертов", "дискусс", "вопросы", "круглый стол", "интервью",
        "discussion", "breakout", "debate", "q&a", "questions", "panel",
      ]
    ),
    (
      .score,
      ["оценка", "оценивание", "экспертиза", "жюри", "scoring", "judging", "jury", "evaluation"]
    ),
    (.vote, ["голосовани", "ставки", "vote", "voting", "dot vot", "bets"]),
    (
      .reflect,
      [
        "рефлекси", "подведение итогов", "обратная связь", "итоги", "reflection", "retrospective",
        "feedback", "takeaways", "wrap-up",
      ]
    ),
    (
      .end,
      [
        "завершение", "закрытие", "окончание", "отъезд", "конец", "closing", "close", "end",
        "adjourn", "departure", "finish",
      ]
    ),
  ]

  private static let scopes: [(Step.Scope, [String])] = [
    (
      .groups,
      [
        "работа по группам", "работа в группах", "по группам", "в группах", "групповая работа",
        "групповой работы", "в тематических группах", "по командам", "в командах", "работа групп",
        "in groups", "group work", "breakout", "work in groups", "in teams", "teamwork",
        "team work",
      ]
    ),
    (
      .plenary,
      [
        "общая сессия", "пленарн", "все вместе", "общая работа", "plenary", "all together",
        "general session",
      ]
    ),
    (.individual, ["индивидуальн", "самостоятельн", "individual", "on your own"]),
    (.between, ["между группами", "обмен между", "between groups", "across groups"]),
  ]
}

/// What was read between the lines, with the word that said so.
struct Guess<Value: Equatable & Sendable>: Equatable, Sendable {
  let value: Value
  let word: String

  init(_ value: Value, word: String) {
    self.value = value
    self.word = word
  }
}

extension String {
  /// The whole words from here that cover so many characters.
  fileprivate func word(at start: Index, atLeast count: Int) -> String {
    var end = index(start, offsetBy: count, limitedBy: endIndex) ?? endIndex
    while end < endIndex, self[end].isLetter { end = index(after: end) }
    return String(self[start..<end])
  }
}
