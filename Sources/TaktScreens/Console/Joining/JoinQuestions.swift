import TaktModel

/// The questions that the panel of codes and terminals asks; after each the panel comes back.
enum JoinQuestions {
  static func reissue(
    _ code: Door.Code, in context: Context, backTo panel: JoinPanel
  ) -> Confirmation {
    let title = code.seat.title
    let question = LocalizedText(
      "Новый код, \(title.russian)? Кто вошёл по старому коду, выйдет; набранное у них сохранится.",
      "A new code, \(title.english)? Whoever came in with the old one is out; what they typed is kept."
    )
    return Confirmation(
      question.with(warning(code.seat, in: context)),
      verb: LocalizedText("новый код", "new code"),
      effects: [.request(.door(.reissue(code.seat)))], back: panel, then: panel)
  }

  static func revoke(
    _ code: Door.Code, in context: Context, backTo panel: JoinPanel
  ) -> Confirmation {
    let title = code.seat.title
    let question = LocalizedText(
      "Отозвать код, \(title.russian)? Кто вошёл по нему, выйдет; новых не пустят.",
      "Revoke the code, \(title.english)? Whoever came in with it is out; nobody else gets in.")
    return Confirmation(
      question.with(warning(code.seat, in: context)),
      verb: LocalizedText("отозвать", "revoke"),
      effects: [.request(.door(.revoke(code.seat)))], back: panel, then: panel)
  }

  /// Who came over the network as a facilitator takes their own code away.
  private static func warning(_ seat: Author.Role, in context: Context) -> LocalizedText {
    guard seat == .facilitator, context.hostAddress != nil else { return "" }
    return LocalizedText(" Этот пульт выйдет тоже.", " This console goes too.")
  }

  static func group(
    for terminal: Presence, in context: Context, backTo panel: JoinPanel
  ) -> ChoiceList {
    let here = terminal.role
    let choices = context.session.roster.openGroups.map { group in
      let isHere = here == .scribe(group.number)
      return ChoiceList.Choice(
        LocalizedText("\(group.number.value) ", "\(group.number.value) ").with(group.name),
        note: isHere ? LocalizedText("здесь", "here") : "",
        outcome: isHere
          ? .open(panel)
          : .open(move(terminal, to: group.number, in: context, backTo: panel)))
    }
    let name = terminal.name
    return ChoiceList(
      LocalizedText("\(name) — в какую группу?", "\(name): to which group?"), choices: choices)
  }

  static func move(
    _ terminal: Presence, to group: GroupNumber, in context: Context, backTo panel: JoinPanel
  ) -> Confirmation {
    let (from, to) = (terminal.role.title, Author.Role.scribe(group).title)
    return Confirmation(
      LocalizedText(
        "Пересадить «\(terminal.name)»: \(from.russian) → \(to.russian)? Набранное пойдёт следом.",
        "Move “\(terminal.name)”: \(from.english) → \(to.english)? What is typed comes along."),
      verb: LocalizedText("пересадить", "move"),
      effects: [.submit(.roster(.moveTerminal(terminal.participant, to: group)))], back: panel,
      then: panel)
  }
}
