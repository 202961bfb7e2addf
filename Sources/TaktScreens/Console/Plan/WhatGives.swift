import TaktCanvas
import TaktModel

/// An edit of the plan with what gives for the time that it costs: how the rest of the day moves,
/// which anchors collide, and the repair that is chosen for it.
struct WhatGives {
  /// nothing, shift, squeeze, take from the longest step ahead.
  private var choice = 0

  static let binding = Binding(
    PlanEditIntent.whatGives, [.function(2)],
    LocalizedText("что уступит время: по кругу", "what gives the time: the next way"),
    hint: LocalizedText("что уступит", "what gives"))

  mutating func next() { choice = (choice + 1) % 4 }

  private func repair(for edit: PlanEdit, in context: Context) -> Repair? {
    switch choice {
    case 0: return nil
    case 1: return .shift
    case 2: return .compress
    default:
      let programme = context.session.programme
      let lines = (try? programme.preview(edit, at: context.now))?.lines ?? []
      let longest = lines.max { ($0.step.minutes ?? 0) < ($1.step.minutes ?? 0) }
      return longest.map { .takeFrom($0.step.id) } ?? .compress
    }
  }

  /// Asks for the edit; an anchor is asked for before it moves, and `form` comes back on «no».
  func outcome(of edit: PlanEdit, from form: any Overlay, in context: Context) -> OverlayOutcome {
    let programme = context.session.programme
    let repair = repair(for: edit, in: context)
    do throws(Rejection) {
      let preview = try programme.preview(edit, repair: repair, at: context.now)
      let isAsking = !preview.movedAnchors.isEmpty
      let effects = [
        Effect.submit(.programme(.edit(edit, repair: repair, confirmingAnchors: isAsking)))
      ]
      guard isAsking else { return .finish(effects) }
      let titles = preview.movedAnchors.compactMap { programme.entry($0)?.step.title }
      return .open(
        Confirmation(
          LocalizedText(
            "Якоря: \(titles.map { "«\($0.russian)»" }.joined(separator: ", ")). Всё равно?",
            "Anchors: \(titles.map { "“\($0.english)”" }.joined(separator: ", ")). Go on?"),
          verb: LocalizedText("да, изменить", "yes, change"), effects: effects, back: form))
    } catch {
      return .refuse(error.sentence)
    }
  }

  /// The rows below a form: the way chosen, and each step that would begin at another time.
  func draw(
    _ edit: PlanEdit?, on canvas: inout Canvas, in area: Rectangle, _ context: Context
  ) {
    guard let edit, area.height > 1 else { return }
    canvas.horizontalRule(column: area.column, row: area.row, width: area.width)
    let repair = repair(for: edit, in: context)
    do throws(Rejection) {
      let preview = try context.session.programme.preview(edit, repair: repair, at: context.now)
      let view = PlanEditView(preview: preview, repair: repair, context: context)
      view.draw(on: &canvas, in: area)
    } catch {
      for (offset, line) in context.text(error.sentence).wrapped(toColumns: area.width)
        .prefix(area.height - 1).enumerated()
      {
        canvas.put(line, column: area.column, row: area.row + 1 + offset, role: .error)
      }
    }
  }
}

enum PlanEditIntent {
  static let whatGives: Intent = "edit.what-gives"
  static let left: Intent = "edit.left"
  static let right: Intent = "edit.right"
  static let change: Intent = "edit.change"
  static let insert: Intent = "edit.insert"
  static let move: Intent = "edit.move"
  static let split: Intent = "edit.split"
  static let drop: Intent = "edit.drop"
  static let undo: Intent = "edit.undo"
}
