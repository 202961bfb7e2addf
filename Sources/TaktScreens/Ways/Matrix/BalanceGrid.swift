import TaktCanvas
import TaktModel

/// The matrix of a balance: who gives on the left, who gets above, sums and the difference at the
/// edges. The heads stay while the rest is scrolled to the chosen cell.
struct BalanceGrid {
  let balance: Balance
  let cards: Cards
  let axes: MatrixAxes
  let language: Language
  /// The chosen cell; nil where nothing is chosen, as on the stage.
  var chosen: Balance.Place?
  /// Are outside rows and columns shown though nothing goes there: where one may type.
  var showsOutside = false

  /// One where rows are scarce.
  var mostHeadRows = 2

  private var words: AmountWords { AmountWords(language: language) }

  /// Who gives, row by row; nil is outside.
  var givers: [Int?] { balance.parties.indices.map(Optional.some) + (hasSource ? [nil] : []) }

  /// Who gets, column by column; nil is outside.
  var getters: [Int?] { balance.parties.indices.map(Optional.some) + (hasSink ? [nil] : []) }

  private var hasSource: Bool { showsOutside || balance.cells.keys.contains { $0.from == nil } }
  private var hasSink: Bool { showsOutside || balance.cells.keys.contains { $0.to == nil } }

  /// Rows that are no parties: the heads with their rule, the sums with theirs.
  func edgeRows(width: Int) -> Int { layout(width: width).headRows + 5 }

  /// With heads as high as so many rows allow.
  func fitting(height: Int) -> BalanceGrid {
    var grid = self
    grid.mostHeadRows = height < 15 ? 1 : 2
    return grid
  }

  private func layout(width: Int) -> BalanceLayout {
    layout(in: Rectangle(column: 0, row: 0, width: width, height: 1))
  }

  private func layout(in area: Rectangle) -> BalanceLayout {
    BalanceLayout(
      names: balance.parties.map(\.name), columns: getters.count, area: area,
      mostHeadRows: mostHeadRows)
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let layout = layout(in: area)
    let columns = visibleRange(
      of: getters.count, around: index(of: chosen?.to, in: getters), rows: layout.columns)
    let room = max(1, area.height - layout.headRows - 5)
    let top = area.row + layout.headRows + 1
    let rows = visibleRange(
      of: givers.count, around: index(of: chosen?.from, in: givers), rows: room)
    drawHead(layout, columns, on: &canvas)
    for (offset, row) in rows.enumerated() {
      draw(giver: givers[row], layout, columns, row: top + offset, on: &canvas)
    }
    drawScrollMarks(layout, columns, rows, on: &canvas)
    drawSums(layout, columns, row: top + rows.count, on: &canvas)
  }

  private func index(of party: Int?, in list: [Int?]) -> Int {
    chosen == nil ? 0 : list.firstIndex(of: party) ?? 0
  }

  private func drawHead(_ layout: BalanceLayout, _ columns: Range<Int>, on canvas: inout Canvas) {
    let row = layout.area.row
    for (offset, column) in columns.enumerated() {
      let isChosen = chosen.map { $0.to == getters[column] } ?? false
      let edge = layout.edge(of: offset)
      let lines = layout.head(name(of: getters[column], outside: sinkName))
      for (index, line) in lines.enumerated() {
        canvas.put(
          trailing: line, maxColumn: edge, row: row + layout.headRows - lines.count + index,
          role: isChosen ? .title : .textDim)
      }
    }
    let last = row + layout.headRows - 1
    canvas.put(
      trailing: language("ОТДАЁТ", "GIVES"), maxColumn: layout.sumEdge, row: last, role: .title)
    canvas.horizontalRule(column: layout.area.column, row: last + 1, width: layout.area.width)
  }

  private var sinkName: String { language("наружу", "outside") }
  private var sourceName: String { language("извне", "from outside") }

  private func name(of party: Int?, outside: String) -> String {
    party.map { balance.parties[$0].name } ?? outside
  }

  private func draw(
    giver: Int?, _ layout: BalanceLayout, _ columns: Range<Int>, row: Int, on canvas: inout Canvas
  ) {
    let isChosen = chosen.map { $0.from == giver } ?? false
    let column = layout.area.column
    let isOneSided = giver.map { balance.parties[$0].givesWithoutGetting } ?? false
    if isOneSided { canvas.put("▲", column: column + 1, row: row, role: .timerWarn) }
    canvas.put(
      name(of: giver, outside: sourceName), column: column + 3, row: row,
      role: isChosen ? .title : giver == nil ? .textDim : .text, width: layout.name - 4)
    for (offset, index) in columns.enumerated() {
      let place = Balance.Place(from: giver, to: getters[index])
      let cell = Rectangle(
        column: layout.edge(of: offset) - layout.cell + 1, row: row, width: layout.cell, height: 1)
      draw(place, in: cell, on: &canvas)
    }
    let sum = giver.map { balance.parties[$0].gives } ?? total { $0.from == nil }
    canvas.put(trailing: words.sum(sum), maxColumn: layout.sumEdge, row: row)
  }

  private func draw(_ place: Balance.Place, in cell: Rectangle, on canvas: inout Canvas) {
    let isChosen = place == chosen
    let role: Role = isChosen ? .select : .text
    if isChosen { canvas.fill(cell, role: .select) }
    let amount = balance[from: place.from, to: place.to]
    let edge = cell.maxColumn - 1
    if amount.isNothing {
      if place.from != place.to {
        canvas.put(trailing: "·", maxColumn: edge, row: cell.row, role: isChosen ? role : .textDim)
      }
    } else if amount.worded == amount.flows.count {
      canvas.put(
        trailing: said(amount).clipped(toColumns: cell.width - 2), maxColumn: edge, row: cell.row,
        role: role)
    } else {
      let text = words.sum(amount)
      drawBar(
        amount.sum, width: cell.width - 3 - max(4, Width.of(text)), in: cell,
        role: isChosen ? .select : .barFill, on: &canvas)
      canvas.put(trailing: text, maxColumn: edge, row: cell.row, role: role)
    }
    guard isChosen else { return }
    canvas.put("[", column: cell.column, row: cell.row, role: .select)
    canvas.put("]", column: cell.maxColumn - 1, row: cell.row, role: .select)
  }

  private func drawBar(
    _ sum: Double, width: Int, in cell: Rectangle, role: Role, on canvas: inout Canvas
  ) {
    let greatest = balance.cells.values.map(\.sum).max() ?? 0
    guard width > 0, greatest > 0 else { return }
    canvas.bar(
      Int(sum / greatest * 1000), of: 1000, column: cell.column + 1, row: cell.row, width: width,
      style: BarStyle(fill: "█", rest: " ", hasEighths: true), fillRole: role, restRole: role)
  }

  /// The words of the first flow that has some, else what flows.
  private func said(_ amount: Balance.Amount) -> String {
    guard let card = amount.flows.first.flatMap({ cards[$0] }) else { return "" }
    let more = amount.flows.count > 1 ? " +\(amount.flows.count - 1)" : ""
    return (card.fields[axes.amount] ?? card.text) + more
  }

  private func total(_ isCounted: (Balance.Place) -> Bool) -> Balance.Amount {
    balance.cells.filter { isCounted($0.key) }.values.reduce(into: Balance.Amount()) {
      $0.add($1)
    }
  }

  /// Arrows where more lies beyond an edge.
  private func drawScrollMarks(
    _ layout: BalanceLayout, _ columns: Range<Int>, _ rows: Range<Int>, on canvas: inout Canvas
  ) {
    let area = layout.area
    if columns.lowerBound > 0 {
      canvas.put("◄", column: area.column + layout.name - 1, row: area.row, role: .hintKey)
    }
    if columns.upperBound < getters.count {
      canvas.put("►", column: layout.edge(of: columns.count - 1), row: area.row, role: .hintKey)
    }
    let hidden = givers.count - rows.count
    guard hidden > 0 else { return }
    let text = language("ещё \(hidden) ↓", "\(hidden) more ↓")
    canvas.put(
      rows.upperBound < givers.count ? text : language("ещё \(hidden) ↑", "\(hidden) more ↑"),
      column: area.column + 1, row: area.row, role: .hintKey, width: layout.name - 2)
  }

  private func drawSums(
    _ layout: BalanceLayout, _ columns: Range<Int>, row: Int, on canvas: inout Canvas
  ) {
    let area = layout.area
    canvas.horizontalRule(column: area.column, row: row, width: area.width)
    let titles = [
      language("получает", "gets"), language("отдаёт", "gives"), language("разница", "difference"),
    ]
    for (offset, title) in titles.enumerated() {
      canvas.put(title, column: area.column + 3, row: row + 1 + offset, role: .textDim)
    }
    for (offset, index) in columns.enumerated() {
      drawSums(of: getters[index], edge: layout.edge(of: offset), row: row + 1, on: &canvas)
    }
    canvas.put(
      trailing: words.sum(total { _ in true }), maxColumn: layout.sumEdge, row: row + 1)
  }

  private func drawSums(of party: Int?, edge: Int, row: Int, on canvas: inout Canvas) {
    guard let party else {
      canvas.put(trailing: words.sum(total { $0.to == nil }), maxColumn: edge, row: row)
      return
    }
    let sums = balance.parties[party]
    canvas.put(trailing: words.sum(sums.gets), maxColumn: edge, row: row)
    canvas.put(trailing: words.sum(sums.gives), maxColumn: edge, row: row + 1)
    let isLacking = sums.net < 0 || sums.givesWithoutGetting
    canvas.put(
      trailing: (isLacking ? "▲ " : "") + words.difference(sums.net), maxColumn: edge,
      row: row + 2, role: isLacking ? .timerWarn : .text)
  }
}

/// Where the columns of a balance stand.
struct BalanceLayout {
  let area: Rectangle
  /// The head of a row, the mark before it included.
  let name: Int
  let cell: Int
  /// How many columns fit.
  let columns: Int
  /// Two where a name needs them.
  let headRows: Int

  private static let sum = 9

  init(names: [String], columns count: Int, area: Rectangle, mostHeadRows: Int) {
    self.area = area
    let longest = names.map { Width.of($0) }.max() ?? 0
    name = max(14, min(longest + 5, area.width * 28 / 100))
    let room = max(8, area.width - name - BalanceLayout.sum)
    cell = max(9, min(15, room / max(1, count)))
    columns = max(1, room / cell)
    headRows = longest > cell - 2 ? mostHeadRows : 1
  }

  /// A name over its column, in two rows at most.
  func head(_ name: String) -> [String] {
    let lines = name.wrapped(toColumns: cell - 2)
    if headRows == 1 { return [name.clipped(toColumns: cell - 2)] }
    guard lines.count > 2 else { return lines }
    return [lines[0], lines[1...].joined(separator: " ").clipped(toColumns: cell - 2)]
  }

  /// Just behind the last column of a cell's number.
  func edge(of column: Int) -> Int { area.column + name + (column + 1) * cell }

  var sumEdge: Int { area.maxColumn - 1 }
}
