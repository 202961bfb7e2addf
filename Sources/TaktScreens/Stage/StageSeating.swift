import TaktCanvas
import TaktModel

/// Who sits where: every open group with its people, so that a room finds its tables. Groups fill
/// columns from the left; what has no room turns over by itself.
struct StageSeating {
  let stage: StagePicture

  private struct Block {
    let title: String
    let lines: [String]

    /// With a row of air below.
    var height: Int { lines.count + 2 }
  }

  private var language: Language { stage.language }

  func draw(on canvas: inout Canvas) {
    let frame = StageListFrame(
      stage: stage, heading: language("КТО ГДЕ СИДИТ", "WHO SITS WHERE"))
    let list = frame.rooms(of: canvas).list
    let columns = max(1, min(4, canvas.columns / 40))
    let width = canvas.columns / columns
    let pages = pages(columns: columns, width: width - 3, height: list.height)
    let page = StagePage(of: pages.count, capacity: 1, at: stage.context.now)
    frame.draw(on: &canvas, page: page)
    guard pages.indices.contains(page.index) else {
      canvas.put(
        centred: language("групп пока нет", "there are no groups yet"), column: 0,
        row: list.row + list.height / 2, width: canvas.columns, role: .textDim)
      return
    }
    for (index, column) in pages[page.index].enumerated() {
      var row = list.row
      for block in column {
        draw(block, on: &canvas, column: index * width + 1, row: row, width: width - 3)
        row += block.height
      }
      if index > 0 {
        canvas.verticalRule(
          column: index * width - 1, row: list.row, height: list.height, character: "┊")
      }
    }
  }

  private func draw(
    _ block: Block, on canvas: inout Canvas, column: Int, row: Int, width: Int
  ) {
    canvas.put(block.title, column: column, row: row, role: .title, width: width)
    for (offset, line) in block.lines.enumerated() {
      canvas.put(line, column: column + 2, row: row + 1 + offset, width: width - 2)
    }
  }

  /// Everybody at once with a line for each name where there is room, else with names in running
  /// lines, else in pages.
  private func pages(columns: Int, width: Int, height: Int) -> [[[Block]]] {
    for isRunning in [false, true] {
      let blocks = blocks(width: width, isRunning: isRunning)
      let most = (blocks.count + columns - 1) / columns
      let pages = fill(blocks, columns: columns, height: height, most: most)
      if pages.count <= 1 { return pages }
    }
    return fill(
      blocks(width: width, isRunning: true), columns: columns, height: height, most: .max)
  }

  private func blocks(width: Int, isRunning: Bool) -> [Block] {
    let roster = stage.session.roster
    return roster.openGroups.map { group in
      let names = roster.members(of: group.number).map { $0.isLeader ? "\($0.name) ★" : $0.name }
      let running = names.joined(separator: ", ").wrapped(toColumns: width - 2)
      return Block(
        title: "\(group.number.value) · " + stage.context.text(group.name).uppercased(),
        lines: names.isEmpty ? ["–"] : isRunning ? running : names)
    }
  }

  /// Pages of columns of at most so many blocks; a block taller than a column is alone in one.
  private func fill(
    _ blocks: [Block], columns: Int, height: Int, most: Int
  ) -> [[[Block]]] {
    var filled: [[Block]] = []
    var left = 0
    for block in blocks {
      if block.height - 1 > left || (filled.last?.count ?? most) >= most {
        filled.append([])
        left = height
      }
      filled[filled.count - 1].append(block)
      left -= block.height
    }
    return stride(from: 0, to: filled.count, by: columns).map { first in
      Array(filled[first..<min(filled.count, first + columns)])
    }
  }
}
