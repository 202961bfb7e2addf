import TaktCanvas
import TaktModel

/// Draws the columns, or one of them where the terminal is narrow; an opened request over them.
struct InboxScreen {
  let inbox: InboxDesk

  private var context: Context { inbox.context }
  private var language: Language { context.language }
  /// Rows of a card: whose it is, its text, air.
  private static let pitch = 3

  func draw(on canvas: inout Canvas) {
    let bottom = canvas.rows - HintLine.rows - 1
    let asks = inbox.state.question != nil || (inbox.state.letter?.hasAddressees ?? false)
    let lineRows = asks || inbox.isAnswering ? 3 : 0
    let area = Rectangle(
      column: 0, row: ScribeHead.rows, width: canvas.columns,
      height: bottom - ScribeHead.rows - lineRows)
    let line = Rectangle(column: 0, row: bottom - 3, width: canvas.columns, height: 3)
    if let opened = inbox.opened {
      InboxOpened(inbox: inbox, request: opened).draw(on: &canvas, in: area)
    } else {
      drawColumns(on: &canvas, in: area)
    }
    if let letter = inbox.state.letter, !letter.hasAddressees {
      drawAddressees(letter, on: &canvas, until: bottom)
    }
    if lineRows > 0 { drawLine(on: &canvas, in: line) }
  }

  private func drawLine(on canvas: inout Canvas, in area: Rectangle) {
    if let question = inbox.state.question { return question.draw(on: &canvas, in: area, context) }
    if let letter = inbox.state.letter {
      let to = letter.groups.sorted().map { context.name(of: $0) }.joined(separator: ", ")
      LineFrame(field: letter.field, title: language("Запрос → \(to)", "Request → \(to)"))
        .draw(on: &canvas, in: area, context)
    } else if let request = inbox.opened {
      let field = inbox.state.answers[request.number] ?? TextField(maximumBytes: 1)
      LineFrame(field: field, title: language("Наш ответ", "Our answer"))
        .draw(on: &canvas, in: area, context)
    }
  }

  private func drawColumns(on canvas: inout Canvas, in area: Rectangle) {
    let isWide = area.width >= 100
    let shown = isWide ? Array(0..<InboxState.columns) : [inbox.state.column]
    canvas.put(sides, column: 1, row: area.row, role: .title)
    let width = (area.width - (shown.count - 1)) / shown.count
    for (place, column) in shown.enumerated() {
      let column = (
        index: column,
        area: Rectangle(
          column: area.column + place * (width + 1), row: area.row + 1, width: width,
          height: area.height - 1)
      )
      draw(column.index, on: &canvas, in: column.area, isAlone: !isWide)
    }
  }

  /// "‹просят нас 3›  просим мы  все".
  private var sides: String {
    guard context.author.group != nil else { return language("все запросы", "all requests") }
    let names = [
      language("просят нас", "asked of us"), language("просим мы", "asked by us"),
      language("все", "all"),
    ]
    return names.enumerated().map { index, name in
      index == inbox.state.side.rawValue ? "‹\(name)›" : " \(name) "
    }.joined(separator: " ")
  }

  private func title(_ column: Int) -> String {
    let names = [
      language("Ждут", "Waiting"), language("Есть ответ", "Answered"),
      language("Решено", "Settled"),
    ]
    return "\(names[column]) · \(inbox.column(column).count)"
  }

  private func draw(
    _ column: Int, on canvas: inout Canvas, in area: Rectangle, isAlone: Bool
  ) {
    let isFocused = column == inbox.state.column
    let others = (0..<InboxState.columns).filter { $0 != column }.map(title)
    let inner = canvas.frame(
      area, title: title(column), trailing: isAlone ? others.joined(separator: "   ") : "",
      isFocused: isFocused)
    let requests = inbox.column(column)
    guard !requests.isEmpty else {
      canvas.put(
        centred: language("пусто", "empty"), column: inner.column,
        row: inner.row + inner.height / 2, width: inner.width, role: .textDim)
      return
    }
    let cursor = inbox.state.cursor(inColumn: column)
    let index = cursor.index(in: requests.map(\.number)) ?? 0
    let range = visibleRange(
      of: requests.count, around: index, rows: max(1, (inner.height + 1) / Self.pitch))
    for (offset, place) in range.enumerated() {
      draw(
        requests[place], isCurrent: isFocused && place == index, on: &canvas,
        in: Rectangle(
          column: inner.column, row: inner.row + offset * Self.pitch, width: inner.width,
          height: 2))
    }
  }

  private func draw(
    _ request: Request, isCurrent: Bool, on canvas: inout Canvas, in area: Rectangle
  ) {
    let role: Role = isCurrent ? .select : .text
    if isCurrent { canvas.fill(area, role: .select) }
    let mark = mark(of: request)
    canvas.put(isCurrent ? "►" : "", column: area.column, row: area.row, role: role)
    canvas.put(
      trailing: mark.text, maxColumn: area.maxColumn - 1, row: area.row,
      role: isCurrent ? role : mark.role)
    canvas.put(
      "№\(request.number.value)  \(context.route(of: request))", column: area.column + 2,
      row: area.row, role: isCurrent ? role : .title, width: area.width - 5 - Width.of(mark.text))
    canvas.put(
      request.card.text, column: area.column + 2, row: area.row + 1, role: role,
      width: area.width - 3)
  }

  /// What catches the eye: new, a draft, how many answers, or how it ended.
  private func mark(of request: Request) -> (text: String, role: Role) {
    if inbox.state.fresh.contains(request.number) { return (language("● новый", "● new"), .vote) }
    switch request.state {
    case .draft: return (language("черновик", "draft"), .textDim)
    case .sent: return ("", .textDim)
    case .seen: return (language("увидели", "seen"), .textDim)
    case .answered:
      let count = language.count(
        request.offers.count, ("ответ", "ответа", "ответов"), ("answer", "answers"))
      return (count, .ok)
    case .accepted: return (language("√ принят", "√ accepted"), .ok)
    case .declined: return (language("× отклонён", "× declined"), .textDim)
    }
  }

  private func drawAddressees(
    _ letter: InboxState.Letter, on canvas: inout Canvas, until bottom: Int
  ) {
    let groups = inbox.others
    let height = min(groups.count + 2, bottom - ScribeHead.rows)
    let area = Rectangle(
      column: 0, row: bottom - height, width: min(canvas.columns, 60), height: height)
    canvas.fill(area)
    let inner = canvas.frame(
      area, title: language("Кого просим", "Whom do we ask"),
      trailing: letter.groups.isEmpty
        ? language("цифра – группа, 0 – все", "a digit: a group, 0: all")
        : language("выбрано \(letter.groups.count)", "\(letter.groups.count) chosen"),
      isFocused: true)
    let range = visibleRange(of: groups.count, around: letter.cursor, rows: inner.height)
    for (offset, index) in range.enumerated() {
      let group = groups[index]
      let row = inner.row + offset
      let role: Role = index == letter.cursor ? .select : .text
      canvas.fill(
        Rectangle(column: inner.column, row: row, width: inner.width, height: 1), role: role)
      let box = letter.groups.contains(group.number) ? "■" : "·"
      canvas.put(
        "\(box) \(group.number.value)  \(context.text(group.name))", column: inner.column + 1,
        row: row, role: role, width: inner.width - 2)
    }
  }
}
