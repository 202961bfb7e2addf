import TaktCanvas
import TaktModel

/// A new step: its title and its minutes.
struct InsertForm: Overlay {
  /// nil puts the step before everything.
  let after: StepID?
  private var title = TextField(maximumBytes: 400)
  private var minutes = TextField("15", maximumBytes: 4)
  private var isInMinutes = false

  init(after: StepID?) {
    self.after = after
  }

  var isTyping: Bool { true }

  func bindings(in context: Context) -> [Binding] {
    [
      Binding(
        OverlayIntent.accept, [.enter], LocalizedText("вставить шаг", "insert the step"),
        hint: LocalizedText("вставить", "insert")),
      Binding(
        OverlayIntent.down, [.tab, .down, .up, .backTab],
        LocalizedText("другое поле", "the other field"),
        hint: LocalizedText("другое поле", "other field")),
      OverlayIntent.cancelling,
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.accept: return finish(in: context)
    case OverlayIntent.down:
      isInMinutes.toggle()
      return .stay
    default: return .close
    }
  }

  mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    switch input {
    case .key(let key): _ = isInMinutes ? minutes.handle(key) : title.handle(key)
    case .paste(let text): _ = isInMinutes ? minutes.paste(text) : title.paste(text)
    case .focus: break
    }
    return .stay
  }

  private mutating func finish(in context: Context) -> OverlayOutcome {
    guard title.text.contains(where: { !$0.isWhitespace }) else {
      isInMinutes = false
      return .refuse(LocalizedText("Как назвать шаг?", "What is the step called?"))
    }
    guard let length = Int(minutes.text), (1...600).contains(length) else {
      isInMinutes = true
      return .refuse(LocalizedText("Минут — от 1 до 600.", "Minutes: 1 to 600."))
    }
    let programme = context.session.programme
    let day = (after.flatMap(programme.entry) ?? programme.entries.first)?.step.day ?? 1
    let step = Step(
      id: programme.freshStepID, day: day, kind: .discuss, title: LocalizedText(title.text),
      minutes: length, permissions: [.write])
    return .finish([
      .submit(
        .programme(
          .edit(.insert(step, after: after), repair: nil, confirmingAnchors: false)))
    ])
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let inner = canvas.popup(
      width: 70, height: 9, title: context.language("Вставить шаг", "Insert a step"))
    let width = max(
      Width.of(context.language("название", "title")),
      Width.of(context.language("минут", "minutes")))
    let field = inner.column + width + 2
    canvas.put(place(in: context), column: inner.column, row: inner.row + 1, width: inner.width)
    canvas.put(
      context.language("название", "title"), column: inner.column, row: inner.row + 3,
      role: isInMinutes ? .textDim : .text)
    title.draw(
      on: &canvas, at: Canvas.Position(column: field, row: inner.row + 3),
      width: inner.maxColumn - field, isFocused: !isInMinutes)
    canvas.put(
      context.language("минут", "minutes"), column: inner.column, row: inner.row + 5,
      role: isInMinutes ? .text : .textDim)
    minutes.draw(
      on: &canvas, at: Canvas.Position(column: field, row: inner.row + 5), width: 5,
      isFocused: isInMinutes)
  }

  private func place(in context: Context) -> String {
    guard let entry = after.flatMap(context.session.programme.entry) else {
      return context.language("перед первым шагом", "before the first step")
    }
    return context.language("после «", "after “") + context.text(entry.step.title)
      + context.language("»", "”")
  }
}
