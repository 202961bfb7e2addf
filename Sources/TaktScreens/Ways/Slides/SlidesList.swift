import TaktCanvas
import TaktModel

/// The slides of every group with their lines: from a line to where it came from, from a slide to
/// the projector.
struct SlidesList: Overlay {
  fileprivate struct Row {
    let deck: Deck
    /// The place of the slide, from 0.
    let slide: Int
    /// nil where the row is the slide itself.
    var line: Deck.Line?
  }

  private let board: BoardID
  private var selected = 0

  /// Stands on the first line of the slide that is on stage.
  init?(in context: Context) {
    guard let board = context.session.programme.slidesBoard else { return nil }
    self.board = board.id
    let rows = rows(in: context)
    guard !rows.isEmpty else { return nil }
    let current = context.session.stage.current
    guard let slide = rows.firstIndex(where: { $0.scene == current }) else { return }
    selected = rows[at: slide + 1]?.line == nil ? slide : slide + 1
  }

  private func rows(in context: Context) -> [Row] {
    guard let board = context.session.programme.board(board) else { return [] }
    return context.session.roster.openGroups.flatMap { group -> [Row] in
      let deck = Deck(of: group.number, on: board, in: context.session, for: context.author.role)
      return deck.slides.enumerated().flatMap { index, slide in
        [Row(deck: deck, slide: index)]
          + slide.shown.map { Row(deck: deck, slide: index, line: $0) }
      }
    }
  }

  func bindings(in context: Context) -> [Binding] {
    OverlayIntent.moving + [
      Binding(
        OverlayIntent.accept, [.enter],
        LocalizedText(
          "строка: откуда она; слайд: на сцену", "a line: where it came from; a slide: on stage"),
        hint: LocalizedText("откуда строка", "where it came from")),
      Binding(
        SlidesListIntent.show, [.character(" "), .function(5)],
        LocalizedText("показать слайд на сцене", "put the slide on stage"),
        hint: LocalizedText("на сцену", "on stage")),
      Binding(
        SlidesListIntent.next, [.tab, .right],
        LocalizedText("следующая группа", "the next group"),
        hint: LocalizedText("группа", "group")),
      Binding(
        SlidesListIntent.previous, [.backTab, .left],
        LocalizedText("прошлая группа", "the group before")),
      OverlayIntent.cancelling,
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    let rows = rows(in: context)
    selected = min(selected, max(0, rows.count - 1))
    switch intent {
    case OverlayIntent.up: selected = max(0, selected - 1)
    case OverlayIntent.down: selected = min(max(0, rows.count - 1), selected + 1)
    case SlidesListIntent.next: go(to: 1, in: rows)
    case SlidesListIntent.previous: go(to: -1, in: rows)
    case SlidesListIntent.show: return rows[at: selected].map(show) ?? .stay
    case OverlayIntent.accept:
      guard let line = rows[at: selected]?.line else {
        return rows[at: selected].map(show) ?? .stay
      }
      return .open(TrailDetails(of: line.sources, title: line.text))
    default: return .close
    }
    return .stay
  }

  private func show(_ row: Row) -> OverlayOutcome {
    .finish([.submit(.stage(.show(row.scene)))])
  }

  /// The first slide of the next group or of the one before, round and round.
  private mutating func go(to direction: Int, in rows: [Row]) {
    let heads = rows.indices.filter { rows[$0].slide == 0 && rows[$0].line == nil }
    guard !heads.isEmpty else { return }
    let current = heads.lastIndex { $0 <= selected } ?? 0
    selected = heads[(current + direction + heads.count) % heads.count]
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let rows = rows(in: context)
    let inner = canvas.popup(
      width: 100, height: rows.count + 2, title: context.language("Слайды", "Slides"),
      trailing: context.language.count(
        context.session.roster.openGroups.count, ("группа", "группы", "групп"),
        ("group", "groups")))
    let shown = visibleRange(of: rows.count, around: selected, rows: inner.height)
    for (offset, index) in shown.enumerated() {
      draw(
        rows[index], isSelected: index == selected, on: &canvas, in: inner,
        row: inner.row + offset, context)
    }
  }

  private func draw(
    _ row: Row, isSelected: Bool, on canvas: inout Canvas, in inner: Rectangle, row line: Int,
    _ context: Context
  ) {
    let area = Rectangle(column: inner.column, row: line, width: inner.width, height: 1)
    let role: Role = isSelected ? .select : row.line == nil ? .title : .text
    if isSelected { canvas.fill(area, role: .select) }
    canvas.put(isSelected ? "►" : "", column: inner.column - 1, row: line, role: .title)
    let (left, right) = row.words(in: context)
    canvas.put(
      trailing: right, maxColumn: inner.maxColumn - 1, row: line,
      role: isSelected ? role : .textDim)
    canvas.put(
      left, column: inner.column + (row.line == nil ? 1 : 6), row: line, role: role,
      width: inner.width - Width.of(right) - (row.line == nil ? 4 : 9))
  }
}

enum SlidesListIntent {
  static let show: Intent = "slides.show"
  static let next: Intent = "slides.next-group"
  static let previous: Intent = "slides.previous-group"
}

extension SlidesList.Row {
  var scene: Scene { .slide(deck.board, deck.group, slide + 1) }

  func words(in context: Context) -> (left: String, right: String) {
    if let line { return words(of: line, in: context) }
    let slide = deck.slides[self.slide]
    let group = deck.group.map { context.language("Г", "G") + "\($0.value) " } ?? ""
    let warnings = slide.warnings.map { "▲ " + context.text($0) }.joined(separator: " ")
    let isOnStage = context.session.stage.current == scene
    return (
      "\(group)\(self.slide + 1)/\(deck.slides.count) \(context.text(slide.slot.title))",
      isOnStage ? context.language("на сцене", "on stage") : warnings
    )
  }

  private func words(of line: Deck.Line, in context: Context) -> (left: String, right: String) {
    let sources = line.sources.map { "№\($0.value)" }.joined(separator: " ")
    let from = sources.isEmpty ? context.language("от руки", "by hand") : sources
    return (context.text(line.text), line.source == .same ? from : "▲ " + from)
  }
}

extension Scene {
  /// The scene where it is a slide.
  var ifSlide: Scene? {
    if case .slide = self { self } else { nil }
  }
}
