import TaktCanvas
import TaktModel

/// A step to insert, to change or to split off: its fields, and below them what the day makes of it.
struct PlanForm: Overlay {
  enum Task {
    /// nil puts the step before everything.
    case insert(after: StepID?)
    case change(StepID)
    case split(StepID)
  }

  let task: Task
  let fields: [PlanField]
  /// What is shown again on Esc.
  private let back: (any Overlay)?
  private var step: StepDraft
  private var focus = 0
  private var gives = WhatGives()

  init(_ task: Task, back: (any Overlay)? = nil, in context: Context) {
    self.task = task
    self.back = back
    let programme = context.session.programme
    switch task {
    case .insert:
      fields = [.title, .minutes, .kind]
      step = StepDraft(minutes: "15")
    case .split(let id):
      fields = [.title, .minutes]
      step = StepDraft(minutes: programme.entry(id)?.step.minutes.map { "\(max(1, $0 / 2))" } ?? "")
    case .change(let id):
      let entry = programme.entry(id)
      let isAhead = entry?.clock == nil
      fields = isAhead ? PlanField.allCases : [.title, .instruction]
      step = StepDraft(entry?.step, in: context)
    }
  }

  private var field: PlanField { fields[focus] }

  var isTyping: Bool { !field.isChoice }

  var draft: (any Overlay)? { self }

  func bindings(in context: Context) -> [Binding] {
    let verb =
      switch task {
      case .insert: LocalizedText("вставить", "insert")
      case .change: LocalizedText("изменить", "change")
      case .split: LocalizedText("разделить", "split")
      }
    let choosing = [
      Binding(
        PlanEditIntent.right, [.right, .character(" ")],
        LocalizedText("следующее значение", "the next value"),
        hint: LocalizedText("другое", "another")),
      Binding(
        PlanEditIntent.left, [.left], LocalizedText("прежнее значение", "the value before")),
    ]
    return [
      Binding(OverlayIntent.accept, [.enter], verb, hint: verb),
      Binding(
        OverlayIntent.down, [.tab, .down], LocalizedText("следующее поле", "the next field"),
        hint: LocalizedText("другое поле", "other field")),
      Binding(
        OverlayIntent.up, [.backTab, .up], LocalizedText("прошлое поле", "the field before")),
    ] + (field.isChoice ? choosing : []) + [WhatGives.binding, OverlayIntent.cancelling]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.accept: return finish(in: context)
    case OverlayIntent.down: focus = (focus + 1) % fields.count
    case OverlayIntent.up: focus = (focus + fields.count - 1) % fields.count
    case PlanEditIntent.whatGives: gives.next()
    case PlanEditIntent.right: step.turn(field, by: 1, in: context)
    case PlanEditIntent.left: step.turn(field, by: -1, in: context)
    default: return back.map(OverlayOutcome.open) ?? .close
    }
    return .stay
  }

  mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    step.type(input, into: field)
    return .stay
  }

  private mutating func finish(in context: Context) -> OverlayOutcome {
    if let hole = step.hole(among: fields) {
      focus = fields.firstIndex(of: hole.field) ?? focus
      return .refuse(hole.sentence)
    }
    guard let edit = edit(in: context) else { return .close }
    return gives.outcome(of: edit, from: self, in: context)
  }

  /// What the form asks for as it is now; nil where a field is not to be read.
  private func edit(in context: Context) -> PlanEdit? {
    guard step.hole(among: fields) == nil else { return nil }
    let programme = context.session.programme
    switch task {
    case .insert(let after):
      let day = (after.flatMap(programme.entry) ?? programme.entries.first)?.step.day ?? 1
      let new = Step(
        id: programme.freshStepID, day: day, kind: step.kind,
        title: LocalizedText(step.title.text), minutes: step.length, permissions: [.write])
      return .insert(new, after: after)
    case .split(let id):
      return .split(
        id, minutes: step.length ?? 0, into: programme.freshStepID, title: step.title.text)
    case .change(let id):
      return programme.entry(id).map { .change(step.applied(to: $0.step, fields, in: context)) }
    }
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let edit = edit(in: context)
    let moved = edit.flatMap { try? context.session.programme.preview($0, at: context.now) }
    let rows = min(8, max(2, moved?.lines.count ?? 0))
    let inner = canvas.popup(
      width: 76, height: fields.count + rows + 7, title: title(in: context))
    canvas.put(place(in: context), column: inner.column, row: inner.row, width: inner.width)
    let first = inner.row + 2
    for (offset, field) in fields.enumerated() {
      step.draw(
        field, on: &canvas,
        in: Rectangle(
          column: inner.column, row: first + offset, width: inner.width, height: 1),
        isFocused: offset == focus, isSplit: isSplit, context)
    }
    let top = first + fields.count + 1
    gives.draw(
      edit, on: &canvas,
      in: Rectangle(
        column: inner.column, row: top, width: inner.width, height: inner.maxRow - top), context)
  }

  private var isSplit: Bool { if case .split = task { true } else { false } }

  private func title(in context: Context) -> String {
    switch task {
    case .insert: context.language("Вставить шаг", "Insert a step")
    case .change: context.language("Изменить шаг", "Change the step")
    case .split: context.language("Разделить шаг", "Split the step")
    }
  }

  private func place(in context: Context) -> String {
    let id: StepID? =
      switch task {
      case .insert(let after): after
      case .change(let id), .split(let id): id
      }
    guard let entry = id.flatMap(context.session.programme.entry) else {
      return context.language("перед первым шагом", "before the first step")
    }
    let title = context.text(entry.step.title)
    switch task {
    case .insert: return context.language("после «\(title)»", "after “\(title)”")
    case .change: return context.language("«\(title)»", "“\(title)”")
    case .split:
      return context.language("вторая часть шага «\(title)»", "the second part of “\(title)”")
    }
  }
}
