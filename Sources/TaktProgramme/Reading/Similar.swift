/// The candidate that a person most likely meant, if one is near enough.
func similar(to word: String, among candidates: [String]) -> String? {
  let letters = { (name: String) in Array(name.prefix(64).lowercased()) }
  let word = letters(word)
  let measured = candidates.map { (name: $0, distance: editDistance(word, letters($0))) }
  guard let best = measured.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(1, min(word.count, best.name.count) / 2) && best.distance <= 3
    ? best.name : nil
}

extension String {
  /// The same word where Cyrillic letters that look Latin were typed by mistake.
  var inLatinLetters: String {
    let latin: [Character: Character] = [
      "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c",
      "т": "t", "у": "y", "х": "x", "і": "i",
    ]
    return String(map { latin[$0] ?? $0 })
  }
}

/// How many characters must be added, removed, replaced or swapped with a neighbour.
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var before: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var next = [row + 1]
    for column in right.indices {
      var cost = last[column] + (left[row] == right[column] ? 0 : 1)
      cost = min(cost, last[column + 1] + 1, next[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, before[column - 1] + 1)
      }
      next.append(cost)
    }
    (before, last) = (last, next)
  }
  return last[right.count]
}

extension Collection<String> {
  /// The names for a sentence: `a, b, c`.
  var listed: String { joined(separator: ", ") }
}
