import TaktCanvas
import TaktModel

/// No step runs: what the session is, what time it is and when it goes on.
struct StageLobby {
  let stage: StagePicture

  private var language: Language { stage.language }
  private var programme: Programme { stage.programme }

  func draw(on canvas: inout Canvas) {
    let layout = StageTimerLayout(
      heading: stage.sessionTitle, columns: canvas.columns, rows: canvas.rows,
      glyphs: stage.context.glyphs)
    stage.drawHeader(stage.place, on: &canvas)
    layout.drawHeadline(on: &canvas, role: .title)
    drawTitle(layout, on: &canvas)
    StageFigures.draw(
      stage.context.wallClock(stage.context.now), on: &canvas, in: layout.digits, role: .timerCalm)
    canvas.put(
      centred: whatComes, column: 2, row: layout.wordsRow, width: canvas.columns - 4, role: .title)
    drawAdvice(on: &canvas)
  }

  private func drawTitle(_ layout: StageTimerLayout, on canvas: inout Canvas) {
    guard let row = layout.captionRow, !(layout.headline?.isWhole ?? false) else { return }
    let width = canvas.columns - 4
    let title = stage.sessionTitle
    let text =
      layout.headline == nil
      ? Headline.spaced(title, columns: width) : Headline.plain(title, columns: width)
    canvas.put(centred: text, column: 2, row: row, width: width, role: .title)
  }

  /// "начало в 13:00 · Установочный доклад".
  private var whatComes: String {
    guard programme.plan != nil else {
      return language("скоро начнём", "we begin soon")
    }
    guard let next = programme.nextEntry else {
      return language("программа пройдена · спасибо!", "the programme is over · thank you!")
    }
    let title = stage.context.text(next.step.title)
    let begins = next.step.startMinute.map {
      let hour = stage.plannedHour(of: next) ?? StageWords.hour($0)
      return language("начало в \(hour) · ", "begins at \(hour) · ")
    }
    return (begins ?? language("начнём с шага · ", "first · ")) + title
  }

  /// On a fine grid letters are too small for a hall; the person at the projector can change that.
  private func drawAdvice(on canvas: inout Canvas) {
    guard canvas.rows > 45 else { return }
    let grid = "\(canvas.columns)×\(canvas.rows)"
    let advice = language(
      "\(grid) — увеличьте шрифт терминала: издали читается около 80×24",
      "\(grid) — enlarge the terminal font: about 80×24 reads well from afar")
    canvas.put(
      trailing: advice, maxColumn: canvas.columns - 2, row: canvas.rows - 1, role: .textDim)
  }
}

extension StagePicture {
  var place: String { programme.plan?.place ?? "" }

  /// The hour of a step by the plan in force, moved with its day.
  func plannedHour(of entry: Programme.Entry) -> String? {
    if let start = programme.plannedStart(of: entry) { return context.wallClock(start) }
    return entry.step.startMinute.map(StageWords.hour)
  }
}
