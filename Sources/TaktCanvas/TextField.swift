/// One line of text under the person's hands: what every entry line edits.
///
/// The text is kept exactly as typed or pasted; only its drawing is made harmless.
package struct TextField: Equatable, Sendable {
  /// What the field holds; line ends are `\n`.
  package private(set) var text: String
  /// How many characters (grapheme clusters) stand before the cursor.
  package private(set) var cursor: Int
  /// The most bytes of UTF-8 that the field takes.
  package let maximumBytes: Int

  package init(_ text: String = "", maximumBytes: Int = 8192) {
    self.text = text
    self.cursor = text.count
    self.maximumBytes = maximumBytes
  }

  /// Puts text at the cursor. What would exceed `maximumBytes` is refused whole.
  @discardableResult
  package mutating func insert(_ addition: String) -> Bool {
    guard text.utf8.count + addition.utf8.count <= maximumBytes else { return false }
    replace(cursor..<cursor, with: addition)
    return true
  }

  /// Puts pasted text at the cursor as far as there is room; false when its end was left out.
  @discardableResult
  package mutating func paste(_ pasted: String) -> Bool {
    var room = maximumBytes - text.utf8.count
    let fitting = pasted.prefix { character in
      room -= character.utf8.count
      return room >= 0
    }
    return insert(String(fitting)) && fitting.endIndex == pasted.endIndex
  }

  /// Empties the field.
  package mutating func clear() {
    replace(0..<text.count, with: "")
  }

  /// Removes the character before the cursor.
  package mutating func backspace() {
    replace(max(0, cursor - 1)..<cursor, with: "")
  }

  /// Removes the character after the cursor.
  package mutating func delete() {
    replace(cursor..<min(text.count, cursor + 1), with: "")
  }

  /// Removes the word before the cursor and the spaces after it.
  package mutating func deleteWord() {
    let before = text.prefix(cursor).reversed()
    let spaces = before.prefix(while: \.isWhitespace).count
    let word = before.dropFirst(spaces).prefix { !$0.isWhitespace }.count
    replace(cursor - spaces - word..<cursor, with: "")
  }

  /// Moves the cursor by characters; it stops at the ends.
  package mutating func move(by characters: Int) {
    cursor = min(max(0, cursor + characters), text.count)
  }

  package mutating func moveToStart() { cursor = 0 }
  package mutating func moveToEnd() { cursor = text.count }

  /// Replaces a range of characters and leaves the cursor after the replacement. Marks may join
  /// neighbours anew, so the cursor is counted in the finished text.
  private mutating func replace(_ range: Range<Int>, with replacement: String) {
    let before = text.prefix(range.lowerBound) + replacement
    let after = text.dropFirst(range.upperBound)
    text = String(before + after)
    cursor = min(before.count, text.count)
  }
}
