import TaktCanvas
import TaktModel

/// What is told over the whole width, under the head line: that the room has stopped, because its
/// log cannot be written; that another leads, and the key to take over.
struct ConsoleBanner {
  struct Row {
    let mark: String
    let text: String
    let role: Role
  }

  let context: Context

  func rows(columns: Int) -> [Row] {
    failure(columns).enumerated().map { Row(mark: $0 == 0 ? "××" : "", text: $1, role: .error) }
      + (lead.map { [Row(mark: "►", text: $0, role: .select)] } ?? [])
  }

  func draw(on canvas: inout Canvas) {
    for (offset, row) in rows(columns: canvas.columns).enumerated() {
      let line = Rectangle(column: 0, row: 1 + offset, width: canvas.columns, height: 1)
      canvas.fill(line, role: row.role)
      canvas.put(row.mark, column: 1, row: line.row, role: row.role)
      canvas.put(
        row.text, column: 4, row: line.row, role: row.role, width: canvas.columns - 6)
    }
  }

  private func failure(_ columns: Int) -> [String] {
    guard case .failed(let sentence) = context.link else { return [] }
    let lines = context.text(sentence).wrapped(toColumns: columns - 6)
    guard lines.count > 2 else { return lines }
    return [lines[0], lines[1...].joined(separator: " ").clipped(toColumns: columns - 6)]
  }

  /// "H взять ведение · ведёт Анна · на связи": the key first, so that no name pushes it out.
  private var lead: String? {
    guard context.leadRefusal != nil else { return nil }
    let key = Key.character("h").name(in: context)
    return key + context.language(" взять ведение · ", " take over · ") + context.leadWords
  }
}
