/// One key as the person pressed it, before any meaning is given to it.
package enum Key: Hashable, Sendable {
  /// A key that types something; the character is what the current layout says.
  case character(Character)
  case control(Character)
  case alt(Character)
  case enter, altEnter, tab, backTab, backspace, escape, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

/// What reaches a screen from its terminal.
package enum InputEvent: Equatable, Sendable {
  case key(Key)
  /// Bracketed paste: the text as pasted, line ends as `\n`.
  case paste(String)
  case focus(Bool)
}
