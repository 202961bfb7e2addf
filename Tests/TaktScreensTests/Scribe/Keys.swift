import TaktCanvas

/// Keys as a test writes them: `"jj<tab>хорошая идея<ret>"`. A name in angle brackets is one key,
/// everything else is typed.
enum Keys {
  static func parse(_ text: String) -> [InputEvent] {
    var keys: [InputEvent] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = named(String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        keys.append(.key(key))
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.key(.character(first)))
        rest.removeFirst()
      }
    }
    return keys
  }

  private static func named(_ name: String) -> Key? {
    if let key = plain[name] { return key }
    if name.hasPrefix("c-"), let last = name.last { return .control(last) }
    if name.hasPrefix("a-"), let last = name.last { return .alt(last) }
    if name.hasPrefix("f") { return Int(name.dropFirst()).map(Key.function) }
    return nil
  }

  private static let plain: [String: Key] = [
    "ret": .enter, "a-ret": .altEnter, "tab": .tab, "esc": .escape, "bs": .backspace,
    "del": .delete, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "space": .character(" "),
  ]
}
