import TaktCanvas
import TaktModel

/// One line of a form about a step.
enum PlanField: CaseIterable {
  case title, minutes, start, kind, board, fixed, instruction

  /// Is it chosen with arrows; the others are typed.
  var isChoice: Bool { self == .kind || self == .board || self == .fixed }
}

/// A step as a form holds it: what is typed may not be a step yet.
struct StepDraft {
  var title = TextField(maximumBytes: 400)
  private var instruction = TextField(maximumBytes: 2000)
  private var minutes: TextField
  private var start = TextField(maximumBytes: 5)
  private(set) var kind = Step.Kind.discuss
  private var board: BoardID?
  private var isFixed = false

  init(minutes: String) {
    self.minutes = TextField(minutes, maximumBytes: 4)
  }

  init(_ step: Step?, in context: Context) {
    self.init(minutes: step?.minutes.map(String.init) ?? "")
    guard let step else { return }
    title = TextField(context.text(step.title), maximumBytes: 400)
    instruction = TextField(context.text(step.instruction), maximumBytes: 2000)
    start = TextField(step.startMinute.map(ClockText.ofDay) ?? "", maximumBytes: 5)
    kind = step.kind
    board = step.board
    isFixed = step.isFixed
  }

  var length: Int? { Int(minutes.text) }

  private var startMinute: Int? {
    let parts = start.text.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  /// The first field that is not to be read, and why.
  func hole(among fields: [PlanField]) -> (field: PlanField, sentence: LocalizedText)? {
    if !title.text.contains(where: { !$0.isWhitespace }) {
      return (.title, LocalizedText("Как назвать шаг?", "What is the step called?"))
    }
    let mayBeOpen = fields.contains(.start) && minutes.text.isEmpty
    if fields.contains(.minutes), !mayBeOpen, !(1...600).contains(length ?? 0) {
      return (.minutes, LocalizedText("Минут — от 1 до 600.", "Minutes: 1 to 600."))
    }
    if fields.contains(.start), !start.text.isEmpty, startMinute == nil {
      return (.start, LocalizedText("Начало пишут так: 14:30.", "A start is written 14:30."))
    }
    return nil
  }

  /// Words that nobody touched keep their other language.
  func applied(to step: Step, _ fields: [PlanField], in context: Context) -> Step {
    var step = step
    if title.text != context.text(step.title) { step.title = LocalizedText(title.text) }
    if instruction.text != context.text(step.instruction) {
      step.instruction = LocalizedText(instruction.text)
    }
    guard fields.contains(.start) else { return step }
    step.minutes = length
    step.startMinute = startMinute
    step.kind = kind
    step.board = board
    step.isFixed = isFixed && startMinute != nil
    return step
  }

  mutating func type(_ input: InputEvent, into field: PlanField) {
    switch field {
    case .title: title.take(input)
    case .instruction: instruction.take(input)
    case .minutes: minutes.take(input)
    case .start: start.take(input)
    case .kind, .board, .fixed: break
    }
  }

  mutating func turn(_ field: PlanField, by distance: Int, in context: Context) {
    switch field {
    case .kind: kind = Step.Kind.allCases.turned(from: kind, by: distance)
    case .board:
      let boards: [BoardID?] =
        [nil] + (context.session.programme.plan?.boards ?? []).map(\.id)
      board = boards.turned(from: board, by: distance)
    case .fixed: isFixed.toggle()
    default: break
    }
  }
}

extension StepDraft {
  func draw(
    _ field: PlanField, on canvas: inout Canvas, in line: Rectangle, isFocused: Bool,
    isSplit: Bool, _ context: Context
  ) {
    canvas.put(
      context.text(isSplit && field == .minutes ? PlanField.splitMinutes : field.label),
      column: line.column, row: line.row, role: isFocused ? .text : .textDim)
    let column = line.column + 12
    let position = Canvas.Position(column: column, row: line.row)
    let width = line.maxColumn - column
    switch field {
    case .title: title.draw(on: &canvas, at: position, width: width, isFocused: isFocused)
    case .instruction:
      instruction.draw(on: &canvas, at: position, width: width, isFocused: isFocused)
    case .minutes: minutes.draw(on: &canvas, at: position, width: 5, isFocused: isFocused)
    case .start: start.draw(on: &canvas, at: position, width: 6, isFocused: isFocused)
    case .kind, .board, .fixed:
      let value = value(of: field, context)
      canvas.put(
        isFocused ? "← \(value) →" : value, column: column, row: line.row,
        role: isFocused ? .select : .text, width: width)
    }
  }

  private func value(of field: PlanField, _ context: Context) -> String {
    switch field {
    case .kind: return context.text(kind.title)
    case .board:
      let found = board.flatMap { context.session.programme.board($0) }
      return found.map { context.text($0.title) } ?? context.language("заметки", "notes")
    default: return isFixed ? context.language("да ■", "yes ■") : context.language("нет", "no")
    }
  }
}

extension PlanField {
  static let splitMinutes = LocalizedText("через мин", "after min")

  var label: LocalizedText {
    switch self {
    case .title: LocalizedText("название", "title")
    case .minutes: LocalizedText("минут", "minutes")
    case .start: LocalizedText("начало", "start")
    case .kind: LocalizedText("вид", "kind")
    case .board: LocalizedText("доска", "board")
    case .fixed: LocalizedText("якорь", "anchor")
    case .instruction: LocalizedText("указания", "instruction")
    }
  }
}

extension TextField {
  /// A key or a paste.
  mutating func take(_ input: InputEvent) {
    switch input {
    case .key(let key): _ = handle(key)
    case .paste(let text): paste(text)
    case .focus: break
    }
  }
}

extension Array where Element: Equatable {
  /// The element so far away in a circle.
  fileprivate func turned(from element: Element, by distance: Int) -> Element {
    let place = firstIndex(of: element) ?? 0
    return self[(place + distance + count) % count]
  }
}
