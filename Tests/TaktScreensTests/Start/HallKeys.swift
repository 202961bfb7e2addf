import TaktCanvas

@testable import TaktScreens

extension Hall {
  /// Presses keys written as text, `jj<tab>хорошая идея<ret>`, and returns all effects.
  static func press(_ keys: String, on shell: inout Shell, in context: Context) -> [Effect] {
    var effects: [Effect] = []
    var rest = keys[...]
    while let character = rest.popFirst() {
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        effects += shell.handle(.key(.character(character)), in: context)
        continue
      }
      let name = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      effects += shell.handle(.key(named[name] ?? .character("<")), in: context)
    }
    return effects
  }

  private static let named: [String: Key] = [
    "ret": .enter, "tab": .tab, "s-tab": .backTab, "esc": .escape, "bs": .backspace,
    "space": .character(" "), "up": .up, "down": .down, "left": .left, "right": .right,
    "home": .home, "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "c-q": .control("q"),
    "c-u": .control("u"),
  ]
}
