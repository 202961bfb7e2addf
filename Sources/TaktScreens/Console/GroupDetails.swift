import TaktCanvas
import TaktModel

/// One group: who sits there, which terminals are on, what it wrote on the current board.
struct GroupDetails: Overlay {
  let number: GroupNumber
  private var first = 0

  init(_ number: GroupNumber) {
    self.number = number
  }

  func bindings(in context: Context) -> [Binding] {
    OverlayIntent.moving + [
      Binding(
        GroupDetails.move, [.character("t")],
        LocalizedText("пересадить терминал в другую группу", "move a terminal to another group"),
        hint: LocalizedText("пересадить терминал", "move a terminal")),
      Binding(
        OverlayIntent.cancel, [.escape, .enter], LocalizedText("закрыть", "close"),
        hint: LocalizedText("закрыть", "close")),
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: first = max(0, first - 1)
    case OverlayIntent.down: first = min(first + 1, max(0, cards(in: context).count - 1))
    case GroupDetails.move: return chooseTerminal(in: context)
    default: return .close
    }
    return .stay
  }

  static let move: Intent = "group.move-terminal"

  private func terminals(in context: Context) -> [Presence] {
    context.presence.filter { $0.isConnected && $0.role == .scribe(number) }
  }

  /// The only terminal is not asked for.
  private func chooseTerminal(in context: Context) -> OverlayOutcome {
    let terminals = terminals(in: context)
    let choices = terminals.map { terminal in
      ChoiceList.Choice(
        LocalizedText(terminal.name), outcome: .open(chooseGroup(for: terminal, in: context)))
    }
    guard let only = terminals.first else {
      return .refuse(
        LocalizedText("За терминалами никого.", "Nobody is at a terminal."))
    }
    guard terminals.count > 1 else { return .open(chooseGroup(for: only, in: context)) }
    return .open(ChoiceList(LocalizedText("Какой терминал?", "Which terminal?"), choices: choices))
  }

  private func chooseGroup(for terminal: Presence, in context: Context) -> ChoiceList {
    let groups = context.session.roster.openGroups.filter { $0.number != number }
    return ChoiceList(
      LocalizedText("«\(terminal.name)» — в какую группу?", "“\(terminal.name)”: to which group?"),
      choices: groups.map { group in
        ChoiceList.Choice(
          LocalizedText(
            "\(group.number.value) \(group.name.russian)",
            "\(group.number.value) \(group.name.english)"),
          outcome: .finish([
            .submit(.roster(.moveTerminal(terminal.participant, to: group.number)))
          ]))
      })
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let cards = cards(in: context)
    let name = context.session.roster.group(number).map { context.text($0.name) } ?? ""
    let heading = heading(in: context)
    let inner = canvas.popup(
      width: 76, height: heading.count + max(1, cards.count) + 4, title: "\(number.value) \(name)",
      trailing: context.language.count(
        cards.count, ("карточка", "карточки", "карточек"), ("card", "cards")))
    for (offset, line) in heading.enumerated() {
      canvas.put(
        line, column: inner.column, row: inner.row + offset, role: .textDim, width: inner.width)
    }
    canvas.horizontalRule(column: inner.column, row: inner.row + heading.count, width: inner.width)
    let top = inner.row + heading.count + 1
    for (offset, card) in cards.dropFirst(first).prefix(max(0, inner.maxRow - top)).enumerated() {
      canvas.put(
        trailing: "\(card.number.value)", maxColumn: inner.column + 5, row: top + offset,
        role: .textDim)
      canvas.put(
        card.text, column: inner.column + 7, row: top + offset, width: inner.width - 7)
    }
  }

  private func heading(in context: Context) -> [String] {
    let names = terminals(in: context).map(\.name).joined(separator: ", ")
    let people = context.session.roster.members(of: number).map(\.name).joined(separator: ", ")
    return [
      context.language("за терминалами: ", "at terminals: ")
        + (names.isEmpty ? context.language("никого", "nobody") : names)
    ]
      + (people.isEmpty ? [] : [context.language("за столом: ", "at the table: ") + people])
  }

  private func cards(in context: Context) -> [Card] {
    guard let board = context.session.programme.currentBoard?.id else { return [] }
    return context.session.cards.live(on: board).filter { $0.group == number }.reversed()
  }
}
