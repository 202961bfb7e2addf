extension String {
  /// The text as Markdown shows it and nothing else: on one line, with every sign of the format
  /// escaped and every command of a terminal taken out (invariant 10).
  var markdown: String {
    var text = ""
    for scalar in unicodeScalars.drop(while: { $0.properties.isWhitespace || $0.isObeyed }) {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "!", "&", "$":
        text += "\\"
        text.unicodeScalars.append(scalar)
      case _ where scalar.isObeyed: text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.escapedAtItsBeginning
  }

  /// `- `, `+ `, `=` and `1.` are marks at the beginning of a line, and plain signs elsewhere.
  private var escapedAtItsBeginning: String {
    if let first, "-+=".contains(first) { return "\\" + self }
    let digits = prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = dropFirst(digits.count).first, ".)".contains(mark) else {
      return self
    }
    return digits + "\\" + dropFirst(digits.count)
  }
}
