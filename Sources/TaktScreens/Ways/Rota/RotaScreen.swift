import TaktCanvas
import TaktModel

/// The order on the left, the talk with its clock and what was said on the right, the line below.
struct RotaScreen {
  let rota: RotaDesk

  private var context: Context { rota.context }
  private var language: Language { context.language }

  func draw(on canvas: inout Canvas) {
    let bottom = canvas.rows - HintLine.rows - 1
    let lineRows = rota.desk.takesDraft || rota.state.question != nil ? 3 : 0
    let height = bottom - ScribeHead.rows - lineRows
    let left = min(44, canvas.columns * 2 / 5)
    drawOrder(
      on: &canvas, in: Rectangle(column: 0, row: ScribeHead.rows, width: left, height: height))
    drawTalk(
      on: &canvas,
      in: Rectangle(
        column: left + 1, row: ScribeHead.rows, width: canvas.columns - left - 1, height: height))
    rota.state.picker?.draw(on: &canvas, until: bottom - lineRows, in: context)
    let line = Rectangle(column: 0, row: bottom - 3, width: canvas.columns, height: 3)
    if let question = rota.state.question {
      question.draw(on: &canvas, in: line, context)
    } else if lineRows > 0 {
      LineFrame(field: rota.state.field, title: lineTitle, hint: lineHint)
        .draw(on: &canvas, in: line, context)
    }
  }

  /// "Заметка · Г3 · Лес · взять в работу · №12".
  private var lineTitle: String {
    var parts = [rota.kind.map { context.text($0.title).capitalizedFirst } ?? ""]
    if let number = rota.state.editing { parts.append("№\(number.value)") }
    if let talk = rota.talk { parts.append(context.title(of: talk)) }
    if rota.isNote, rota.state.fields[CardField.take] != nil {
      parts.append(language("взять в работу", "take up"))
    }
    if rota.isNote, let about = rota.state.fields[CardField.about] { parts.append("→ №\(about)") }
    return parts.joined(separator: " · ")
  }

  private var lineHint: String {
    rota.talk == nil
      ? language("когда начнут выступать, пишите здесь", "write here once somebody speaks") : ""
  }

  private func drawOrder(on canvas: inout Canvas, in area: Rectangle) {
    let talks = rota.talks
    let inner = canvas.frame(
      area, title: language("Порядок", "Order"),
      trailing: language("ждут \(talks.waiting.count)", "\(talks.waiting.count) to come"))
    if talks.all.isEmpty {
      canvas.put(
        language("Порядка ещё нет.", "There is no order yet."), column: inner.column + 1,
        row: inner.row, role: .textDim, width: inner.width - 2)
    }
    let index = talks.all.firstIndex { $0.number == rota.talk?.number } ?? 0
    for (offset, place) in visibleRange(of: talks.all.count, around: index, rows: inner.height)
      .enumerated()
    {
      let talk = talks.all[place]
      let state = talks.state(of: talk)
      let isChosen = talk.number == rota.talk?.number
      let role: Role = isChosen ? .select : talks.isWaiting(talk) ? .text : .textDim
      let row = inner.row + offset
      canvas.fill(
        Rectangle(column: inner.column, row: row, width: inner.width, height: 1), role: role)
      let words = state == .speaking ? "►" : context.words(of: state)
      canvas.put(trailing: words, maxColumn: inner.maxColumn - 1, row: row, role: role)
      canvas.put(
        "\(place + 1) \(context.title(of: talk))", column: inner.column + 1, row: row, role: role,
        width: inner.width - 3 - Width.of(words))
    }
  }

  private func drawTalk(on canvas: inout Canvas, in area: Rectangle) {
    guard let talk = rota.talk else {
      let inner = canvas.frame(area, title: context.text(rota.desk.board.title), isFocused: true)
      canvas.put(
        centred: language("Никто ещё не выступал.", "Nobody has spoken yet."),
        column: inner.column, row: inner.row + inner.height / 2, width: inner.width,
        role: .textDim)
      return
    }
    let inner = canvas.frame(area, title: context.title(of: talk), isFocused: true)
    let clock = clock(of: talk)
    canvas.put(
      clock.text, column: inner.column + 1, row: inner.row, role: clock.role,
      width: inner.width - 2)
    let lines = rota.lines(of: talk).suffix(max(0, inner.height - 2))
    for (offset, card) in lines.enumerated() {
      draw(
        card, on: &canvas,
        in: Rectangle(
          column: inner.column + 1, row: inner.row + 2 + offset, width: inner.width - 2,
          height: 1))
    }
  }

  private func clock(of talk: Card) -> (text: String, role: Role) {
    guard let speaker = rota.talks.speaker, speaker.card == talk.number else {
      return (context.words(of: rota.talks.state(of: talk)), .textDim)
    }
    let words = context.words(of: speaker)
    return (words.text, words.role)
  }

  private func draw(_ card: Card, on canvas: inout Canvas, in line: Rectangle) {
    let isNote = card.kind == rota.desk.board.noteKind?.id
    let isChosen = rota.state.editing == card.number
    let role: Role = isChosen ? .select : .text
    if isChosen { canvas.fill(line, role: role) }
    let mark = isNote ? card.isTakenUp ? "►" : "!" : "?"
    let by = card.group.map { context.name(of: $0) } ?? context.name(of: card.author)
    var end = line.maxColumn
    if let about = card.about {
      end -= canvas.put(
        trailing: " → №\(about.value)", maxColumn: end, row: line.row,
        role: isChosen ? role : .textDim)
    }
    canvas.put(mark, column: line.column, row: line.row, role: isChosen ? role : .hintKey)
    let width = canvas.put(
      by, column: line.column + 2, row: line.row, role: isChosen ? role : .title, width: 10)
    canvas.put(
      card.text, column: line.column + 3 + width, row: line.row, role: role,
      width: end - line.column - 4 - width)
  }
}

extension Context {
  /// A participant by the name they joined with.
  func name(of author: ParticipantID) -> String {
    session.roster.participants[author].map(\.name) ?? author.value
  }

  /// "осталось 5:12" or "вопросы · осталось 1:30" with the role of the clock's state.
  func words(of speaker: Speaker) -> (text: String, role: Role) {
    let part = speaker.part == .questions ? language("вопросы · ", "questions · ") : ""
    let state = ScribeHead.words(of: speaker.clock, in: self)
    return (part + state.text, state.role)
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
