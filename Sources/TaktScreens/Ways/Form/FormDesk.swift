import TaktCanvas
import TaktModel

/// The forms as a scribe has them now: the chosen one, its rows, and what a line would become.
struct FormDesk {
  let state: FormState
  let desk: Desk
  let context: Context
  let form: Form
  /// Every form, own ones first.
  let items: [Form.Item]
  let item: Form.Item?

  init(_ state: FormState, _ desk: Desk, in context: Context) {
    self.state = state
    self.desk = desk
    self.context = context
    form = Form(desk.board, of: context.session, in: context.language)
    items = form.items(ofFirst: context.author.group)
    item = items.first { $0.subject == state.item } ?? items.first
  }

  var cards: Cards { context.session.cards }

  /// Has the step begun and may this terminal type at all.
  var isWaiting: Bool { desk.entry == nil }

  /// Is the chosen form another group's: it is only read.
  var isForeign: Bool {
    guard let item, place != .newItem else { return false }
    return item.group != nil && item.group != context.author.group
  }

  var takesDraft: Bool {
    desk.takesDraft && !isForeign && (item != nil || form.writesItems)
  }

  var place: FormState.Place {
    switch state.place {
    case .newItem? where form.writesItems: return .newItem
    case .under(let number)? where cards[number]?.isLive == true: return .under(number)
    default: return item == nil && form.writesItems ? .newItem : .item
    }
  }

  /// The kinds that a line may become where it goes.
  var kinds: [CardKind] {
    let kinds: [CardKind] =
      switch place {
      case .newItem: form.board.kinds.filter(\.mayStandAtTop)
      case .item: item.map { form.sections(of: $0) } ?? []
      case .under(let number): inside(number)
      }
    return kinds.filter { !$0.isTaken }
  }

  /// The kinds that may lie under a card.
  func inside(_ number: CardNumber) -> [CardKind] {
    guard let card = cards[number] else { return [] }
    return form.board.kinds.filter { $0.under.contains(card.kind) && !$0.isTaken }
  }

  var kind: CardKind? { kinds.first { $0.id == state.kind } ?? kinds.first }

  /// The card that a line at this place lies under.
  var parent: CardNumber? {
    switch place {
    case .newItem: nil
    case .item: form.writesItems ? item?.number : nil
    case .under(let number): number
    }
  }

  /// The number of the form that a line at this place is about.
  var about: CardNumber? {
    place == .item && form.board.about != nil ? item?.number : nil
  }

  var rows: FormRows? { item.map { FormRows(form, $0, unsent: unsent(on: $0)) } }

  /// This group's cards on the form, in the order of rows, the form itself first where it is one.
  var own: [Card] {
    let subject = form.writesItems ? item?.number.flatMap { cards[$0] } : nil
    return ([subject].compactMap(\.self) + (rows?.cards ?? [])).filter(context.owns)
  }

  private func unsent(on item: Form.Item) -> [FormRows.Unsent] {
    context.unsent.compactMap { command in
      guard case .cards(.add(let kind, let text, form.board.id, let parent, let fields)) = command
      else { return nil }
      let about = fields[CardField.about].flatMap(Int.init).map { CardNumber($0) }
      if parent == nil, !form.isSheet, about != item.number || about == nil { return nil }
      if form.isSheet, item.group != context.author.group { return nil }
      return FormRows.Unsent(kind: kind, parent: parent, text: text)
    }
  }

  /// The fields that are filled one after the other; what a card is about is where it stands.
  func fields(of card: Card) -> [CardField] {
    (form.board.kind(card.kind)?.fields ?? []).filter { $0.id != CardField.about }
  }

  /// A field's value as this terminal last asked for it.
  func value(of field: CardField, of card: Card) -> String? {
    for case .cards(.set(card.number, field.id, let value)) in context.unsent.reversed() {
      return value
    }
    return card.fields[field.id]
  }
}
