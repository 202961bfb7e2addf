import TaktCanvas
import TaktModel

enum SheetIntent {
  static let up: Intent = "sheet.up"
  static let down: Intent = "sheet.down"
  static let next: Intent = "sheet.next"
  static let previous: Intent = "sheet.previous"
  static let accept: Intent = "sheet.accept"
  static let erase: Intent = "sheet.erase"
  static let cancel: Intent = "sheet.cancel"
  static let takeBack: Intent = "sheet.take-back"
  static let abstain: Intent = "sheet.abstain"
  static let done: Intent = "sheet.done"
  static let more: Intent = "sheet.more"
  static let less: Intent = "sheet.less"
  static let rank: Intent = "sheet.rank"
  static let minus: Intent = "sheet.minus"
  static let flip: Intent = "sheet.flip"
  static let digits = (0...9).map { Intent("sheet.digit-\($0)") }

  /// From the sheet to the board and back.
  static func flipping(toSheet: Bool) -> Binding {
    Binding(
      flip, [.function(3)],
      LocalizedText(
        "лист голосования или доска шага", "the ballot sheet or the step's board"),
      hint: toSheet ? LocalizedText("голосование", "vote") : LocalizedText("доска", "board"))
  }
}

/// The key table of a sheet: digits type numbers, letters are commands.
struct SheetBindings {
  let view: SheetView

  private var kind: BallotBlueprint.Kind { view.sheet.kind }

  var table: [Binding] {
    if let question = view.state.question { return question.bindings }
    return digits + moving + byKind + [accept] + finishing
      + [SheetIntent.flipping(toSheet: false)] + editing
  }

  private var digits: [Binding] {
    let hint =
      switch kind {
      case .scores: LocalizedText("балл", "mark")
      case .rank: LocalizedText("место", "place")
      case .dots, .bets, .poll: LocalizedText("число", "number")
      }
    return SheetIntent.digits.enumerated().map { digit, intent in
      Binding(
        intent, [.character(Character("\(digit)"))],
        LocalizedText("набрать цифру \(digit)", "type the digit \(digit)"),
        hint: digit == 0 ? hint : nil, keyLabel: digit == 0 ? "0–9" : nil)
    }
  }

  private var byKind: [Binding] {
    switch kind {
    case .scores: scoring
    case .rank:
      [
        Binding(
          SheetIntent.rank, [.character(" ")],
          LocalizedText(
            "взять на следующее место; взятое — вернуть",
            "give it the next place; taken: give it back"),
          hint: LocalizedText("взять, вернуть", "take, give back"))
      ]
    case .dots, .bets:
      [
        Binding(
          SheetIntent.more, [.character("+"), .character("=")],
          LocalizedText("точка этой карточке", "a dot for this card"),
          hint: LocalizedText("точка", "a dot")),
        Binding(
          SheetIntent.less, [.character("-"), .character("−")],
          LocalizedText("убрать точку", "take a dot back"), hint: LocalizedText("убрать", "back")),
      ]
    case .poll: []
    }
  }

  private var scoring: [Binding] {
    let minus = Binding(
      SheetIntent.minus, [.character("-"), .character("−")],
      LocalizedText("набрать минус", "type a minus"))
    return [
      Binding(
        SheetIntent.next, [.tab, .right], LocalizedText("следующий критерий", "next criterion"),
        hint: LocalizedText("критерий", "criterion")),
      Binding(
        SheetIntent.previous, [.backTab, .left],
        LocalizedText("прошлый критерий", "the criterion before")),
      Binding(
        SheetIntent.abstain, [.character("a")],
        LocalizedText(
          "воздержаться по этой карточке; ещё раз — передумать",
          "abstain on this card; again: change your mind"),
        hint: LocalizedText("воздержаться", "abstain")),
    ] + (view.sheet.criteria.contains { $0.least < 0 } ? [minus] : [])
  }

  private var accept: Binding {
    switch kind {
    case .scores:
      Binding(
        SheetIntent.accept, [.enter],
        LocalizedText("записать; к следующему пропуску", "write; to the next one missing"),
        hint: LocalizedText("дальше", "go on"))
    case .poll:
      Binding(
        SheetIntent.accept, [.enter],
        LocalizedText("записать ответы стола", "send the table's answers"),
        hint: LocalizedText("записать", "send"))
    case .dots, .bets, .rank:
      Binding(
        SheetIntent.accept, [.enter], LocalizedText("записать набранное", "write what is typed"))
    }
  }

  private var finishing: [Binding] {
    guard kind != .poll else { return [] }
    let isDone = view.sheet.given.isDone
    return [
      Binding(
        SheetIntent.done, [.character("g"), .function(9)],
        LocalizedText("готово: сказать, что всё; ещё раз — нет", "done: say so; again: not yet"),
        hint: isDone ? LocalizedText("ещё не готово", "not done") : LocalizedText("готово", "done"))
    ]
  }

  private var moving: [Binding] {
    let row = kind == .poll ? LocalizedText("ответ", "answer") : LocalizedText("карточка", "card")
    return [
      Binding(SheetIntent.up, [.up], LocalizedText("выше", "up"), hint: row, keyLabel: "↑ ↓"),
      Binding(SheetIntent.down, [.down], LocalizedText("ниже", "down")),
    ]
  }

  private var editing: [Binding] {
    [
      Binding(
        SheetIntent.erase, [.backspace],
        LocalizedText("стереть набранную цифру", "erase the digit typed")),
      Binding(
        SheetIntent.cancel, [.escape], LocalizedText("стереть набранное", "clear what is typed")),
      Binding(
        SheetIntent.takeBack, [.delete],
        LocalizedText("забрать отданное этой карточке", "take back what this card has got")),
    ] + Binding.history + [
      Binding(.leave, [.control("q")], LocalizedText("выйти (спросит)", "leave (asks)"))
    ]
  }
}
