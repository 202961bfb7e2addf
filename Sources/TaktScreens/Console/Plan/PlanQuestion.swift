import TaktCanvas
import TaktModel

/// An edit without a form, a move or a drop: what the day makes of it, before it is taken.
struct PlanQuestion: Overlay {
  private let edit: PlanEdit
  private let question: LocalizedText
  private let back: any Overlay
  private var gives = WhatGives()

  init(_ edit: PlanEdit, _ question: LocalizedText, back: any Overlay) {
    self.edit = edit
    self.question = question
    self.back = back
  }

  func bindings(in context: Context) -> [Binding] {
    let verb = LocalizedText("изменить план", "change the plan")
    return [
      Binding(OverlayIntent.accept, [.enter], verb, hint: verb), WhatGives.binding,
      OverlayIntent.cancelling,
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.accept: return gives.outcome(of: edit, from: back, in: context)
    case PlanEditIntent.whatGives:
      gives.next()
      return .stay
    default: return .open(back)
    }
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let moved = try? context.session.programme.preview(edit, at: context.now)
    let rows = min(10, max(2, moved?.lines.count ?? 0))
    let inner = canvas.popup(
      width: 76, height: rows + 6, title: context.language("Изменить план", "Change the plan"))
    canvas.put(context.text(question), column: inner.column, row: inner.row, width: inner.width)
    gives.draw(
      edit, on: &canvas,
      in: Rectangle(
        column: inner.column, row: inner.row + 1, width: inner.width, height: inner.height - 1),
      context)
  }
}
