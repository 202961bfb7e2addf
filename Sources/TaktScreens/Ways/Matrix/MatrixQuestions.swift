import TaktCanvas
import TaktModel

/// The questions of a balance, and what is typed into them.
extension ScribePrompt {
  private static let writes = LocalizedText("Enter — записать · Esc", "Enter — write · Esc")

  static func amount(_ card: Card, _ text: String) -> ScribePrompt {
    let name = card.text.clipped(toColumns: 40)
    return ScribePrompt(
      .amount(card.number),
      LocalizedText("Сколько «\(name)»: число или слова", "How much “\(name)”: a number or words"),
      writes, field: TextField(text, maximumBytes: 400))
  }

  static func newAmount(_ ends: FlowEnds, _ words: LocalizedText, _ text: String) -> ScribePrompt {
    ScribePrompt(
      .newAmount(ends),
      LocalizedText(
        "\(words.russian): сколько, число или слова",
        "\(words.english): how much, a number or words"),
      LocalizedText("Enter — дальше · Esc", "Enter — next · Esc"),
      field: TextField(text, maximumBytes: 400))
  }

  static func resource(
    _ ends: FlowEnds, _ words: LocalizedText, amount: String, _ text: String = ""
  ) -> ScribePrompt {
    let much = amount.isEmpty ? "" : " · " + amount.clipped(toColumns: 12)
    return ScribePrompt(
      .resource(ends, amount: amount),
      LocalizedText("\(words.russian)\(much): что именно", "\(words.english)\(much): of what"),
      writes, field: TextField(text, maximumBytes: Entry.longestText))
  }
}

extension MatrixKeys {
  mutating func type(_ input: InputEvent) -> [Effect]? {
    if state.question != nil {
      switch input {
      case .paste(let text): _ = state.question?.field?.paste(text.trimmed)
      case .key(let key): _ = state.question?.field?.handle(key)
      case .focus: return nil
      }
      return []
    }
    if state.picker != nil {
      if let choice = state.picker?.type(input) { bring(choice.number) }
      return []
    }
    return input.digit.map { begin(with: "\($0)") }
  }

  mutating func answer(_ answer: ScribePrompt.Answer) -> [Effect] {
    guard let question = state.question else { return [] }
    let text = question.field?.text.trimmed ?? ""
    if answer == .yes, case .resource = question.purpose, text.isEmpty {
      return [.warn(LocalizedText("Назовите, что передают.", "Say what is given."))]
    }
    if answer == .yes, question.field != nil, let obstacle = now.obstacle {
      return [.warn(obstacle)]
    }
    state.closeQuestion()
    guard answer == .yes else { return [] }
    switch question.purpose {
    case .amount(let number): return set(number, text)
    case .newAmount(let ends):
      state.question = .resource(ends, now.words(ends), amount: text)
      return []
    case .resource(let ends, let amount): return add(text, amount, ends)
    case .edit(let number):
      return text.isEmpty || text == cards[number]?.text
        ? [] : [.submit(.cards(.edit(number, text: text)))]
    case .withdraw(let number):
      state.flows.settle(in: now.flows)
      return [.submit(.cards(.withdraw(number)))]
    case .leave: return [.leave]
    default: return []
    }
  }

  private func set(_ number: CardNumber, _ text: String) -> [Effect] {
    guard let axes = desk.board.matrix, let card = cards[number],
      now.value(of: axes.amount, of: card) ?? "" != text
    else { return [] }
    let value = text.isEmpty ? nil : text
    return [.submit(.cards(.set(number, field: axes.amount, value: value)))]
  }

  private func add(_ text: String, _ amount: String, _ ends: FlowEnds) -> [Effect] {
    guard let axes = desk.board.matrix, let kind = now.kind, let item = now.item?.number else {
      return []
    }
    let mode: FlowMode = ends.from == nil ? .acquire : ends.to == nil ? .spend : .exchange
    var fields = [CardField.about: "\(item.value)", axes.mode: mode.rawValue]
    fields[axes.from] = ends.from.map { "\($0.value)" }
    fields[axes.to] = ends.to.map { "\($0.value)" }
    fields[axes.amount] = amount.isEmpty ? nil : amount
    return [
      .submit(
        .cards(
          .add(kind: kind.id, text: text, board: desk.board.id, under: nil, fields: fields)))
    ]
  }

  /// Asks again with the text that was refused.
  mutating func receive(_ command: Command) {
    guard let axes = desk.board.matrix else { return }
    switch command {
    case .cards(.add(_, let text, _, _, let fields)):
      func end(_ field: String) -> CardNumber? {
        fields[field].flatMap(Int.init).map { CardNumber($0) }
      }
      let ends = FlowEnds(from: end(axes.from), to: end(axes.to))
      if let item = end(CardField.about) { state.item = item }
      state.giveBack(
        .resource(ends, now.words(ends), amount: fields[axes.amount] ?? "", text))
    case .cards(.set(let number, axes.amount, let value?)):
      if let card = cards[number] { state.giveBack(.amount(card, value)) }
    case .cards(.edit(let number, let text)):
      if let card = cards[number] { state.giveBack(.edit(card, text: text)) }
    default: break
    }
  }
}
