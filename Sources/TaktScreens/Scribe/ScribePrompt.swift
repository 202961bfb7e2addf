import TaktCanvas
import TaktModel

/// A small question in the place of the entry line; it takes the keys until it is answered.
struct ScribePrompt {
  enum Purpose {
    case pasteLines([String], raw: String)
    case withdraw(CardNumber)
    case goToNumber
    case field(CardField, then: [CardField])
    case leave
    case newCluster([CardNumber], under: CardNumber?)
    case edit(CardNumber)
    case split(CardNumber)
    case reason(CardNumber)
    case merge([CardNumber], into: CardNumber)
    /// How much a flow is.
    case amount(CardNumber)
    /// How much a new flow is, then what it is.
    case newAmount(FlowEnds)
    case resource(FlowEnds, amount: String)
    case newLine(slot: String)
    case reword(Deck.Line, slot: String)
    case rehearsal
    case finishVote
    case sendCounts
    case declineRequest(CardNumber)
  }

  enum Answer { case yes, no, other }

  let purpose: Purpose
  let title: LocalizedText
  /// What Enter, Esc and perhaps Space mean.
  let choices: LocalizedText
  /// nil asks only for yes or no.
  var field: TextField?

  init(
    _ purpose: Purpose, _ title: LocalizedText, _ choices: LocalizedText, field: TextField? = nil
  ) {
    self.purpose = purpose
    self.title = title
    self.choices = choices
    self.field = field
  }

  /// Space answers too where a question has a third answer.
  private var hasOther: Bool {
    if case .pasteLines = purpose { true } else { false }
  }

  var bindings: [Binding] {
    let isText = field != nil
    var table = [
      Binding(
        ScribePromptIntent.yes, [.enter], LocalizedText("ответить: да, записать", "answer: yes"),
        hint: isText ? LocalizedText("записать", "write") : LocalizedText("да", "yes")),
      Binding(
        ScribePromptIntent.no, [.escape], LocalizedText("оставить как есть", "leave it as it is"),
        hint: isText ? LocalizedText("отмена", "cancel") : LocalizedText("нет", "no")),
    ]
    if hasOther {
      table.append(
        Binding(
          ScribePromptIntent.other, [.character(" ")],
          LocalizedText("вставить одной строкой", "paste as one line"),
          hint: LocalizedText("одной строкой", "as one line")))
    }
    return table
  }

  static func answer(for intent: Intent) -> Answer? {
    switch intent {
    case ScribePromptIntent.yes: .yes
    case ScribePromptIntent.no: .no
    case ScribePromptIntent.other: .other
    default: nil
    }
  }

  /// Draws the question with its field or its choices in a frame of three rows or more.
  func draw(on canvas: inout Canvas, in area: Rectangle, _ context: Context) {
    canvas.fill(area)
    let inner = canvas.frame(
      area, title: context.text(title).clipped(toColumns: area.width - 6),
      trailing: field == nil ? "" : context.text(choices), isFocused: true)
    let row = inner.maxRow - 1
    canvas.put("›", column: inner.column + 1, row: row, role: .hintKey)
    let width = inner.width - 4
    if let field {
      let position = Canvas.Position(column: inner.column + 3, row: row)
      field.draw(on: &canvas, at: position, width: width)
    } else {
      let text = context.text(choices)
      canvas.put(text, column: inner.column + 3, row: row, role: .hintText, width: width)
    }
  }
}

enum ScribePromptIntent {
  static let yes: Intent = "answer.yes"
  static let no: Intent = "answer.no"
  static let other: Intent = "answer.other"
}

extension ScribePrompt {
  static func paste(_ lines: [String], raw: String) -> ScribePrompt {
    let russian = Language.russian.count(
      lines.count, ("карточку", "карточки", "карточек"), ("", ""))
    return ScribePrompt(
      .pasteLines(lines, raw: raw),
      LocalizedText("Добавить \(russian)?", "Add \(lines.count) cards?"),
      LocalizedText(
        "Enter — да, по карточке на строку · Esc — нет · Пробел — одной строкой",
        "Enter — yes, a card per line · Esc — no · Space — as one line"))
  }

  static func withdraw(_ card: Card, shownAs number: CardNumber? = nil) -> ScribePrompt {
    let name = "№\((number ?? card.number).value) «\(card.text.clipped(toColumns: 40))»"
    return ScribePrompt(
      .withdraw(card.number), LocalizedText("Снять \(name)?", "Withdraw \(name)?"),
      LocalizedText("Enter — снять · Esc — оставить", "Enter — withdraw · Esc — keep"))
  }

  static func declineRequest(_ card: Card) -> ScribePrompt {
    let name = "№\(card.number.value) «\(card.text.clipped(toColumns: 40))»"
    return ScribePrompt(
      .declineRequest(card.number),
      LocalizedText("Закрыть запрос \(name)?", "Close the request \(name)?"),
      LocalizedText(
        "Enter — больше не нужно · Esc — ждём дальше", "Enter — no longer needed · Esc — go on"))
  }

  static var goToNumber: ScribePrompt {
    ScribePrompt(
      .goToNumber, LocalizedText("К какому номеру?", "Go to which number?"),
      LocalizedText("Enter — перейти · Esc", "Enter — go · Esc"),
      field: TextField(maximumBytes: 8))
  }

  /// Asks for a field's value; what may be said is beside its name.
  static func field(
    _ field: CardField, now: String, then rest: [CardField], in context: Context
  ) -> ScribePrompt {
    let choices = field.answers(in: context)
    return ScribePrompt(
      .field(field, then: rest), choices.isEmpty ? field.title : field.title.followed(by: choices),
      LocalizedText("Enter — записать · пусто — убрать", "Enter — set · empty — clear"),
      field: TextField(now, maximumBytes: field.content == .number ? 20 : Entry.longestText))
  }

  static var leave: ScribePrompt {
    ScribePrompt(
      .leave, LocalizedText("Выйти из программы?", "Leave the program?"),
      LocalizedText(
        "Enter — выйти · Esc — остаться · записанное останется в сессии",
        "Enter — leave · Esc — stay · what is written stays in the session"))
  }
}
