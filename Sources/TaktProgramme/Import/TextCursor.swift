/// A place in a line that is read character by character; a reader that fails leaves it where it was.
struct TextCursor {
  private let characters: [Character]
  private(set) var index = 0

  init(_ text: some StringProtocol) { characters = Array(text) }

  var peek: Character? { index < characters.count ? characters[index] : nil }

  var isAtEnd: Bool { index == characters.count }

  /// What is still to be read.
  var rest: String { String(characters[index...]) }

  /// What has been read since a place, or the last signs of it.
  func taken(from start: Int) -> String { String(characters[start..<index]) }

  func taken(last count: Int) -> String { taken(from: max(0, index - count)) }

  /// The next signs.
  func ahead(_ count: Int) -> String {
    String(characters[index..<min(index + count, characters.count)])
  }

  /// Could a number begin here.
  var isAtWordStart: Bool { !isAfterLetter && (index == 0 || !characters[index - 1].isNumber) }

  private var isAfterLetter: Bool { index > 0 && characters[index - 1].isLetter }

  mutating func step() { index = min(index + 1, characters.count) }

  mutating func take(where isWanted: (Character) -> Bool) -> Character? {
    guard let next = peek, isWanted(next) else { return nil }
    step()
    return next
  }

  mutating func skip(while isSkipped: (Character) -> Bool) {
    while take(where: isSkipped) != nil {}
  }

  mutating func skipBlanks() { skip { $0 == " " } }

  /// A number of the digits 0–9, as many as stand here, if that many are allowed.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let start = index
    skip(while: \.isDigit)
    if digits.contains(index - start), let number = Int(String(characters[start..<index])) {
      return number
    }
    index = start
    return nil
  }

  /// One of these words, whole and in any case; a number may stand right before it.
  mutating func word(_ words: [String]) -> String? {
    let start = index
    guard !isAfterLetter else { return nil }
    for word in words {
      for character in word where take(where: { $0.lowercased() == String(character) }) == nil {
        break
      }
      let isWhole = index - start == word.count && !(peek?.isLetter ?? false)
      if isWhole { return word }
      index = start
    }
    return nil
  }

  /// What `body` reads; nothing is read where it gives nil.
  mutating func attempt<Value>(_ body: (inout TextCursor) -> Value?) -> Value? {
    let start = index
    if let value = body(&self) { return value }
    index = start
    return nil
  }
}

extension Character {
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// Any sign that people put between the ends of a range.
  var isDash: Bool { "-–—−‑‒―‐".contains(self) }
}
