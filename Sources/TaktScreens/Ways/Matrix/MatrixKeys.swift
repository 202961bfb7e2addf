import TaktCanvas
import TaktModel

/// What the keys of a balance do. Works on a copy of the state, given back by the screen.
struct MatrixKeys {
  var state: MatrixState
  let desk: Desk
  let context: Context

  var cards: Cards { context.session.cards }
  var now: MatrixDesk { MatrixDesk(state, desk, in: context) }

  mutating func perform(_ intent: Intent) -> [Effect] {
    if state.picker != nil { return pick(intent) }
    switch intent {
    case MatrixIntent.up: move(rows: -1)
    case MatrixIntent.down: move(rows: 1)
    case MatrixIntent.left: move(columns: -1)
    case MatrixIntent.right: move(columns: 1)
    case MatrixIntent.sum:
      state.showsSum.toggle()
      (state.chosen, state.isListing) = (nil, false)
    case MatrixIntent.previousItem: moveItem(by: -1)
    case MatrixIntent.nextItem: moveItem(by: 1)
    case MatrixIntent.back: state.isListing = false
    case EntryIntent.undo: return [.submit(.history(.undo(of: nil)))]
    case EntryIntent.redo: return [.submit(.history(.redo))]
    case .leave: state.question = .leave
    default: return write(intent)
    }
    return []
  }

  /// Commands that write.
  private mutating func write(_ intent: Intent) -> [Effect] {
    if intent == MatrixIntent.open, !now.flows.isEmpty, !state.isListing {
      state.isListing = true
      state.flows = PaneCursor()
      return []
    }
    if let obstacle = now.obstacle { return [.warn(obstacle)] }
    switch intent {
    case MatrixIntent.open: return state.isListing ? ask(amountOf: current) : askNew()
    case MatrixIntent.new: return askNew()
    case MatrixIntent.more: return add(1)
    case MatrixIntent.less: return add(-1)
    case MatrixIntent.party: return findParty()
    case MatrixIntent.rename: if let card = current { state.question = .edit(card) }
    case MatrixIntent.mode: return nextMode()
    case MatrixIntent.withdraw: if let card = current { state.question = .withdraw(card) }
    default: break
    }
    return []
  }

  /// The flow under the hands: of the open list, or the only one of the cell.
  private var current: Card? {
    let flows = now.flows
    let number = state.isListing ? state.flows.current(in: flows) : flows.only
    return number.flatMap { cards[$0] }
  }

  private mutating func move(rows: Int = 0, columns: Int = 0) {
    if state.isListing { return state.flows.move(by: rows, in: now.flows) }
    guard let grid = now.grid, let place = now.place else { return }
    state.chosen = Balance.Place(
      from: grid.givers.neighbour(of: place.from, at: rows) ?? nil,
      to: grid.getters.neighbour(of: place.to, at: columns) ?? nil)
  }

  private mutating func moveItem(by count: Int) {
    let items = now.items
    guard !state.showsSum,
      let current = items.firstIndex(where: { $0.subject == now.item?.subject }),
      items.indices.contains(current + count)
    else { return }
    state.item = items[current + count].number
    (state.chosen, state.isListing) = (nil, false)
  }

  private mutating func ask(amountOf card: Card?, _ typed: String? = nil) -> [Effect] {
    guard let card, let axes = desk.board.matrix else { return [] }
    state.question = .amount(card, typed ?? now.value(of: axes.amount, of: card) ?? "")
    return []
  }

  mutating func askNew(_ typed: String = "") -> [Effect] {
    guard let ends = now.ends else {
      return [
        .warn(LocalizedText("Сторона не передаёт сама себе.", "A party gives itself nothing."))
      ]
    }
    state.question = .newAmount(ends, now.words(ends), typed)
    return []
  }

  /// A digit begins an amount: of the cell's only flow, of a new one, or of the one in the list.
  mutating func begin(with digit: String) -> [Effect] {
    if let obstacle = now.obstacle { return [.warn(obstacle)] }
    if let card = current { return ask(amountOf: card, digit) }
    guard now.flows.isEmpty else {
      return [.say(LocalizedText("Потоков здесь несколько: Enter.", "Several flows here: Enter."))]
    }
    return askNew(digit)
  }

  private mutating func add(_ step: Double) -> [Effect] {
    guard let axes = desk.board.matrix, let card = current else {
      return step > 0 ? begin(with: "1") : []
    }
    guard let old = Double(amount: now.value(of: axes.amount, of: card) ?? "0") else {
      return [.warn(LocalizedText("Здесь сказано словами: Enter.", "It is said in words: Enter."))]
    }
    let value = AmountWords(language: .english).plain(max(0, old + step))
    return [.submit(.cards(.set(card.number, field: axes.amount, value: value)))]
  }

  private func nextMode() -> [Effect] {
    guard let axes = desk.board.matrix, let card = current else { return [] }
    let modes = FlowMode.allCases.map(\.rawValue)
    let index = modes.firstIndex { $0 == now.value(of: axes.mode, of: card) } ?? -1
    let value = modes[(index + 1) % modes.count]
    return [.submit(.cards(.set(card.number, field: axes.mode, value: value)))]
  }

  /// Parties that do not stand here yet, each name once.
  private mutating func findParty() -> [Effect] {
    guard let place = desk.board.partyPlace, !now.state.showsSum else { return [] }
    var names = Set(now.balance.parties.map(\.name.folded))
    let others = cards.live(at: place).filter { names.insert($0.text.folded).inserted }
    guard !others.isEmpty else {
      return [.say(LocalizedText("Других сторон нет.", "There are no other parties."))]
    }
    state.picker = Picker(
      LocalizedText("Какую сторону добавить", "Which party to add"),
      others.map { card in
        let group = card.group.map { context.language("Г", "G") + "\($0.value)" } ?? ""
        return Picker.Choice(number: card.number, text: card.text, note: group)
      })
    return []
  }

  private mutating func pick(_ intent: Intent) -> [Effect] {
    switch intent {
    case MatrixIntent.up: state.picker?.move(by: -1)
    case MatrixIntent.down: state.picker?.move(by: 1)
    case MatrixIntent.open: if let choice = state.picker?.current { bring(choice.number) }
    default: state.picker = nil
    }
    return []
  }

  mutating func bring(_ number: CardNumber) {
    state.picker = nil
    guard let item = now.item?.number else { return }
    state.guests[item, default: []].append(number)
  }
}

extension Array {
  /// The element of an array that has no other.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
