import TaktCanvas
import TaktModel

/// What the console can do.
enum ConsoleIntent {
  static let pause: Intent = "pause"
  static let addMinute: Intent = "add-minute"
  static let takeMinute: Intent = "take-minute"
  static let addFive: Intent = "add-five"
  static let takeFive: Intent = "take-five"
  static let next: Intent = "next"
  static let back: Intent = "back"
  static let groupClock: Intent = "group-clock"

  static let skip: Intent = "skip"
  static let reopen: Intent = "reopen"
  static let insert: Intent = "insert"
  static let repair: Intent = "repair"
  static let plan: Intent = "plan"

  static let takeLead: Intent = "take-lead"
  static let people: Intent = "people"
  static let joining: Intent = "joining"
  static let lock: Intent = "lock"
  static let lockGroup: Intent = "lock-group"
  static let reveal: Intent = "reveal"
  static let ballot: Intent = "ballot"
  static let undo: Intent = "undo"
  static let redo: Intent = "redo"

  static let remind: Intent = "remind"
  static let message: Intent = "message"
  static let showTimer: Intent = "show-timer"
  static let showWall: Intent = "show-wall"
  static let showTree: Intent = "show-tree"
  static let showPlan: Intent = "show-plan"
  static let blank: Intent = "blank"
  static let freeze: Intent = "freeze"
  static let results: Intent = "results"
  static let chooseScene: Intent = "choose-scene"
  static let slides: Intent = "slides"
  static let nextSlide: Intent = "next-slide"
  static let previousSlide: Intent = "previous-slide"

  static let nextPart: Intent = "next-part"
  static let talks: Intent = "talks"
  static let unanswered: Intent = "unanswered"

  static let nextPanel: Intent = "next-panel"
  static let previousPanel: Intent = "previous-panel"
  static let up: Intent = "up"
  static let down: Intent = "down"
  static let open: Intent = "open"
  static let release: Intent = "release"
  static let find: Intent = "find"
}

/// The key table of the console, in the order of the help list.
enum ConsoleKeys {
  static func all(in context: Context) -> [Binding] {
    clock(in: context) + exchange(in: context) + plan + room + stage(in: context)
      + slides(in: context) + screen
  }

  static func clock(in context: Context) -> [Binding] {
    let isPaused = context.session.programme.currentEntry?.clock?.isPaused ?? false
    return [
      Binding(
        ConsoleIntent.pause, [.character(" ")],
        LocalizedText("пауза, ещё раз — часы идут", "pause; again: the clock runs"),
        hint: isPaused ? LocalizedText("пустить часы", "resume") : LocalizedText("пауза", "pause")),
      Binding(
        ConsoleIntent.addMinute, [.character("+")],
        LocalizedText("минута к шагу", "a minute more for the step"),
        hint: LocalizedText("− минута", "− minute")),
      Binding(
        ConsoleIntent.takeMinute, [.character("-")],
        LocalizedText("минута от шага", "a minute less for the step")),
      Binding(
        ConsoleIntent.addFive, [.pageUp],
        LocalizedText("пять минут к шагу", "five minutes more for the step")),
      Binding(
        ConsoleIntent.takeFive, [.pageDown],
        LocalizedText("пять минут от шага", "five minutes less for the step")),
      Binding(
        ConsoleIntent.next, [.right, .character("n")],
        LocalizedText("следующий шаг (спросит)", "the next step (asks)"),
        hint: LocalizedText("следующий шаг", "next step")),
      Binding(
        ConsoleIntent.back, [.left],
        LocalizedText("вернуться к прошлому шагу (спросит)", "back to the last step (asks)")),
      Binding(
        ConsoleIntent.groupClock, [.function(2)],
        LocalizedText("часы для групп внутри шага", "a clock for the groups inside the step")),
    ]
  }

  static let plan = [
    Binding(
      ConsoleIntent.repair, [.character("r")],
      LocalizedText("починить план: три способа", "repair the plan: three ways"),
      hint: LocalizedText("починить план", "repair the plan")),
    Binding(
      ConsoleIntent.insert, [.character("i")],
      LocalizedText("вставить шаг после выбранного", "insert a step after the chosen one"),
      hint: LocalizedText("вставить шаг", "insert a step")),
    Binding(
      ConsoleIntent.skip, [.character("k")],
      LocalizedText(
        "пропустить шаг, ещё раз — вернуть", "skip the step; again: take it back")),
    Binding(
      ConsoleIntent.reopen, [.character("o")],
      LocalizedText("открыть снова выбранный шаг", "reopen the chosen step")),
    Binding(
      ConsoleIntent.plan, [.function(3)],
      LocalizedText(
        "к плану; ещё раз — править его", "to the plan; again: edit it")),
  ]

  static let room = [
    Binding(
      ConsoleIntent.takeLead, [.character("h")],
      LocalizedText(
        "взять ведение, если ведёт другой (спросит)", "take over where another leads (asks)"),
      hint: LocalizedText("взять ведение", "take over")),
    Binding(
      ConsoleIntent.people, [.character("w")],
      LocalizedText(
        "люди: кто где, группы, опоздавшие, таблица", "people: who sits where, groups, a table"),
      hint: LocalizedText("люди", "people")),
    Binding(
      ConsoleIntent.joining, [.character("j")],
      LocalizedText(
        "терминалы и коды: кто на связи, как войти", "terminals and codes: who is here, how to join"
      ),
      hint: LocalizedText("коды", "codes")),
    Binding(
      ConsoleIntent.lock, [.character("l")],
      LocalizedText("закрыть или открыть запись всем", "close or open writing for everyone")),
    Binding(
      ConsoleIntent.lockGroup, [.character("g")],
      LocalizedText("закрыть или открыть запись группе", "close or open writing for a group")),
    Binding(
      ConsoleIntent.reveal, [.character("v")],
      LocalizedText(
        "открыть скрытое: карточки или итоги", "reveal what is hidden: cards or results")),
    Binding(
      ConsoleIntent.ballot, [.character("d")],
      LocalizedText("голосование: начать, закрыть", "a ballot: open, close")),
    Binding(
      ConsoleIntent.undo, [.character("u")],
      LocalizedText(
        "отменить своё; на чужой строке ленты — чужое",
        "undo your own; on another's line of the feed, theirs"),
      hint: LocalizedText("отменить своё", "undo your own")),
    Binding(
      ConsoleIntent.redo, [.character("y")],
      LocalizedText("вернуть отменённое", "redo what was undone")),
  ]

  static let screen = [
    Binding(
      ConsoleIntent.nextPanel, [.tab], LocalizedText("следующая панель", "the next panel"),
      hint: LocalizedText("панель", "panel")),
    Binding(
      ConsoleIntent.previousPanel, [.backTab],
      LocalizedText("предыдущая панель", "the previous panel")),
    Binding(ConsoleIntent.up, [.up], LocalizedText("строка выше", "the line above")),
    Binding(ConsoleIntent.down, [.down], LocalizedText("строка ниже", "the line below")),
    Binding(
      ConsoleIntent.open, [.enter],
      LocalizedText(
        "начать шаг, открыть группу или строку", "start the step, open the group or the line"),
      hint: LocalizedText("открыть", "open")),
    Binding(
      ConsoleIntent.release, [.escape],
      LocalizedText("снять выбор, вернуться к часам", "drop the choice, back to the clock")),
    Binding(
      ConsoleIntent.find, [.character("/"), .function(4)],
      LocalizedText("найти карточку", "find a card"), hint: LocalizedText("найти", "find")),
    Binding(
      .leave, [.control("q")], LocalizedText("выйти", "leave"),
      hint: LocalizedText("выход", "leave")),
  ]
}
