extension String {
  /// What people wrote, as it is compared: case, ё and the blanks around and between words make no
  /// difference.
  package var folded: String {
    let letters = String(lowercased().map { $0 == "ё" ? "е" : $0 })
    return letters.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
