import TaktCanvas
import TaktModel

/// Who waits for whose answer: from × to with totals, and what has waited longest.
struct StageRequests {
  let stage: StagePicture
  let board: Board

  private var language: Language { stage.language }
  private static let cell = 5
  /// Columns of who asks.
  private static let label = 11

  func draw(on canvas: inout Canvas) {
    let requests = stage.session.cards.requests(on: board.id).filter { $0.state != .draft }
    let unanswered = Unanswered(requests)
    let frame = StageListFrame(
      stage: stage, heading: stage.context.text(board.title).uppercased(), footRows: 1)
    let rooms = frame.rooms(of: canvas)
    frame.draw(on: &canvas)
    canvas.put(
      counts(requests, unanswered), column: 2, row: rooms.footRow, width: canvas.columns - 4)
    guard !unanswered.requests.isEmpty else {
      return drawNone(requests, in: rooms.list, on: &canvas)
    }
    let matrix = Matrix(unanswered, roster: stage.session.roster)
    let isWide = rooms.list.width >= matrix.width + 60
    let height = draw(matrix, unanswered, in: rooms.list, on: &canvas)
    let list =
      isWide
      ? rooms.list.right(of: matrix.width + 5) : rooms.list.below(height + 1)
    drawOldest(unanswered.requests, in: list, on: &canvas)
  }

  private func counts(_ requests: [Request], _ unanswered: Unanswered) -> String {
    let settled = requests.count(where: \.isSettled)
    return language(
      "без ответа \(unanswered.requests.count) из \(requests.count) · решено \(settled)",
      "unanswered \(unanswered.requests.count) of \(requests.count) · settled \(settled)")
  }

  private func drawNone(_ requests: [Request], in area: Rectangle, on canvas: inout Canvas) {
    let words =
      requests.isEmpty
      ? language("запросов пока нет", "no requests yet")
      : language("на каждый запрос ответили", "every request is answered")
    canvas.put(
      centred: words, column: 0, row: area.row + area.height / 2, width: area.width,
      role: .textDim)
  }

  /// The groups that ask and those that are asked, those that sit no more too.
  private struct Matrix {
    let rows: [GroupNumber?]
    let columns: [GroupNumber]

    init(_ unanswered: Unanswered, roster: Roster) {
      let asked = unanswered.requests.flatMap(\.to)
      columns = Set(roster.openGroups.map(\.number) + asked).sorted()
      let asking = Set(unanswered.requests.map(\.from))
      rows = asking.sorted { $0?.value ?? 0 < $1?.value ?? 0 }
    }

    var width: Int {
      StageRequests.label + (columns.count + 1) * StageRequests.cell + 2
    }
  }

  /// Returns the rows that it took.
  private func draw(
    _ matrix: Matrix, _ unanswered: Unanswered, in area: Rectangle, on canvas: inout Canvas
  ) -> Int {
    let context = stage.context
    let start = area.column + Self.label
    let end = start + matrix.columns.count * Self.cell
    canvas.put(language("кто → кого", "who → whom"), column: 2, row: area.row, role: .textDim)
    for (index, group) in matrix.columns.enumerated() {
      put(context.name(of: group), start + index * Self.cell, area.row, .title, &canvas)
    }
    put(language("всего", "all"), end + 1, area.row, .textDim, &canvas)
    for (index, from) in matrix.rows.enumerated() {
      let row = area.row + 1 + index
      canvas.put(context.name(of: from), column: 2, row: row, role: .title, width: 7)
      for (place, to) in matrix.columns.enumerated() {
        let count = unanswered.count(from: from, to: to)
        put(
          count == 0 ? "·" : "\(count)", start + place * Self.cell, row,
          count == 0 ? .textDim : .text, &canvas)
      }
      put("\(unanswered.count(from: from))", end + 1, row, .text, &canvas)
    }
    let foot = area.row + 1 + matrix.rows.count
    canvas.put(language("ждут", "wait"), column: 2, row: foot, role: .textDim)
    for (place, to) in matrix.columns.enumerated() {
      let count = unanswered.count(to: to)
      put(
        "\(count)", start + place * Self.cell, foot, count == 0 ? .textDim : .timerWarn, &canvas)
    }
    put("\(unanswered.requests.count)", end + 1, foot, .timerWarn, &canvas)
    return foot + 1 - area.row
  }

  private func put(
    _ text: String, _ column: Int, _ row: Int, _ role: Role, _ canvas: inout Canvas
  ) {
    canvas.put(trailing: text, maxColumn: column + Self.cell, row: row, role: role)
  }

  private func drawOldest(_ requests: [Request], in area: Rectangle, on canvas: inout Canvas) {
    guard area.height > 1, area.width > 30 else { return }
    canvas.put(
      language("ждут дольше всех", "waiting longest"), column: area.column + 2, row: area.row,
      role: .textDim)
    for (offset, request) in requests.prefix(area.height - 1).enumerated() {
      let row = area.row + 1 + offset
      let minutes = max(0, stage.context.now.seconds(since: request.card.at) / 60)
      let age = stage.words.minutes(minutes)
      let route = "№\(request.number.value) \(stage.context.route(of: request))"
      canvas.put(route, column: area.column + 2, row: row, role: .title, width: 18)
      canvas.put(trailing: age, maxColumn: area.maxColumn - 1, row: row, role: .textDim)
      canvas.put(
        request.card.text, column: area.column + 21, row: row,
        width: area.width - 24 - Width.of(age))
    }
  }
}

extension Rectangle {
  fileprivate func right(of columns: Int) -> Rectangle {
    Rectangle(column: column + columns, row: row, width: width - columns, height: height)
  }

  fileprivate func below(_ rows: Int) -> Rectangle {
    Rectangle(column: column, row: row + rows, width: width, height: height - rows)
  }
}
