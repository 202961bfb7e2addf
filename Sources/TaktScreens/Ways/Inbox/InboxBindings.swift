import TaktCanvas
import TaktModel

enum InboxIntent {
  static let up: Intent = "inbox.up"
  static let down: Intent = "inbox.down"
  static let left: Intent = "inbox.left"
  static let right: Intent = "inbox.right"
  static let side: Intent = "inbox.side"
  static let open: Intent = "inbox.open"
  static let back: Intent = "inbox.back"
  static let new: Intent = "inbox.new"
  static let send: Intent = "inbox.send"
  static let draft: Intent = "inbox.draft"
  static let toggle: Intent = "inbox.toggle"
  static let answer: Intent = "inbox.answer"
  static let accept: Intent = "inbox.accept"
  static let decline: Intent = "inbox.decline"
  static let readdress: Intent = "inbox.readdress"
  static let edit: Intent = "inbox.edit"
  static let withdraw: Intent = "inbox.withdraw"
}

/// The key tables of the inbox: one for its columns, one for an opened request, one for whom to
/// ask, one for what to ask.
struct InboxBindings {
  let inbox: InboxDesk

  var table: [Binding] {
    if let question = inbox.state.question { return question.bindings }
    if let letter = inbox.state.letter {
      return letter.hasAddressees ? letterTable : addresseeTable
    }
    if inbox.opened != nil { return openedTable + [leave] }
    return listTable + moving + [leave]
  }

  private var isGuest: Bool { inbox.context.author.group == nil }

  private var listTable: [Binding] {
    let open = Binding(
      InboxIntent.open, [.enter], LocalizedText("открыть запрос", "open the request"),
      hint: inbox.current.map(inbox.mayAnswer) ?? false
        ? LocalizedText("ответить", "answer") : LocalizedText("открыть", "open"))
    guard !isGuest else { return [open] }
    return [open, new, side] + ownTable + Binding.history
  }

  private var new: Binding {
    Binding(
      InboxIntent.new, [.character("n")],
      LocalizedText("новый запрос другим группам", "a new request to other groups"),
      hint: LocalizedText("новый запрос", "new request"))
  }

  private var side: Binding {
    Binding(
      InboxIntent.side, [.tab],
      LocalizedText("просят нас / просим мы / все", "asked of us / asked by us / all"),
      hint: LocalizedText("чьи", "whose"))
  }

  /// What one does with one's own request; hints only where it would work now.
  private var ownTable: [Binding] {
    let request = inbox.subject
    let isOwn = request.map(inbox.isOwn) ?? false
    let isDraft = isOwn && request?.state == .draft
    let isSent = isOwn && !isDraft
    let hasOffers = isSent && !(request?.offers.isEmpty ?? true)
    return [
      Binding(
        InboxIntent.send, [.character("s")],
        LocalizedText("отправить черновик", "send the draft"),
        hint: isDraft ? LocalizedText("отправить", "send") : nil),
      Binding(
        InboxIntent.accept, [.character("a")], LocalizedText("принять ответ", "accept the answer"),
        hint: hasOffers ? LocalizedText("принять", "accept") : nil),
      Binding(
        InboxIntent.decline, [.character("d")],
        LocalizedText(
          "отклонить ответ; в списке – закрыть запрос",
          "decline the answer; in the list, close the request"),
        hint: isSent ? LocalizedText("отклонить", "decline") : nil),
      Binding(
        InboxIntent.readdress, [.character("r")],
        LocalizedText("просить другие группы", "ask other groups instead"),
        hint: isOwn && !(request?.isSettled ?? true)
          ? LocalizedText("другим", "readdress") : nil),
      Binding(
        InboxIntent.edit, [.character("e"), .function(2)],
        LocalizedText("править свой текст", "edit your text"),
        hint: isOwn ? LocalizedText("правка", "edit") : nil),
      Binding(
        InboxIntent.withdraw, [.character("x"), .delete],
        LocalizedText("снять свой запрос (спросит)", "withdraw your request (asks)")),
    ]
  }

  /// While an answer is typed letters are text: only other keys are commands.
  private var openedTable: [Binding] {
    let back = Binding(
      InboxIntent.back, [.escape], LocalizedText("к списку запросов", "back to the requests"),
      hint: LocalizedText("к списку", "back"))
    let offers = [
      Binding(InboxIntent.up, [.up], LocalizedText("ответ выше", "the answer above")),
      Binding(InboxIntent.down, [.down], LocalizedText("ответ ниже", "the answer below")),
    ]
    guard inbox.isAnswering else {
      return (isGuest ? [] : ownTable + Binding.history) + [back] + offers
    }
    return [
      Binding(
        InboxIntent.answer, [.enter], LocalizedText("записать ответ", "write the answer"),
        hint: LocalizedText("ответить", "answer")),
      back,
      Binding(
        InboxIntent.edit, [.function(2)],
        LocalizedText("править свой ответ под курсором", "edit your answer under the cursor"),
        hint: hasOwnOffer ? LocalizedText("править ответ", "edit the answer") : nil),
      Binding(
        EntryIntent.undo, [.function(8)],
        LocalizedText("отменить своё последнее", "undo your last"),
        hint: LocalizedText("отменить", "undo")),
    ] + offers
  }

  private var hasOwnOffer: Bool {
    inbox.offer.map { $0.card.group == inbox.context.author.group } ?? false
  }

  private var addresseeTable: [Binding] {
    let isNew = inbox.state.letter?.readdressed == nil
    return [
      Binding(
        InboxIntent.toggle, [.character(" ")],
        LocalizedText(
          "выбрать группу; цифра выбирает сразу", "choose a group; a digit does at once"),
        hint: LocalizedText("выбрать, 0 – всех", "choose, 0 for all"), keyLabel: "1–9"),
      Binding(
        InboxIntent.open, [.enter],
        isNew
          ? LocalizedText("дальше: о чём просим", "next: what we ask")
          : LocalizedText("переадресовать", "readdress"),
        hint: isNew ? LocalizedText("дальше", "next") : LocalizedText("переадресовать", "readdress")
      ),
      Binding(
        InboxIntent.back, [.escape], LocalizedText("не просить", "do not ask"),
        hint: LocalizedText("отмена", "cancel")),
      Binding(InboxIntent.up, [.up], LocalizedText("группа выше", "the group above")),
      Binding(InboxIntent.down, [.down], LocalizedText("группа ниже", "the group below")),
      leave,
    ]
  }

  private var letterTable: [Binding] {
    [
      Binding(
        InboxIntent.send, [.enter], LocalizedText("отправить запрос", "send the request"),
        hint: LocalizedText("отправить", "send")),
      Binding(
        InboxIntent.draft, [.tab],
        LocalizedText(
          "в черновик: его видит только ваша группа", "keep as a draft: only your group sees it"),
        hint: LocalizedText("в черновик", "as a draft")),
      Binding(
        InboxIntent.back, [.escape], LocalizedText("к выбору групп", "back to the groups"),
        hint: LocalizedText("к группам", "to the groups")),
      leave,
    ]
  }

  private var moving: [Binding] {
    [
      Binding(InboxIntent.up, [.up], LocalizedText("запрос выше", "the request above")),
      Binding(InboxIntent.down, [.down], LocalizedText("запрос ниже", "the request below")),
      Binding(
        InboxIntent.left, [.left], LocalizedText("столбец левее", "the column to the left"),
        hint: LocalizedText("столбец", "column"), keyLabel: "←→"),
      Binding(
        InboxIntent.right, [.right], LocalizedText("столбец правее", "the column to the right")),
    ]
  }

  private var leave: Binding {
    Binding(.leave, [.control("q")], LocalizedText("выйти (спросит)", "leave (asks)"))
  }
}
