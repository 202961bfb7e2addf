import TaktCanvas
import TaktModel

/// The first question of a regrouping: what the new groups are made for.
enum RegroupQuestions {
  static func basis(in context: Context) -> ChoiceList {
    let hasInitiatives = !context.session.initiatives.isEmpty
    return ChoiceList(
      LocalizedText("Перегруппировать", "Regroup"),
      choices: [
        ChoiceList.Choice(
          LocalizedText("по темам: каждый в свою прежнюю группу", "by subject: back to one's own"),
          outcome: .open(TablesPreview(.subject(isClosing: true), in: context))),
        ChoiceList.Choice(
          LocalizedText("по инициативам: группа на каждую", "by initiatives: a group for each"),
          note: hasInitiatives ? "" : LocalizedText("кластеров нет", "no clusters"),
          outcome: hasInitiatives
            ? .open(InitiativeChooser(in: context)) : .refuse(.noInitiatives)),
      ])
  }
}

/// Which initiatives get a group of their own; those with the most bets are marked at first.
struct InitiativeChooser: Overlay {
  private let initiatives: [Session.Initiative]
  private var marked: Set<CardNumber>
  private var selected = 0

  init(in context: Context) {
    initiatives = context.session.initiatives
    marked = Set(context.session.likelyInitiatives)
  }

  func bindings(in context: Context) -> [Binding] {
    OverlayIntent.moving + [
      Binding(
        RegroupIntent.mark, [.character(" ")],
        LocalizedText("выбрать или снять инициативу", "mark or unmark an initiative"),
        hint: LocalizedText("отметить", "mark")),
      Binding(
        OverlayIntent.accept, [.enter],
        LocalizedText("посмотреть, кто где сядет", "look who would sit where"),
        hint: LocalizedText("дальше", "go on")),
      OverlayIntent.cancelling,
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: selected = max(0, selected - 1)
    case OverlayIntent.down: selected = min(initiatives.count - 1, selected + 1)
    case RegroupIntent.mark: marked.formSymmetricDifference([initiatives[selected].card.number])
    case OverlayIntent.accept:
      let chosen = initiatives.map(\.card.number).filter(marked.contains)
      guard !chosen.isEmpty else { return .refuse(.noInitiatives) }
      return .open(TablesPreview(.initiatives(chosen, isClosing: true), in: context))
    default: return .close
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let inner = canvas.popup(
      width: 90, height: initiatives.count + 2,
      title: context.language("Инициативы: кому группа", "Initiatives: which get a group"),
      trailing: context.language("отмечено ", "marked ") + "\(marked.count)")
    let shown = visibleRange(of: initiatives.count, around: selected, rows: inner.height)
    for (offset, index) in shown.enumerated() {
      draw(index, on: &canvas, in: inner, row: inner.row + offset, context)
    }
  }

  private func draw(
    _ index: Int, on canvas: inout Canvas, in inner: Rectangle, row: Int, _ context: Context
  ) {
    let (card, weight) = (initiatives[index].card, initiatives[index].weight)
    let role: Role = index == selected ? .select : .text
    canvas.fill(
      Rectangle(column: inner.column, row: row, width: inner.width, height: 1), role: role)
    canvas.put(index == selected ? "►" : "", column: inner.column - 1, row: row, role: .title)
    let mark = marked.contains(card.number) ? "[×]" : "[ ]"
    canvas.put(mark, column: inner.column + 1, row: row, role: role)
    canvas.put(
      trailing: "\(card.number.value)", maxColumn: inner.column + 9, row: row, role: role)
    let group = card.group.map { context.language("Г", "G") + "\($0.value)" } ?? ""
    let bets = weight == 0 ? "" : "● \(weight)"
    canvas.put(
      card.text, column: inner.column + 11, row: row, role: role, width: inner.width - 26)
    canvas.put(trailing: bets, maxColumn: inner.maxColumn - 6, row: row, role: role)
    canvas.put(trailing: group, maxColumn: inner.maxColumn - 1, row: row, role: role)
  }
}

enum RegroupIntent {
  static let mark: Intent = "regroup.mark"
  static let nextTable: Intent = "regroup.next-table"
  static let previousTable: Intent = "regroup.previous-table"
  static let keep: Intent = "regroup.keep"
  static let direction: Intent = "regroup.direction"
  static let more: Intent = "regroup.more"
  static let fewer: Intent = "regroup.fewer"
}

extension LocalizedText {
  static let noInitiatives = LocalizedText(
    "Выберите инициативы: пока ни одной.", "Choose initiatives: there is none yet.")
}
