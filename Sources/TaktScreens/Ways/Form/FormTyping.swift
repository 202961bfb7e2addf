import TaktCanvas
import TaktModel

extension FormKeys {
  /// Text for the question, the list, the field or the line, whichever has the focus.
  mutating func type(_ input: InputEvent) -> [Effect]? {
    if state.entry.question != nil { return nil }
    if state.picker != nil {
      if let choice = state.picker?.type(input) { take(choice) }
      return []
    }
    if let filling = state.filling { return type(input, into: filling) }
    guard now.takesDraft else { return nil }
    switch input {
    case .paste(let text): paste(text)
    case .key(let key): return state.entry.field.handle(key) ? [] : nil
    case .focus: return nil
    }
    return []
  }

  private mutating func type(_ input: InputEvent, into filling: FormState.Filling) -> [Effect] {
    let choices = filling.field.choices
    if !choices.isEmpty {
      if let digit = input.digit, choices.indices.contains(digit - 1) {
        return set(choices[digit - 1].id, then: 1)
      }
      return input.clears ? set(nil, then: 0) : []
    }
    if let picker = filling.picker {
      if input.clears, picker.filter.text.isEmpty { return set(nil, then: 0) }
      let choice = state.filling?.picker?.type(input)
      return choice.map { set("\($0.number.value)", then: 1) } ?? []
    }
    switch input {
    case .paste(let text): state.filling?.line.paste(text.trimmed)
    case .key(let key): _ = state.filling?.line.handle(key)
    case .focus: break
    }
    return []
  }

  /// One line goes into the field; several are one question.
  private mutating func paste(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard lines.count > 1, state.entry.editing == nil else {
      _ = state.entry.field.paste(lines.joined(separator: "\n"))
      return
    }
    state.entry.question = .paste(lines, raw: lines.joined(separator: " "))
  }

  /// Gives a refused line or value back where it was typed; while the hands are full it waits above.
  mutating func receive(_ command: Command) {
    var line = Entry.Refused(command)
    if case .cards(.set(let number, let field, let value?)) = command {
      line = Entry.Refused(text: value, edited: number, field: field)
    }
    if case .cards(.add) = command { state.added = nil }
    guard let line else { return }
    let isFree =
      state.entry.field.text.isEmpty && state.entry.editing == nil && state.filling == nil
      && state.picker == nil && state.entry.question == nil && state.entry.refused.isEmpty
    if isFree { takeBack(line) } else { state.entry.refused.append(line) }
  }

  mutating func takeBackRefused() -> [Effect] {
    guard !state.entry.refused.isEmpty else { return [] }
    guard state.entry.field.text.isEmpty else {
      return [.warn(LocalizedText("Сначала запишите эту строку.", "Write this line first."))]
    }
    takeBack(state.entry.refused.removeFirst())
    return []
  }

  /// Opens what was refused with its text, at the form and the place for which it was meant.
  private mutating func takeBack(_ line: Entry.Refused) {
    let edited = line.edited.flatMap { cards[$0] }
    if let name = line.field, let edited,
      let field = now.fields(of: edited).first(where: { $0.id == name })
    {
      return begin(field, of: edited, refused: line.text)
    }
    if let edited, edited.isLive {
      state.entry.begin(edited)
    } else {
      choosePlace(of: line)
    }
    state.entry.write(line.text)
  }

  private mutating func choosePlace(of line: Entry.Refused) {
    if let about = line.fields[CardField.about].flatMap(Int.init) {
      state.choose(.card(CardNumber(about)))
    } else if let parent = line.parent {
      if now.items.contains(where: { $0.number == parent }) {
        state.choose(.card(parent))
      } else {
        state.place = .under(parent)
      }
    } else if now.form.writesItems {
      state.place = .newItem
    }
    state.kind = line.kind
  }
}

extension InputEvent {
  /// Backspace or Delete: it empties a field that holds a choice.
  fileprivate var clears: Bool { self == .key(.backspace) || self == .key(.delete) }
}
