import TaktCanvas
import TaktModel

/// The plan of a day under the facilitator's hands: every step can be changed, moved, split and
/// dropped, and others inserted.
struct PlanEditor: Overlay {
  private let day: Int
  private var selected: StepID?
  /// The step that is being carried, and its place among the others of the day.
  private var carried: (step: StepID, place: Int)?

  init(at entry: Programme.Entry?) {
    day = entry?.step.day ?? 1
    selected = entry?.id
  }

  func bindings(in context: Context) -> [Binding] {
    guard carried == nil else {
      return OverlayIntent.moving + [
        Binding(
          OverlayIntent.accept, [.enter], LocalizedText("поставить здесь", "put it here"),
          hint: LocalizedText("поставить", "put")), OverlayIntent.cancelling,
      ]
    }
    return OverlayIntent.moving + PlanEditor.keys
  }

  private static let keys = [
    Binding(
      PlanEditIntent.change, [.enter], LocalizedText("изменить шаг", "change the step"),
      hint: LocalizedText("изменить", "change")),
    Binding(
      PlanEditIntent.insert, [.character("n"), .character("i"), .insert],
      LocalizedText("вставить шаг после выбранного", "insert a step after the chosen one"),
      hint: LocalizedText("вставить", "insert")),
    Binding(
      PlanEditIntent.move, [.character("m")],
      LocalizedText("перенести шаг: стрелки, Enter", "move the step: arrows, Enter"),
      hint: LocalizedText("перенести", "move")),
    Binding(
      PlanEditIntent.split, [.character("s")],
      LocalizedText("разделить шаг на два", "split the step in two"),
      hint: LocalizedText("разделить", "split")),
    Binding(
      PlanEditIntent.drop, [.character("x"), .delete],
      LocalizedText("убрать шаг; U вернёт", "drop the step; U takes it back"),
      hint: LocalizedText("убрать", "drop")),
    Binding(
      OverlayIntent.cancel, [.escape], LocalizedText("к часам", "back to the clock"),
      hint: LocalizedText("назад", "back")),
  ]

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    let steps = steps(in: context)
    switch intent {
    case OverlayIntent.up: step(by: -1, steps)
    case OverlayIntent.down: step(by: 1, steps)
    case OverlayIntent.accept: return put(in: context)
    case OverlayIntent.cancel:
      guard carried != nil else { return .close }
      carried = nil
    default:
      guard let id = selected, let entry = context.session.programme.entry(id) else {
        return .open(PlanForm(.insert(after: nil), back: self, in: context))
      }
      return edit(entry, intent, in: context)
    }
    return .stay
  }

  private mutating func edit(
    _ entry: Programme.Entry, _ intent: Intent, in context: Context
  ) -> OverlayOutcome {
    let title = entry.step.title
    switch intent {
    case PlanEditIntent.change: return .open(PlanForm(.change(entry.id), back: self, in: context))
    case PlanEditIntent.insert:
      return .open(PlanForm(.insert(after: entry.id), back: self, in: context))
    case _ where entry.clock != nil:
      return .refuse(
        LocalizedText(
          "Шаг уже начат: его не переносят, не делят и не убирают.",
          "The step has begun: it is not moved, split or dropped."))
    case PlanEditIntent.split: return .open(PlanForm(.split(entry.id), back: self, in: context))
    case PlanEditIntent.drop:
      return .open(
        PlanQuestion(
          .drop(entry.id),
          LocalizedText("Убрать «\(title.russian)»?", "Drop “\(title.english)”?"), back: self))
    default:
      carried = (entry.id, steps(in: context).firstIndex { $0.id == entry.id } ?? 0)
      return .stay
    }
  }

  private mutating func step(by distance: Int, _ steps: [Programme.Entry]) {
    guard let carried else {
      selected = steps.map(\.id).neighbour(of: selected, at: distance)
      return
    }
    self.carried?.place = min(max(0, carried.place + distance), max(0, steps.count - 1))
  }

  /// Asks what the day makes of the carried step's new place.
  private mutating func put(in context: Context) -> OverlayOutcome {
    guard let carried, let entry = context.session.programme.entry(carried.step) else {
      return .stay
    }
    let others = steps(in: context).filter { $0.id != carried.step }
    let before = context.session.programme.entries.last { $0.step.day < day }?.id
    let after = carried.place == 0 ? before : others[carried.place - 1].id
    self.carried = nil
    let title = entry.step.title
    return .open(
      PlanQuestion(
        .move(carried.step, after: after),
        LocalizedText("Перенести «\(title.russian)»?", "Move “\(title.english)”?"), back: self))
  }

  private func steps(in context: Context) -> [Programme.Entry] {
    context.session.programme.entries.filter { $0.step.day == day }
  }

  /// The steps as they would stand with the carried one at its new place.
  private func shown(in context: Context) -> [Programme.Entry] {
    var steps = steps(in: context)
    guard let carried, let index = steps.firstIndex(where: { $0.id == carried.step }) else {
      return steps
    }
    let entry = steps.remove(at: index)
    steps.insert(entry, at: min(carried.place, steps.count))
    return steps
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let steps = shown(in: context)
    let inner = canvas.popup(
      width: 96, height: steps.count + 4, title: context.language("План дня", "The day's plan"),
      trailing: carried == nil
        ? context.language("■ якорь", "■ anchor")
        : context.language("▲▼ переносим", "▲▼ moving"))
    let focus = carried?.step ?? selected
    let index = steps.firstIndex { $0.id == focus } ?? 0
    let visible = visibleRange(of: steps.count, around: index, rows: inner.height - 1)
    let row = PlanEditorRow(context: context, area: inner)
    row.drawHeading(on: &canvas, row: inner.row)
    for (offset, place) in visible.enumerated() {
      row.draw(
        steps[place], number: place + 1, isSelected: steps[place].id == focus, on: &canvas,
        row: inner.row + 1 + offset)
    }
  }
}
