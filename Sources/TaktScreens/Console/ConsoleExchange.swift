import TaktCanvas
import TaktModel

/// The keys of what goes on inside a step: its parts, its speakers, who has not answered.
extension ConsoleScreen {
  mutating func leadExchange(_ intent: Intent, in context: Context) -> [Effect]? {
    switch intent {
    case ConsoleIntent.nextPart: return [.submit(.programme(.startPhase(nil)))]
    case ConsoleIntent.talks:
      guard let board = context.session.programme.board(viewed: .rota) else {
        return [.warn(.noBoard)]
      }
      overlay = TalksPanel(board)
    case ConsoleIntent.unanswered:
      guard let board = context.session.programme.board(viewed: .inbox) else {
        return [.warn(.noBoard)]
      }
      overlay = ChoiceList.unanswered(on: board, in: context)
    default: return nil
    }
    return []
  }
}

extension ConsoleKeys {
  /// The hints are there while the step has what they are about.
  static func exchange(in context: Context) -> [Binding] {
    let view = context.session.programme.currentBoard?.view
    return [
      Binding(
        ConsoleIntent.nextPart, [.character("c")],
        LocalizedText("следующая часть шага", "the next part of the step"),
        hint: context.hasNextPart ? LocalizedText("следующая часть", "next part") : nil),
      Binding(
        ConsoleIntent.talks, [.character("t")],
        LocalizedText("выступления: очередь и часы", "talks: the order and the clock"),
        hint: view == .rota ? LocalizedText("выступления", "talks") : nil),
      Binding(
        ConsoleIntent.unanswered, [.character("a")],
        LocalizedText("кто кому не ответил", "who has not answered whom"),
        hint: view == .inbox ? LocalizedText("без ответа", "unanswered") : nil),
    ]
  }

  /// Those of them that the step is about now.
  static func exchangeAtHand(in context: Context) -> [Binding] {
    exchange(in: context).filter { $0.hint != nil }
  }
}

extension ChoiceList {
  /// How many requests wait for each group; choosing one reminds it from the stage.
  static func unanswered(on board: Board, in context: Context) -> ChoiceList {
    let unanswered = Unanswered(context.session.cards.requests(on: board.id))
    let count = unanswered.requests.count
    let stage = Choice(
      LocalizedText("на сцену: кто кому не ответил", "on stage: who has not answered whom"),
      note: LocalizedText("\(count)"),
      outcome: .finish([.submit(.stage(.show(.requests(board.id))))]))
    let groups = context.session.roster.openGroups.map { group in
      Choice(
        LocalizedText(
          "\(group.number.value) \(group.name.russian)",
          "\(group.number.value) \(group.name.english)"),
        note: note(unanswered.count(to: group.number)),
        outcome: .open(reminder(to: group, of: unanswered, in: context)))
    }
    return ChoiceList(
      LocalizedText("Кто кому не ответил", "Who has not answered whom"), choices: groups + [stage])
  }

  private static func note(_ count: Int) -> LocalizedText {
    count == 0
      ? LocalizedText("ответили на всё", "has answered all")
      : LocalizedText("ждут ответа: \(count)", "awaited: \(count)")
  }

  private static func reminder(
    to group: Roster.Group, of unanswered: Unanswered, in context: Context
  ) -> TextPrompt {
    let numbers = unanswered.requests.filter { $0.to.contains(group.number) }
      .map { "№\($0.number.value)" }.joined(separator: ", ")
    let name = context.text(group.name)
    let text = context.language(
      "Группа \(group.number.value) «\(name)»: ждём ваших ответов",
      "Group \(group.number.value) “\(name)”: we await your answers")
    return TextPrompt(
      LocalizedText("Напомнить группе со сцены", "Remind a group from the stage"),
      text: numbers.isEmpty ? text : "\(text) (\(numbers))",
      note: LocalizedText("пустая строка убирает", "an empty line takes it away"),
      verb: LocalizedText("показать", "show")
    ) { .finish([.submit(.stage(.message($0.isEmpty ? nil : $0)))]) }
  }
}
