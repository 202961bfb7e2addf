import TaktCanvas
import TaktModel

enum SlidesIntent {
  static let up: Intent = "slides.up"
  static let down: Intent = "slides.down"
  static let pane: Intent = "slides.pane"
  static let lines: Intent = "slides.lines"
  static let slots: Intent = "slides.slots"
  static let back: Intent = "slides.back"
  static let reword: Intent = "slides.reword"
  static let add: Intent = "slides.add"
  static let hide: Intent = "slides.hide"
  static let restore: Intent = "slides.restore"
  static let accept: Intent = "slides.accept"
  static let raise: Intent = "slides.raise"
  static let lower: Intent = "slides.lower"
  static let trail: Intent = "slides.trail"
  static let preview: Intent = "slides.preview"
  static let clock: Intent = "slides.clock"
  static let nextSlide: Intent = "slides.next"
  static let previousSlide: Intent = "slides.previous"
  static let groups = (1...9).map { Intent("slides.group-\($0)") }
}

/// The key table of the slides: letters are commands unless a field is open.
struct SlidesBindings {
  let state: SlidesState
  let desk: Desk
  let context: Context

  private var view: SlidesView { SlidesView(state, desk, context) }
  private var mayWrite: Bool { desk.takesDraft && view.isOwn }

  var table: [Binding] {
    if let question = state.question { return question.bindings }
    if state.isPreview { return previewTable }
    return (state.pane == .slots ? slotTable : lineTable) + common
  }

  private var slotTable: [Binding] {
    [
      Binding(
        SlidesIntent.lines, [.enter, .right], LocalizedText("к строкам слайда", "to its lines"),
        hint: LocalizedText("строки", "lines"))
    ] + (mayWrite ? [add] : [])
  }

  private var lineTable: [Binding] {
    let line = view.chosen
    var table: [Binding] = []
    if mayWrite, line != nil {
      table.append(
        Binding(
          SlidesIntent.reword, [.enter],
          LocalizedText("сказать строку своими словами", "say the line in your words"),
          hint: LocalizedText("своими словами", "reword")))
    }
    if mayWrite { table.append(add) }
    if mayWrite, let line { table += changes(of: line) }
    return table + [
      Binding(SlidesIntent.slots, [.left], LocalizedText("к списку слайдов", "to the slides"))
    ]
  }

  private func changes(of line: Deck.Line) -> [Binding] {
    var table = [
      Binding(
        SlidesIntent.hide, [.character("h"), .delete],
        LocalizedText("скрыть строку, ещё раз — показать", "hide the line; again: show it"),
        hint: line.isHidden ? LocalizedText("показать", "show") : LocalizedText("скрыть", "hide"))
    ]
    if line.source != .same {
      table.append(
        Binding(
          SlidesIntent.accept, [.character("a")],
          LocalizedText(
            "источник изменился: оставить свои слова", "the source has changed: keep your words"),
          hint: LocalizedText("оставить своё", "keep yours")))
    }
    if line.isOwn, !line.isByHand {
      table.append(
        Binding(
          SlidesIntent.restore, [.character("t")],
          LocalizedText("вернуть слова источника", "back to the source's words"),
          hint: LocalizedText("как в источнике", "as the source")))
    }
    return table + [
      Binding(
        SlidesIntent.raise, [.pageUp], LocalizedText("строку выше", "the line up")),
      Binding(
        SlidesIntent.lower, [.pageDown], LocalizedText("строку ниже", "the line down")),
    ]
  }

  private var add: Binding {
    Binding(
      SlidesIntent.add, [.character("n"), .insert],
      LocalizedText("добавить строку на слайд", "add a line to the slide"),
      hint: LocalizedText("новая", "new"))
  }

  private var common: [Binding] {
    var table = [
      Binding(
        SlidesIntent.trail, [.character("s")],
        LocalizedText("откуда строка: карточки, группы, минуты", "where the line came from"),
        hint: view.chosen == nil ? nil : LocalizedText("откуда", "sources")),
      Binding(
        SlidesIntent.preview, [.function(6)],
        LocalizedText("как увидит зал", "as the room will see it"),
        hint: LocalizedText("как на сцене", "preview")),
    ]
    if desk.hasRehearsal, context.author.group != nil { table.append(clock) }
    table += moving
    table += SlidesIntent.groups.enumerated().map { index, intent in
      Binding(
        intent, [.character(Character("\(index + 1)"))],
        LocalizedText("слайды группы \(index + 1)", "slides of group \(index + 1)"),
        hint: index == 0 && !view.isOwn ? LocalizedText("группа", "group") : nil,
        keyLabel: index == 0 ? "1–9" : nil)
    }
    return table
  }

  private var clock: Binding {
    let isOn = context.author.group.map { context.session.programme.groupClocks[$0] != nil }
    return Binding(
      SlidesIntent.clock, [.character("c")],
      LocalizedText("часы репетиции: пустить, снять", "the rehearsal clock: start, stop"),
      hint: isOn == true
        ? LocalizedText("снять часы", "stop clock") : LocalizedText("репетиция", "rehearse"))
  }

  private var moving: [Binding] {
    [
      Binding(
        SlidesIntent.pane, [.tab], LocalizedText("другая панель", "the other pane"),
        hint: LocalizedText("панель", "pane")),
      Binding(SlidesIntent.up, [.up], LocalizedText("выше", "up")),
      Binding(SlidesIntent.down, [.down], LocalizedText("ниже", "down")),
      Binding(
        SlidesIntent.back, [.escape],
        LocalizedText("назад, к своим слайдам", "back, to your own slides")),
      Binding(
        EntryIntent.undo, [.character("u"), .function(8)],
        LocalizedText("отменить своё последнее", "undo your last"),
        hint: mayWrite ? LocalizedText("отменить", "undo") : nil),
      Binding(
        EntryIntent.redo, [.character("y"), .control("y")],
        LocalizedText("вернуть отменённое", "redo")),
      Binding(.leave, [.control("q")], LocalizedText("выйти (спросит)", "leave (asks)")),
    ]
  }

  private var previewTable: [Binding] {
    [
      Binding(
        SlidesIntent.nextSlide, [.right, .character(" ")],
        LocalizedText("следующий слайд", "the next slide"),
        hint: LocalizedText("дальше", "next")),
      Binding(
        SlidesIntent.previousSlide, [.left], LocalizedText("прошлый слайд", "the slide before"),
        hint: LocalizedText("назад", "before")),
      Binding(
        SlidesIntent.back, [.escape, .enter, .function(6)],
        LocalizedText("вернуться к строкам", "back to the lines"),
        hint: LocalizedText("к строкам", "to the lines")),
    ]
  }
}

extension Desk {
  /// Steps on which a group may rehearse or present by its own clock.
  var hasRehearsal: Bool { entry?.step.kind == .assemble || entry?.step.kind == .present }
}
