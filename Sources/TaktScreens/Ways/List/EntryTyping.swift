import TaktCanvas
import TaktModel

extension Entry {
  func isTyping(on desk: Desk) -> Bool {
    if let question { return question.field != nil }
    if taking != nil { return false }
    return isFiltering || desk.takesDraft
  }
}

extension EntryKeys {
  /// Text for the question, the filter or the line, whichever has the focus.
  mutating func type(_ input: InputEvent) -> [Effect]? {
    if entry.question != nil { return typeIntoQuestion(input) }
    if entry.taking != nil { return nil }
    if entry.isFiltering { return typeIntoFilter(input) }
    guard desk.takesDraft else { return nil }
    entry.column = nil
    switch input {
    case .paste(let text): return paste(text)
    case .key(.delete) where entry.editing != nil && entry.field.cursor == entry.field.text.count:
      askToWithdraw()
    case .key(let key):
      guard entry.field.handle(key) else { return nil }
    case .focus: return nil
    }
    return []
  }

  private mutating func typeIntoQuestion(_ input: InputEvent) -> [Effect]? {
    switch input {
    case .paste(let text): _ = entry.question?.field?.paste(text)
    case .key(let key): _ = entry.question?.field?.handle(key)
    case .focus: return nil
    }
    return []
  }

  private mutating func typeIntoFilter(_ input: InputEvent) -> [Effect]? {
    switch input {
    case .paste(let text): _ = entry.filter?.paste(text)
    case .key(let key): _ = entry.filter?.handle(key)
    case .focus: return nil
    }
    return []
  }
}
