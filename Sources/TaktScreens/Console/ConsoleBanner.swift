import TaktCanvas
import TaktModel

/// What is told over the whole width, under the head line: that the room has stopped, because its
/// log cannot be written; that the host is gone; that another leads, and the key to take over; what
/// waits at terminals that are away, and who tries wrong codes.
struct ConsoleBanner {
  struct Row {
    let mark: String
    let text: String
    let role: Role
  }

  let context: Context
  /// Are the console's keys a step away, behind Esc.
  let isUnderList: Bool

  func rows(columns: Int) -> [Row] {
    failure(columns).enumerated().map { Row(mark: $0 == 0 ? "××" : "", text: $1, role: .error) }
      + (lead.map { [Row(mark: "►", text: $0, role: .select)] } ?? [])
      + (warning.map { [Row(mark: "▲", text: $0, role: .timerWarn)] } ?? [])
  }

  /// How many of them stay in sight over lists and help: all but the warning, which is the last.
  func lastingRows(columns: Int) -> Int {
    rows(columns: columns).count - (warning == nil ? 0 : 1)
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
    guard let banner = context.linkBanner(columns: columns - 6) else { return [] }
    let lines = banner.wrapped(toColumns: columns - 6)
    guard lines.count > 2 else { return lines }
    return [lines[0], lines[1...].joined(separator: " ").clipped(toColumns: columns - 6)]
  }

  private var warning: String? {
    let parts = [context.awayWords, context.wrongTriesWords].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// "H взять ведение · ведёт Анна · на связи": the key first, so that no name pushes it out.
  private var lead: String? {
    guard context.leadRefusal != nil else { return nil }
    let key = (isUnderList ? "Esc, " : "") + Key.character("h").name(in: context)
    return key + context.language(" взять ведение · ", " take over · ") + context.leadWords
  }
}
