import TaktCanvas
import TaktModel

extension EntryKeys {
  /// The next kind for this line and the ones after it. A written card keeps its kind.
  mutating func nextKind() -> [Effect] {
    let kinds = desk.typedKinds
    guard entry.editing == nil else {
      return [
        .warn(
          LocalizedText(
            "Вид записанной карточки не меняется: снимите её (F8) и запишите снова.",
            "A written card keeps its kind: withdraw it (F8) and write it again."))
      ]
    }
    let current = kinds.firstIndex { $0.id == entry.currentKind(on: desk)?.id } ?? -1
    if !kinds.isEmpty { entry.kind = kinds[(current + 1) % kinds.count].id }
    return []
  }

  /// The next choice; after the last one comes none, unless one is required.
  mutating func nextChoice() -> [Effect] {
    guard let field = entry.shownKind(on: desk, in: context)?.choiceField else { return [] }
    let now = entry.value(of: field.id, in: context)
    let values = (field.isRequired ? [] : [nil]) + field.choices.map { Optional($0.id) }
    let current = values.firstIndex(of: now) ?? values.count - 1
    let value = values[(current + 1) % values.count]
    guard let number = entry.editing else {
      entry.choices[field.id] = value
      return []
    }
    return [.submit(.cards(.set(number, field: field.id, value: value)))]
  }

  /// Asks for the fields of the line one after another.
  mutating func askFields() {
    ask(entry.shownKind(on: desk, in: context)?.askedFields ?? [])
  }

  private mutating func ask(_ fields: [CardField]) {
    guard let field = fields.first else { return }
    let value = entry.value(of: field.id, in: context) ?? ""
    entry.question = .field(
      field, now: field.shown(value, in: context), then: Array(fields.dropFirst()), in: context)
  }

  /// Answers the question in the place of the entry line.
  mutating func answer(_ answer: ScribePrompt.Answer) -> [Effect] {
    guard let question = entry.question else { return [] }
    if case .pasteLines = question.purpose, answer == .yes, let obstacle = desk.obstacle {
      return [.warn(obstacle)]
    }
    entry.question = nil
    switch (question.purpose, answer) {
    case (_, .no): return []
    case (.pasteLines(_, let raw), .other): return paste(line: raw)
    case (.pasteLines(let lines, _), _): return lines.map { .submit(add($0)) }
    case (.withdraw(let number), _):
      entry.leaveEditing()
      return [.submit(.cards(.withdraw(number)))]
    case (.goToNumber, _): return goTo(question.field?.text ?? "")
    case (.field(let field, let rest), _):
      return set(field, question, then: rest)
    case (.leave, _): return [.leave]
    default: break
    }
    return []
  }

  private mutating func goTo(_ text: String) -> [Effect] {
    let digits = text.filter(\.isNumber)
    guard let value = Int(digits), let card = context.session.cards[CardNumber(value)],
      card.board == desk.board.id, card.isLive
    else {
      return [
        .warn(
          LocalizedText("№\(digits) на этой доске нет.", "There is no #\(digits) on this board."))
      ]
    }
    if context.owns(card), desk.takesDraft {
      entry.begin(card)
    } else {
      entry.shown = card.number
      entry.bottom = CardList(entry: entry, desk: desk, context: context).bottom(
        around: card.number)
    }
    return []
  }

  /// A value that will not do is asked for again.
  private mutating func set(_ field: CardField, _ question: ScribePrompt, then rest: [CardField])
    -> [Effect]
  {
    let text = question.field?.text.trimmed ?? ""
    let value = text.isEmpty ? nil : field.value(typed: text)
    guard text.isEmpty || value != nil else {
      entry.question = question
      return [.warn(field.complaint(about: text))]
    }
    ask(rest)
    guard let number = entry.editing else {
      entry.numbers[field.id] = value
      return []
    }
    let isSame = context.session.cards[number]?.fields[field.id] == value
    return isSame ? [] : [.submit(.cards(.set(number, field: field.id, value: value)))]
  }

  /// One line goes into the field; several are one question.
  mutating func paste(_ text: String) -> [Effect] {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard lines.count > 1, entry.editing == nil else {
      return paste(line: lines.joined(separator: "\n"))
    }
    entry.question = .paste(lines, raw: lines.joined(separator: " "))
    return []
  }

  private mutating func paste(line: String) -> [Effect] {
    if entry.field.paste(line) { return [] }
    return [
      .warn(
        LocalizedText(
          "Вставлено не всё: в строке уже 8 КБ.", "Not all was pasted: the line holds 8 KB."))
    ]
  }
}
