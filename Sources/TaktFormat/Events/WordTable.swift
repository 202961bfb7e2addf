/// Values by words, found from the bytes of a line without making a text of them.
struct WordTable<Value: Sendable>: Sendable {
  /// By the length of the word: few share one.
  private let words: [[(bytes: [UInt8], value: Value)]]

  init(_ values: [String: Value]) {
    let longest = values.keys.map(\.utf8.count).max() ?? 0
    var words = [[(bytes: [UInt8], value: Value)]](repeating: [], count: longest + 1)
    for (word, value) in values { words[word.utf8.count].append((Array(word.utf8), value)) }
    self.words = words
  }

  subscript(_ word: UnsafeRawBufferPointer) -> Value? {
    guard word.count < words.count else { return nil }
    for known in words[word.count] where word.isSame(as: known.bytes) { return known.value }
    return nil
  }
}
