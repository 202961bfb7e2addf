import TaktCanvas
import TaktModel

/// The three repairs of a late day, each previewed before it is taken. An anchor moves only after
/// a question of its own.
struct RepairChooser: Overlay {
  private var selected = 0
  /// The later step that gives its minutes in the second repair.
  private var giver: StepID?

  init(in context: Context) {
    giver =
      context.session.programme.comingSteps(at: context.now).max {
        ($0.minutes ?? 0) < ($1.minutes ?? 0)
      }?.id
  }

  func bindings(in context: Context) -> [Binding] {
    OverlayIntent.moving + [
      Binding(
        RepairIntent.nextGiver, [.right],
        LocalizedText("взять у более позднего шага", "take from a later step"),
        hint: LocalizedText("другой шаг", "another step")),
      Binding(
        RepairIntent.previousGiver, [.left],
        LocalizedText("взять у более раннего шага", "take from an earlier step")),
      Binding(
        OverlayIntent.accept, [.enter],
        LocalizedText("взять этот способ; якоря спросит", "take this way; anchors are asked for"),
        hint: LocalizedText("взять", "take")),
      OverlayIntent.cancelling,
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: selected = max(0, selected - 1)
    case OverlayIntent.down: selected = min(2, selected + 1)
    case RepairIntent.nextGiver: moveGiver(by: 1, in: context)
    case RepairIntent.previousGiver: moveGiver(by: -1, in: context)
    case OverlayIntent.accept: return take(in: context)
    default: return .close
    }
    return .stay
  }

  mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    if let digit = input.digit, (1...3).contains(digit) { selected = digit - 1 }
    return .stay
  }

  private mutating func moveGiver(by distance: Int, in context: Context) {
    selected = 1
    let steps = context.session.programme.comingSteps(at: context.now).map(\.id)
    giver = steps.neighbour(of: giver, at: distance)
  }

  private func repairs() -> [Repair] {
    [.shift, giver.map(Repair.takeFrom) ?? .compress, .compress]
  }

  private func take(in context: Context) -> OverlayOutcome {
    let repair = repairs()[selected]
    let programme = context.session.programme
    do {
      let preview = try programme.preview(repair, at: context.now)
      guard !preview.movedAnchors.isEmpty else {
        return .finish([.submit(.programme(.repair(repair, confirmingAnchors: false)))])
      }
      return .open(Self.anchorQuestion(repair, preview, in: programme))
    } catch {
      return .refuse(error.sentence)
    }
  }

  private static func anchorQuestion(
    _ repair: Repair, _ preview: RepairPreview, in programme: Programme
  ) -> Confirmation {
    let anchors = preview.movedAnchors.compactMap { id -> LocalizedText? in
      guard let entry = programme.entry(id) else { return nil }
      let change = preview.changes.first { $0.step == id }
      let times = [entry.step.startMinute, change?.startMinute].compactMap { $0 }
        .map(ClockText.ofDay).joined(separator: " → ")
      let title = entry.step.title
      return LocalizedText("«\(title.russian)» \(times)", "“\(title.english)” \(times)")
    }
    return Confirmation(
      LocalizedText(
        "Сдвинутся якоря: \(anchors.map(\.russian).joined(separator: ", ")). Сдвинуть?",
        "Anchors would move: \(anchors.map(\.english).joined(separator: ", ")). Move them?"),
      verb: LocalizedText("сдвинуть якоря", "move the anchors"),
      effects: [.submit(.programme(.repair(repair, confirmingAnchors: true)))])
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let programme = context.session.programme
    let late = programme.outlook(at: context.now).driftMinutes
    let previews = repairs().map { RepairView($0, in: context) }
    let inner = canvas.popup(
      width: 78, height: 6 + (previews.map(\.rows).max() ?? 0),
      title: context.language("Починить план", "Repair the plan"),
      trailing: context.language("отставание \(late) мин", "\(late) min late"))
    for (index, preview) in previews.enumerated() {
      let row = inner.row + index
      let role: Role = index == selected ? .select : .text
      canvas.fill(
        Rectangle(column: inner.column, row: row, width: inner.width, height: 1), role: role)
      canvas.put(index == selected ? "►" : "", column: inner.column - 1, row: row, role: .title)
      canvas.put(
        "\(index + 1)", column: inner.column + 1, row: row,
        role: index == selected ? role : .hintKey)
      canvas.put(
        preview.title, column: inner.column + 4, row: row, role: role, width: inner.width - 22)
      canvas.put(trailing: preview.end, maxColumn: inner.maxColumn - 1, row: row, role: role)
    }
    canvas.horizontalRule(column: inner.column, row: inner.row + 3, width: inner.width)
    let rest = Rectangle(
      column: inner.column, row: inner.row + 4, width: inner.width, height: inner.height - 4)
    previews[selected].draw(on: &canvas, in: rest)
  }
}

enum RepairIntent {
  static let nextGiver: Intent = "repair.next-giver"
  static let previousGiver: Intent = "repair.previous-giver"
}

extension Programme {
  /// The steps of the running day that are still ahead.
  func comingSteps(at now: Instant) -> [Step] {
    guard let current, let index = index(of: current) else { return [] }
    let day = entries[index].step.day
    return entries[(index + 1)...].filter {
      $0.step.day == day && $0.clock == nil && !$0.isSkipped
    }.map(\.step)
  }
}
