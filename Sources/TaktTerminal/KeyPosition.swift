/// The Latin letter on the key that types a Cyrillic one (ЙЦУКЕН), so that Ctrl+С is Ctrl+C.
enum KeyPosition {
  private static let cyrillic = Array("йцукенгшщзхъфывапролджэячсмитьбюёіїєґ")
  private static let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`s]'\\")
  private static let table = Dictionary(uniqueKeysWithValues: zip(cyrillic, latin))

  /// Lower case; a character that is not on the Cyrillic layout is itself.
  static func latin(_ character: Character) -> Character {
    guard let lowered = character.lowercased().first else { return character }
    return table[lowered] ?? lowered
  }
}
