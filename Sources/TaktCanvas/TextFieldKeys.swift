extension TextField {
  /// Does what an editing key means and tells whether it was one. A key that types is refused, but
  /// was still one, when the field is full.
  ///
  /// Ctrl+A and Ctrl+E go to the ends, Ctrl+W removes a word, Ctrl+U the whole text, Alt+Enter begins
  /// a new line. Enter, Tab, Escape and the vertical arrows belong to the screen.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .altEnter: insert("\n")
    case .backspace: backspace()
    case .delete: delete()
    case .left: move(by: -1)
    case .right: move(by: 1)
    case .home: moveToStart()
    case .end: moveToEnd()
    case .control: return handleControl(key.command)
    default: return false
    }
    return true
  }

  private mutating func handleControl(_ key: Key) -> Bool {
    switch key {
    case .control("a"): moveToStart()
    case .control("e"): moveToEnd()
    case .control("w"): deleteWord()
    case .control("u"): clear()
    default: return false
    }
    return true
  }
}
