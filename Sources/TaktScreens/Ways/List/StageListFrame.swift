import TaktCanvas
import TaktModel

/// The frame of every scene that lists something: what it is, how much time is left, and below it
/// what comes next. On a high grid the heading and the time are drawn in block letters.
struct StageListFrame {
  let stage: StagePicture
  let heading: String
  /// Rows below the list: counts, a ballot's progress.
  var footRows = 0

  private var language: Language { stage.language }

  struct Rooms {
    let list: Rectangle
    /// The first of the rows below the list.
    let footRow: Int
    let nextRow: Int
  }

  func rooms(of canvas: Canvas) -> Rooms {
    let (columns, rows) = (canvas.columns, canvas.rows)
    let gap = rows >= 22 ? 1 : 0
    let nextRow = rows - 1 - (isTall(canvas) ? 1 : 0)
    let footRow = nextRow - gap - footRows
    let first = headingRule(canvas) + 1 + gap
    let last = footRow - (footRows > 0 ? 1 : 0)
    return Rooms(
      list: Rectangle(column: 0, row: first, width: columns, height: last - first),
      footRow: footRow, nextRow: nextRow)
  }

  private func isTall(_ canvas: Canvas) -> Bool { canvas.rows >= 36 }

  private func headingRule(_ canvas: Canvas) -> Int {
    isTall(canvas) ? 2 + BlockTitle.height(glyphs: stage.context.glyphs) : 1
  }

  /// Draws all but the list and the rows below it.
  func draw(on canvas: inout Canvas, page: StagePage? = nil) {
    let rooms = rooms(of: canvas)
    if isTall(canvas) { drawTallHeading(on: &canvas) } else { drawHeading(on: &canvas) }
    canvas.horizontalRule(
      column: 0, row: headingRule(canvas), width: canvas.columns, character: "━")
    if footRows > 0 {
      canvas.horizontalRule(column: 0, row: rooms.footRow - 1, width: canvas.columns)
    }
    let right = pageWords(page)
    canvas.put(trailing: right, maxColumn: canvas.columns - 1, row: rooms.nextRow, role: .textDim)
    canvas.put(
      stage.nextStep(columns: canvas.columns - 4 - Width.of(right)), column: 1,
      row: rooms.nextRow)
  }

  private func drawHeading(on canvas: inout Canvas) {
    let barWidth = canvas.columns >= 70 ? 8 : 0
    let (words, role) = timeWords
    var end = canvas.columns - 1
    if barWidth > 0, let clock = stage.programme.currentEntry?.clock,
      let total = clock.totalSeconds,
      let remaining = clock.remainingSeconds(at: stage.context.now)
    {
      end -= barWidth
      canvas.bar(
        remaining, of: total, column: end, row: 0, width: barWidth, style: .whole, fillRole: role)
      end -= 1
    }
    canvas.put(trailing: words, maxColumn: end, row: 0, role: role)
    canvas.put(
      Headline.plain(heading, columns: end - Width.of(words) - 3), column: 1, row: 0, role: .title)
  }

  /// A row of small letters for the facilitator, then what the hall must see.
  private func drawTallHeading(on canvas: inout Canvas) {
    let entry = stage.programme.currentEntry
    let title = entry.map { " · " + stage.context.text($0.step.title) } ?? ""
    stage.drawHeader((entry.map(stage.stepNumber) ?? "") + title, on: &canvas)
    let glyphs = stage.context.glyphs
    let (figures, role) = timeFigures
    let timeWidth = BlockTitle.width(of: figures) ?? 0
    let time = Rectangle(
      column: canvas.columns - 2 - timeWidth, row: 2, width: timeWidth,
      height: BlockTitle.height(glyphs: glyphs))
    BlockTitle.draw(figures, on: &canvas, in: time, role: role, glyphs: glyphs)
    let room = time.column - 6
    if let headline = Headline(heading, columns: room, rows: time.height, glyphs: glyphs),
      let width = BlockTitle.width(of: headline.text)
    {
      let area = Rectangle(column: 2, row: 2, width: width, height: time.height)
      BlockTitle.draw(headline.text, on: &canvas, in: area, glyphs: glyphs)
    } else {
      canvas.put(heading, column: 2, row: 3, role: .title, width: room)
    }
  }

  /// "осталось 06:18" with the role of the clock's state; the wall clock while no step runs.
  private var timeWords: (String, Role) {
    let now = stage.context.now
    guard let clock = stage.programme.currentEntry?.clock else { return (stage.standing, .textDim) }
    let phase = clock.phase(at: now)
    let role = stage.timerRole(phase)
    if phase == .paused { return (language("ПАУЗА", "PAUSE"), role) }
    guard let left = clock.remainingSeconds(at: now) else {
      return (StageWords.figures(clock.elapsedSeconds(at: now)), role)
    }
    if left < 0 {
      return (language("▲ сверх времени ", "▲ over time ") + StageWords.brief(-left), role)
    }
    return (stage.words.leftInFigures(left), role)
  }

  private var timeFigures: (String, Role) {
    let now = stage.context.now
    guard let clock = stage.programme.currentEntry?.clock else {
      return (stage.context.wallClock(now), .timerCalm)
    }
    let phase = clock.phase(at: now)
    let role = stage.timerRole(phase)
    if phase == .paused { return (language("ПАУЗА", "PAUSE"), role) }
    let seconds = clock.remainingSeconds(at: now) ?? clock.elapsedSeconds(at: now)
    return ((seconds < 0 ? "+" : "") + StageWords.figures(abs(seconds)), role)
  }

  private func pageWords(_ page: StagePage?) -> String {
    var parts: [String] = []
    if stage.context.lostSeconds != nil { parts.append(language("нет связи", "no link")) }
    if stage.isStill { parts.append(language("стоп-кадр", "still")) }
    if let page, page.count > 1 {
      parts.append(
        language("стр. ", "page ") + "\(page.index + 1)/\(page.count)"
          + language(" · листает сам", " · turns by itself"))
    }
    return parts.joined(separator: " · ")
  }
}

extension StagePicture {
  func timerRole(_ phase: Clock.Phase) -> Role {
    switch phase {
    case .calm: .timerCalm
    case .warning: .timerWarn
    case .last: .timerLast
    case .overrun: .timerOver
    case .paused: .textDim
    }
  }
}
