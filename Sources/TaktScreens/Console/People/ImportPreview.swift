import TaktCanvas
import TaktModel

/// What a registration table would bring, before it is taken: which column was taken for what, the
/// first rows, and every remark.
struct ImportPreview: Overlay {
  let preview: PeoplePreview
  private var first = 0

  init(_ preview: PeoplePreview) {
    self.preview = preview
  }

  func bindings(in context: Context) -> [Binding] {
    let verb = LocalizedText("взять \(preview.people.count)", "take \(preview.people.count)")
    return OverlayIntent.moving + [
      Binding(OverlayIntent.accept, [.enter], verb, hint: verb), OverlayIntent.cancelling,
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: first = max(0, first - 1)
    case OverlayIntent.down: first = min(lines(in: context).count - 1, first + 1)
    case OverlayIntent.accept: return .finish([.request(.takePeople)])
    default: return .open(PeopleList())
    }
    return .stay
  }

  private struct Line {
    let text: String
    var role = Role.text
  }

  private func lines(in context: Context) -> [Line] {
    let language = context.language
    let notes =
      preview.notes.isEmpty
      ? [Line(text: language("Всё понято.", "Everything is understood."), role: .ok)]
      : [
        Line(
          text: language("Не понято (строка:столбец)", "Not understood (line:column)"), role: .title
        )
      ] + preview.notes.map { Line(text: context.text($0), role: .error) }
    let columns = preview.columns.map { column in
      Line(
        text: "\(column.heading) → "
          + (column.meaning.map(context.text) ?? language("не взят", "not taken")),
        role: column.meaning == nil ? .error : .text)
    }
    let rows = preview.people.prefix(6).map { Line(text: words(of: $0), role: .textDim) }
    let heading = { (text: String) in Line(text: text, role: .title) }
    return [heading(language("Столбцы", "Columns"))] + columns
      + [heading(language("Первые", "The first"))] + rows + notes
  }

  private func words(of person: Roster.Person) -> String {
    [person.name, person.organisation, person.category, person.direction]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let lines = lines(in: context)
    let inner = canvas.popup(
      width: 100, height: lines.count + 4,
      title: "\(preview.file) · \(preview.reading)", trailing: counts(in: context))
    canvas.put(
      summary(in: context), column: inner.column, row: inner.row, width: inner.width)
    canvas.horizontalRule(column: inner.column, row: inner.row + 1, width: inner.width)
    let rows = inner.height - 2
    let start = min(first, max(0, lines.count - rows))
    for (offset, line) in lines.dropFirst(start).prefix(max(0, rows)).enumerated() {
      canvas.put(
        line.text, column: inner.column, row: inner.row + 2 + offset, role: line.role,
        width: inner.width)
    }
  }

  private func counts(in context: Context) -> String {
    context.language.count(
      preview.people.count, ("человек", "человека", "человек"), ("person", "people"))
  }

  private func summary(in context: Context) -> String {
    let language = context.language
    return [
      language("новых \(preview.addedCount)", "new \(preview.addedCount)"),
      language("обновятся \(preview.changedCount)", "brought up to date \(preview.changedCount)"),
      language(
        "контактов \(preview.contactCount) → в отдельный файл",
        "contacts \(preview.contactCount) → a file of their own"),
    ].joined(separator: " · ")
  }
}
