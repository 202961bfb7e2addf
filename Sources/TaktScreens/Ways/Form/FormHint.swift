import TaktCanvas
import TaktModel

extension FormLine {
  /// What Tab and the arrows would do, or a name that is there already.
  func drawHint(on canvas: inout Canvas, row: Int) {
    guard now.takesDraft, now.state.entry.question == nil, now.state.picker == nil,
      now.state.filling == nil
    else { return }
    let (text, role) = hint
    canvas.put(text, column: 2, row: row, role: role, width: canvas.columns - 3)
  }

  private var hint: (text: String, role: Role) {
    let entry = now.state.entry
    if let card = entry.lookAlike.flatMap({ now.cards[$0] }) { return (name(card), .hintText) }
    if let card = namesake {
      let text = context.language("такая здесь уже есть: №", "it is here already: #")
      return (text + "\(card.number.value)", .timerWarn)
    }
    guard entry.editing == nil, entry.field.text.isEmpty else { return ("", .textDim) }
    if !entry.refused.isEmpty {
      return (
        context.language("↓ — взять незаписанное назад", "↓ takes back what was not written"),
        .textDim
      )
    }
    if !entry.dropped.isEmpty {
      return (
        context.language("Esc — вернуть убранную строку", "Esc gives your line back"), .textDim
      )
    }
    return (ways, .textDim)
  }

  /// «есть у Г2: «Институт географии» — Tab взять это имя».
  private func name(_ card: Card) -> String {
    let owner =
      card.group == context.author.group
      ? context.language("есть у вас", "you have")
      : card.group.map {
        context.language("есть у Г", "G") + "\($0.value)" + context.language("", " has")
      }
        ?? context.language("уже есть", "there is")
    let text = card.text.clipped(toColumns: 50)
    return owner
      + context.language(": «\(text)» — Tab взять это имя", ": “\(text)” — Tab takes this name")
  }

  /// A card of this form that says the same as the new line.
  private var namesake: Card? {
    let wanted = now.state.entry.field.text.folded
    guard now.state.entry.editing == nil, !wanted.isEmpty, let kind = now.kind else { return nil }
    return now.rows?.cards.first { $0.kind == kind.id && $0.text.folded == wanted }
  }

  /// What may come after the card that was written last.
  private var ways: String {
    var ways: [String] = []
    if let card = now.filled {
      ways.append(context.language("Tab — поля №", "Tab: fields of #") + "\(card.number.value)")
    }
    if let number = now.deeper, let kind = now.inside(number).first {
      ways.append(
        "→ — " + context.text(kind.title) + context.language(" под №", " under #")
          + "\(number.value)")
    }
    if !now.own.isEmpty { ways.append(context.language("↑ — править", "↑ edits your cards")) }
    return ways.joined(separator: " · ")
  }
}
