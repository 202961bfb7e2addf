import TaktCanvas
import TaktModel

/// The line of a form: what is typed and where it goes, or the field that is filled.
struct FormLine {
  let now: FormDesk
  private var state: FormState { now.state }
  var context: Context { now.context }

  init(_ now: FormDesk) {
    self.now = now
  }

  func height(columns: Int) -> Int {
    if state.entry.question != nil || state.picker != nil { return 3 }
    if let filling = state.filling {
      return filling.field.choices.isEmpty ? 3 : 2 + choiceLines(filling, columns - 6).count
    }
    return 3 + chips.lines(width: columns - 6).count
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    if let question = state.entry.question {
      question.draw(on: &canvas, in: area, context)
    } else if let picker = state.picker {
      LineFrame(field: picker.filter, title: context.text(picker.title), hint: narrow)
        .draw(on: &canvas, in: area, context)
    } else if let filling = state.filling {
      draw(filling, on: &canvas, in: area)
    } else if now.takesDraft {
      LineFrame(field: state.entry.field, title: title, hint: placeholder)
        .draw(on: &canvas, in: area, context)
      chips.draw(on: &canvas, in: area.inset(columns: 3))
    } else {
      let inner = canvas.frame(area)
      canvas.put(
        context.text(obstacle), column: inner.column + 3, row: inner.row, role: .textDim,
        width: inner.width - 4)
    }
  }

  private var narrow: String { context.language("буквы отбирают", "letters narrow the list") }

  private var obstacle: LocalizedText {
    if let obstacle = now.desk.obstacle { return obstacle }
    if let group = now.item?.group, now.isForeign {
      return LocalizedText(
        "анкета группы \(group.value): её только читают", "group \(group.value)'s form: read only")
    }
    return LocalizedText("здесь пока не о чем писать", "there is nothing to write about yet")
  }

  /// The kinds that a line may become, where there are several.
  private var chips: Chips {
    guard now.takesDraft, state.entry.editing == nil, now.kinds.count > 1 else {
      return Chips([], context.language)
    }
    return Chips(
      now.kinds.enumerated().map { index, kind in
        let value = (context.text(kind.title), kind.id == now.kind?.id)
        return Chips.Group(key: index == 0 ? "F5" : "", label: "", values: [value])
      }, context.language)
  }

  private var title: String {
    if let number = state.entry.editing {
      return context.language("Правка №\(number.value)", "Editing #\(number.value)")
    }
    let kind = now.kind.map { context.text($0.title) } ?? ""
    let line = context.language("Новая строка", "New line") + " · " + kind
    guard case .under(let number) = now.place, let card = now.cards[number] else { return line }
    let name = card.text.clipped(toColumns: 30)
    return line + context.language(" под №\(number.value) ", " under #\(number.value) ") + name
  }

  private var placeholder: String {
    if let obstacle = now.desk.obstacle { return context.text(obstacle) }
    return context.language("пишите; Enter — записать", "type; Enter writes it down")
  }

  private func draw(_ filling: FormState.Filling, on canvas: inout Canvas, in area: Rectangle) {
    let title = title(of: filling)
    guard filling.field.choices.isEmpty else {
      let inner = canvas.frame(area, title: title, isFocused: true)
      for (offset, line) in choiceLines(filling, area.width - 6).enumerated() {
        draw(line, on: &canvas, column: inner.column + 2, row: inner.row + offset)
      }
      return
    }
    LineFrame(field: filling.picker?.filter ?? filling.line, title: title, hint: hint(of: filling))
      .draw(on: &canvas, in: area, context)
  }

  /// «№22 Институт · срок 4 из 5».
  private func title(of filling: FormState.Filling) -> String {
    guard let card = now.cards[filling.card] else { return "" }
    let fields = now.fields(of: card)
    let place = (fields.firstIndex { $0.id == filling.field.id } ?? 0) + 1
    let count =
      fields.count > 1
      ? context.language(" \(place) из \(fields.count)", " \(place) of \(fields.count)") : ""
    return context.language("№", "#")
      + "\(card.number.value) \(card.text.clipped(toColumns: 30)) · "
      + context.text(filling.field.title) + count
  }

  /// How a value of this content is written.
  private func hint(of filling: FormState.Filling) -> String {
    switch filling.field.content {
    case .text, .choice: ""
    case .number: context.language("число", "a number")
    case .date:
      context.language(
        "15.03.2026, март 2026, 2 кв. 2026 или 2026", "2026-03-15, March 2026, Q2 2026 or 2026")
    case .groups: context.language("номера групп через запятую, или все", "group numbers, or all")
    case .card: narrow
    }
  }

  private typealias Choice = (text: String, isChosen: Bool)

  /// The choices with their digits, in rows of so many columns.
  private func choiceLines(_ filling: FormState.Filling, _ width: Int) -> [[Choice]] {
    let value = now.cards[filling.card].flatMap { now.value(of: filling.field, of: $0) }
    var lines: [[Choice]] = [[]]
    var used = 0
    for (index, choice) in filling.field.choices.enumerated() {
      let digit = index < 9 ? "\(index + 1) " : ""
      let isChosen = choice.id == value
      let title = context.text(choice.title)
      let text = digit + (isChosen ? "‹\(title)›" : title)
      if used > 0, used + Width.of(text) > width {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append((text, isChosen))
      used += Width.of(text) + 3
    }
    return lines
  }

  private func draw(_ line: [Choice], on canvas: inout Canvas, column: Int, row: Int) {
    var column = column
    for choice in line {
      column +=
        canvas.put(
          choice.text, column: column, row: row, role: choice.isChosen ? .select : .text) + 3
    }
  }
}
