import TaktCanvas
import TaktModel

/// The balance as a scribe has it now: the chosen cluster, its sums, the chosen cell.
struct MatrixDesk {
  let state: MatrixState
  let desk: Desk
  let context: Context
  /// Every cluster, own ones first.
  let items: [Form.Item]
  let item: Form.Item?
  let balance: Balance

  init(_ state: MatrixState, _ desk: Desk, in context: Context) {
    self.state = state
    self.desk = desk
    self.context = context
    let form = Form(desk.board, of: context.session, in: context.language)
    items = form.items(ofFirst: context.author.group).filter { $0.number != nil }
    let item = items.first { $0.number == state.item } ?? items.first
    self.item = item
    let number = item?.number ?? nil
    let scope: Balance.Scope =
      state.showsSum || number == nil ? .group(context.author.group) : .about(number!)
    balance = Balance(
      on: desk.board, scope, of: context.session.cards,
      with: state.showsSum ? [] : number.flatMap { state.guests[$0] } ?? [])
  }

  var cards: Cards { context.session.cards }

  /// Is the chosen cluster another group's: it is only read.
  var isForeign: Bool { item?.group != nil && item?.group != context.author.group }

  /// Why nothing can be written in a cell now; nil when it can.
  var obstacle: LocalizedText? {
    if let obstacle = desk.obstacle { return obstacle }
    if state.showsSum {
      return LocalizedText(
        "Это сумма по кластерам: Tab — к кластеру.", "This is the sum: Tab goes to a cluster.")
    }
    guard isForeign else { return nil }
    return LocalizedText(
      "Это кластер другой группы: его только читают.", "Another group's cluster: read only.")
  }

  var grid: BalanceGrid? {
    guard let axes = desk.board.matrix else { return nil }
    return BalanceGrid(
      balance: balance, cards: cards, axes: axes, language: context.language, chosen: place,
      showsOutside: !state.showsSum)
  }

  /// The chosen cell; the first that means something where none was chosen.
  var place: Balance.Place? {
    guard !balance.parties.isEmpty else { return nil }
    let last = balance.parties.count - 1
    guard let chosen = state.chosen else {
      return Balance.Place(from: 0, to: last > 0 ? 1 : nil)
    }
    return Balance.Place(
      from: chosen.from.map { min($0, last) }, to: chosen.to.map { min($0, last) })
  }

  /// The flows of the chosen cell.
  var flows: [CardNumber] {
    place.map { balance[from: $0.from, to: $0.to].flows } ?? []
  }

  /// The parties of the chosen cell, as a new flow names them.
  var ends: FlowEnds? {
    guard let place, place.from != place.to else { return nil }
    return FlowEnds(
      from: place.from.map { balance.parties[$0].card },
      to: place.to.map { balance.parties[$0].card })
  }

  /// The kind that a flow is.
  var kind: CardKind? {
    desk.board.matrix.flatMap { axes in
      desk.board.kinds.first { $0.field(axes.from) != nil && !$0.isTaken }
    }
  }

  /// A value as this terminal last asked for it.
  func value(of field: String, of card: Card) -> String? {
    for case .cards(.set(card.number, field, let value)) in context.unsent.reversed() {
      return value
    }
    return card.fields[field]
  }

  /// «Исток → Турфирмы».
  func words(_ ends: FlowEnds) -> LocalizedText {
    let from = ends.from.flatMap { cards[$0]?.text.clipped(toColumns: 24) }
    let to = ends.to.flatMap { cards[$0]?.text.clipped(toColumns: 24) }
    return LocalizedText(
      "\(from ?? "извне") → \(to ?? "наружу")", "\(from ?? "from outside") → \(to ?? "outside")")
  }
}
