import TaktCanvas
import TaktModel

/// What the keys of the inbox do. Works on a copy of the state, given back by the screen.
struct InboxKeys {
  var state: InboxState
  let desk: Desk
  let context: Context

  init(state: InboxState, desk: Desk, context: Context) {
    self.state = state
    self.desk = desk
    self.context = context
    if InboxDesk(state, desk, in: context).opened == nil { self.state.opened = nil }
  }

  var inbox: InboxDesk { InboxDesk(state, desk, in: context) }
  var cards: Cards { context.session.cards }

  mutating func perform(_ intent: Intent) -> [Effect] {
    if state.letter != nil { return performOnLetter(intent) }
    switch intent {
    case InboxIntent.up: move(by: -1)
    case InboxIntent.down: move(by: 1)
    case InboxIntent.left: state.column = max(0, state.column - 1)
    case InboxIntent.right: state.column = min(InboxState.columns - 1, state.column + 1)
    case InboxIntent.side:
      state.side = InboxState.Side(rawValue: state.side.rawValue + 1) ?? .received
    case InboxIntent.open: open()
    case InboxIntent.back: state.opened = nil
    case InboxIntent.new: return begin()
    case .leave: state.question = .leave
    default: return change(intent)
    }
    return []
  }

  private mutating func move(by rows: Int) {
    if let opened = inbox.opened {
      return state.offers.move(by: rows, in: opened.offers.map(\.card.number))
    }
    let numbers = inbox.column(state.column).map(\.number)
    state.cursor.move(by: rows, in: numbers)
    if let number = state.cursor.current(in: numbers) { state.fresh.remove(number) }
  }

  private mutating func open() {
    guard let request = inbox.current else { return }
    state.opened = request.number
    state.offers = PaneCursor()
    state.fresh.remove(request.number)
  }

  /// The letter that Esc took away comes back.
  private mutating func begin() -> [Effect] {
    if let obstacle = desk.obstacle, !desk.takesDraft { return [.warn(obstacle)] }
    guard context.session.programme.permissions.contains(.write) else {
      return [.warn(LocalizedText("Сейчас только отвечают.", "Only answers are written now."))]
    }
    state.letter = state.kept ?? InboxState.Letter()
    state.letter?.hasAddressees = false
    state.kept = nil
    return []
  }

  private mutating func change(_ intent: Intent) -> [Effect] {
    switch intent {
    case EntryIntent.undo: return [.submit(.history(.undo(of: nil)))]
    case EntryIntent.redo: return [.submit(.history(.redo))]
    case InboxIntent.answer: return answer()
    case InboxIntent.edit: return askToEdit()
    default: break
    }
    guard let request = inbox.subject else { return [] }
    guard inbox.isOwn(request) else {
      return [.warn(LocalizedText("Это решают те, кто просил.", "Those who asked decide this."))]
    }
    switch intent {
    case InboxIntent.send: return [ask(.send(request.number))]
    case InboxIntent.accept: return [ask(.accept(inbox.offer?.card.number ?? request.number))]
    case InboxIntent.decline: return decline(request)
    case InboxIntent.readdress: readdress(request)
    case InboxIntent.withdraw: state.question = .withdraw(request.card)
    default: break
    }
    return []
  }

  func ask(_ command: RequestCommand) -> Effect { .submit(.cards(.request(command))) }

  private mutating func decline(_ request: Request) -> [Effect] {
    if let offer = inbox.offer { return [ask(.decline(offer.card.number))] }
    state.question = .declineRequest(request.card)
    return []
  }

  private mutating func readdress(_ request: Request) {
    let open = Set(context.session.roster.openGroups.map(\.number))
    state.letter = InboxState.Letter(
      readdressed: request.number, groups: open.intersection(request.to))
  }

  private mutating func answer() -> [Effect] {
    guard let request = inbox.opened,
      let text = state.answers[request.number]?.text.trimmed, !text.isEmpty
    else { return [] }
    if let obstacle = obstacleToAnswer { return [.warn(obstacle)] }
    state.answers[request.number] = nil
    return [ask(.answer(request.number, text: text))]
  }

  private var obstacleToAnswer: LocalizedText? {
    if let obstacle = desk.obstacle { return obstacle }
    return context.session.programme.permissions.contains(.answer)
      ? nil
      : LocalizedText(
        "Отвечать будем позже: сейчас пишут запросы; строка сохранится.",
        "Answers come later: now we ask; your line is kept.")
  }

  private mutating func askToEdit() -> [Effect] {
    let card = inbox.opened == nil || inbox.offer == nil ? inbox.subject?.card : inbox.offer?.card
    guard let card, context.owns(card) else {
      return [.warn(LocalizedText("Это чужой текст.", "This is another's text."))]
    }
    state.question = .edit(card)
    return []
  }

  mutating func answer(_ answer: ScribePrompt.Answer) -> [Effect] {
    guard let question = state.question else { return [] }
    state.closeQuestion()
    guard answer == .yes else { return [] }
    switch question.purpose {
    case .edit(let number):
      let text = question.field?.text.trimmed ?? ""
      return text.isEmpty || text == cards[number]?.text
        ? [] : [.submit(.cards(.edit(number, text: text)))]
    case .withdraw(let number): return [.submit(.cards(.withdraw(number)))]
    case .declineRequest(let number): return [ask(.decline(number))]
    case .leave: return [.leave]
    default: return []
    }
  }
}
