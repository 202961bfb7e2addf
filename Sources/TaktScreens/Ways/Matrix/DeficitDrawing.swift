import TaktCanvas
import TaktModel

/// What flows to the party that gives most over what it gets, and who gives without getting.
struct DeficitDrawing {
  let balance: Balance
  let language: Language

  private var words: AmountWords { AmountWords(language: language) }

  /// The rows that all of it would take.
  var rows: Int { 1 + max(1, flows.count) + (oneSided.isEmpty ? 0 : 1) }

  /// Who gives to the worst party, most first.
  private var flows: [(name: String, amount: Balance.Amount)] {
    guard let worst = balance.worst else { return [] }
    return balance.cells.filter { $0.key.to == worst }
      .map { (place: $0.key, amount: $0.value) }
      .sorted {
        ($1.amount.sum, $0.place.from ?? .max) < ($0.amount.sum, $1.place.from ?? .max)
      }
      .map { (name(of: $0.place.from), $0.amount) }
  }

  private func name(of party: Int?) -> String {
    party.map { balance.parties[$0].name } ?? language("извне", "from outside")
  }

  private var oneSided: [String] {
    balance.parties.filter(\.givesWithoutGetting).map(\.name)
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard area.height > 0 else { return }
    let place = (column: area.column + 1, width: area.width - 2)
    canvas.put(
      language("ПОТОКИ К ДЕФИЦИТУ", "FLOWS TO THE DEFICIT"), column: place.column, row: area.row,
      role: .title, width: place.width)
    var left = area.height - 1
    if !oneSided.isEmpty, left > 1 {
      let text = language("▲ отдают и не получают: ", "▲ give and get nothing: ")
      canvas.put(
        text + oneSided.joined(separator: ", "), column: place.column, row: area.maxRow - 1,
        role: .timerWarn, width: place.width)
      left -= 1
    }
    drawFlows(
      on: &canvas,
      in: Rectangle(column: place.column, row: area.row + 1, width: place.width, height: left))
  }

  private func drawFlows(on canvas: inout Canvas, in area: Rectangle) {
    guard area.height > 0 else { return }
    guard let worst = balance.worst else {
      canvas.put(
        language("все получают не меньше, чем отдают", "everybody gets as much as they give"),
        column: area.column, row: area.row, role: .textDim, width: area.width)
      return
    }
    let all = flows
    let shown = all.prefix(area.height)
    let target = (max(1, shown.count) - 1) / 2
    let nameWidth = min(24, max(10, area.width * 28 / 100))
    for (index, flow) in shown.enumerated() {
      let row = area.row + index
      let isMore = index == area.height - 1 && all.count > area.height
      let name =
        isMore ? language("ещё ", "more: ") + "\(all.count - index)" : flow.name
      canvas.put(name, column: area.column, row: row, width: nameWidth)
      if !isMore {
        canvas.put(
          trailing: words.sum(flow.amount), maxColumn: area.column + nameWidth + 7, row: row)
      }
      let rule = area.column + nameWidth + 8
      canvas.horizontalRule(column: rule, row: row, width: 6, character: "━", role: .treeLine)
      let join = join(index, of: shown.count, target)
      canvas.put(String(join), column: rule + 6, row: row, role: .treeLine)
    }
    let arrow = shown.isEmpty ? area.column : area.column + nameWidth + 15
    drawTarget(
      balance.parties[worst], on: &canvas,
      in: Rectangle(
        column: arrow, row: area.row + target, width: area.maxColumn - arrow, height: 1),
      isFed: !shown.isEmpty)
  }

  /// The knot of a line: they all run into the row of the target.
  private func join(_ index: Int, of count: Int, _ target: Int) -> Character {
    switch (index == target, index == 0, index == count - 1) {
    case (_, true, true): "━"
    case (true, true, _): "┳"
    case (true, _, true): "┻"
    case (true, _, _): "╋"
    case (_, true, _): "┓"
    case (_, _, true): "┛"
    default: "┫"
    }
  }

  /// «━► ИНЖЕНЕРЫ получает 60, отдаёт 90 · не хватает 30 ▲».
  private func drawTarget(
    _ party: Balance.Party, on canvas: inout Canvas, in area: Rectangle, isFed: Bool
  ) {
    var column = area.column
    if isFed { column += canvas.put("━► ", column: column, row: area.row, role: .treeLine) }
    let lack = language("не хватает ", "lacks ") + words.number(-party.net) + " ▲"
    let sums = language(
      "получает \(words.sum(party.gets)), отдаёт \(words.sum(party.gives))",
      "gets \(words.sum(party.gets)), gives \(words.sum(party.gives))")
    let short = language(
      "\(words.sum(party.gets)) из \(words.sum(party.gives))",
      "\(words.sum(party.gets)) of \(words.sum(party.gives))")
    let room = area.maxColumn - column - Width.of(lack) - 2
    let name = party.name.uppercased()
    let told = [sums, short].first { Width.of(name) + Width.of($0) + 2 <= room } ?? short
    column += canvas.put(
      name.clipped(toColumns: max(4, room - Width.of(told) - 2)) + "  ", column: column,
      row: area.row, role: .title)
    canvas.put(told, column: column, row: area.row)
    canvas.put(trailing: lack, maxColumn: area.maxColumn, row: area.row, role: .timerWarn)
  }
}
