/// The Russian layout (ЙЦУКЕН) over the Latin one (QWERTY), key by key.
///
/// Commands are keys, not letters: whoever types Russian presses the same key and need not switch.
/// It is applied to commands only, never to what is typed into a field.
package enum KeyboardLayout {
  /// The character that the same key types in the Latin layout; others stay as they are.
  package static func latin(_ character: Character) -> Character {
    latinByCyrillic[character] ?? character
  }

  /// The Russian letter on the key of a Latin letter, for hints; others stay as they are, because
  /// they can be typed in both layouts.
  package static func cyrillic(_ character: Character) -> Character {
    cyrillicByLatinLetter[character] ?? character
  }

  /// Whether a character is typed in the Russian layout only: tells which letters a hint should show.
  package static func isCyrillic(_ character: Character) -> Bool {
    latinByCyrillic[character] != nil
  }

  private static let russian =
    "йцукенгшщзхъфывапролджэячсмитьбюё" + "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
  private static let english =
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~"

  private static let latinByCyrillic: [Character: Character] = {
    let ukrainian: [(Character, Character)] = [
      ("і", "s"), ("ї", "]"), ("є", "'"), ("ґ", "\\"),
      ("І", "S"), ("Ї", "}"), ("Є", "\""), ("Ґ", "|"),
    ]
    return Dictionary(uniqueKeysWithValues: zip(russian, english).map { ($0, $1) } + ukrainian)
  }()

  private static let cyrillicByLatinLetter = Dictionary(
    uniqueKeysWithValues: zip(english, russian).filter { $0.0.isLetter }.map { ($0, $1) })
}

extension Key {
  /// The key as commands know it: letters in Latin lower case by their place on the keyboard.
  ///
  /// The key of `/` and `?` types `.` and `,` in the Russian layout, so these two mean the same.
  package var command: Key {
    switch self {
    case .character("."): .character("/")
    case .character(","): .character("?")
    case .character(let character): .character(Self.commandCharacter(character))
    case .control(let character): .control(Self.commandCharacter(character))
    case .alt(let character): .alt(Self.commandCharacter(character))
    default: self
    }
  }

  private static func commandCharacter(_ character: Character) -> Character {
    let latin = KeyboardLayout.latin(character)
    return latin.lowercased().first ?? latin
  }
}
