import TaktModel
import Yams

/// What the views need of a board's kinds, and say at the kind's line.
extension BoardChecks {
  func checkView() {
    guard let top = board.kinds.first(where: \.mayStandAtTop) else { return }
    switch board.view {
    case .inbox: checkInbox(request: top)
    case .rota: checkRota(talk: top)
    case .matrix where !section.has("matrix"): let _: Int? = section.missing("matrix")
    default: break
    }
  }

  private func checkInbox(request: CardKind) {
    if request.field(CardField.to)?.content != .groups {
      need(
        request, LocalizedText("нужно поле to (type: groups)", "needs a field to (type: groups)"))
    }
    checkStates(of: request, Request.State.allCases.map(\.rawValue))
    guard let offer = board.kinds.first(where: { $0.under.contains(request.id) }) else {
      need(request, LocalizedText("нужен вид ответа под ним", "needs a kind of answer under it"))
      return
    }
    checkStates(of: offer, Offer.State.allCases.map(\.rawValue))
  }

  private func checkStates(of kind: CardKind, _ states: [String]) {
    let known = kind.field(CardField.state)?.choices.map(\.id) ?? []
    let missing = states.filter { !known.contains($0) }.joined(separator: ", ")
    guard !missing.isEmpty else { return }
    need(
      kind,
      LocalizedText(
        "нужно поле state с вариантами: \(missing)", "needs a field state with choices: \(missing)")
    )
  }

  private func checkRota(talk: CardKind) {
    check(talk, CardField.group, is: .groups, "groups")
    check(talk, CardField.minutes, is: .number, "number")
    let notes = board.kinds.filter { $0.under.contains(talk.id) }
    guard !notes.contains(where: { $0.field(CardField.take)?.choices.isEmpty == false }) else {
      return
    }
    need(
      talk,
      LocalizedText(
        "нужен вид заметки под ним, с полем-выбором take",
        "needs a kind of note under it with a choice field take"))
  }

  /// A field that a kind may do without, but not have otherwise.
  private func check(
    _ kind: CardKind, _ name: String, is content: CardField.Content, _ type: String
  ) {
    guard let field = kind.field(name), field.content != content else { return }
    need(
      kind,
      LocalizedText(
        "полю \(name) нужен type: \(type)", "needs type: \(type) for its field \(name)"))
  }

  private func need(_ kind: CardKind, _ what: LocalizedText) {
    let node = section.list("kinds").first { $0.mapping?["id"]?.scalar?.string == kind.id }
    section.problems.error(
      at: node.map { Position($0) } ?? section.position(of: "kinds"),
      "Виду «\(kind.id)» на доске view: \(board.view.rawValue) \(what.russian).",
      "The kind “\(kind.id)” of a board with view: \(board.view.rawValue) \(what.english).")
  }
}
