import TaktModel
import Yams

extension Section {
  /// A single value that is not empty.
  func string(_ key: String) -> String? { node(key).flatMap { problems.string($0, key) } }

  /// A name that steps and commands can use.
  func name(_ key: String) -> String? {
    has(key) ? node(key).flatMap { problems.name($0, key) } : missing(key)
  }

  /// A text in one or both languages: `plain`, or `{ru: …, en: …}`.
  func text(_ key: String) -> LocalizedText? {
    guard let node = node(key) else { return nil }
    return problems.text(node, key)
  }

  func requiredText(_ key: String) -> LocalizedText? { has(key) ? text(key) : missing(key) }

  func flag(_ key: String) -> Bool? {
    guard let word = string(key) else { return nil }
    switch word {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      problems.error(
        at: position(of: key), "«\(key)» – это true или false, а не «\(word)».",
        "“\(key)” is true or false, not “\(word)”.")
      return nil
    }
  }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let word = string(key) else { return nil }
    guard let number = Int(word), range.contains(number) else {
      let bounds = (range.lowerBound, range.upperBound)
      problems.error(
        at: position(of: key), "«\(key)» – число от \(bounds.0) до \(bounds.1), а не «\(word)».",
        "“\(key)” is a number from \(bounds.0) to \(bounds.1), not “\(word)”.")
      return nil
    }
    return number
  }

  /// One of the words that an enumeration knows.
  func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: String) -> Value? {
    node(key).flatMap { problems.choice($0, key) }
  }

  /// Is the format one that this version reads.
  func checkFormat() {
    guard let format: Int = has("format") ? integer("format", in: 1...999) : missing("format"),
      format != 1
    else { return }
    problems.error(
      at: position(of: "format"), "Формат \(format) новее этой версии takt: она читает 1.",
      "Format \(format) is newer than this takt: it reads 1.")
  }
}

extension ProblemList {
  func string(_ node: Node, _ key: String) -> String? {
    guard case .scalar(let scalar) = node else {
      error(
        at: Position(node), "У «\(key)» должно быть одно значение.",
        "“\(key)” takes a single value.")
      return nil
    }
    let text = scalar.string.trimmed
    guard !text.isEmpty else {
      error(at: Position(node), "У «\(key)» нет значения.", "“\(key)” has no value.")
      return nil
    }
    guard text.utf8.count <= Cards.longestText else {
      error(
        at: Position(node), "«\(key)» длиннее \(Cards.longestText / 1024) КБ.",
        "“\(key)” is longer than \(Cards.longestText / 1024) KB.")
      return nil
    }
    guard !text.unicodeScalars.contains(where: \.isHarmful) else {
      error(
        at: Position(node), "В «\(key)» есть управляющий символ.",
        "“\(key)” contains a control character.")
      return nil
    }
    return text
  }

  /// Letters of any alphabet, digits, hyphens and underscores: what a person can type in a command.
  func name(_ node: Node, _ key: String) -> String? {
    guard let text = string(node, key) else { return nil }
    guard text.count <= 40, text.unicodeScalars.allSatisfy(\.isNamePart) else {
      error(
        at: Position(node), "Имя «\(text)»: только буквы, цифры, «-» и «_», не длиннее 40.",
        "The name “\(text)”: only letters, digits, “-” and “_”, 40 at most.")
      return nil
    }
    return text
  }

  func text(_ node: Node, _ key: String) -> LocalizedText? {
    if case .scalar = node { return string(node, key).map { LocalizedText($0) } }
    guard let section = Section(node, keys: ["ru", "en"], self) else { return nil }
    let russian = section.string("ru")
    let english = section.string("en")
    guard let some = russian ?? english else {
      return section.has("ru") || section.has("en") ? nil : section.missing("ru")
    }
    return LocalizedText(russian ?? some, english ?? some)
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>(_ node: Node, _ key: String)
    -> Value?
  {
    guard let word = string(node, key) else { return nil }
    if let value = Value(rawValue: word) { return value }
    unknown(
      word, at: Position(node), among: Value.allCases.map(\.rawValue),
      LocalizedText("У «\(key)» нет значения «\(word)»", "“\(key)” has no value “\(word)”"))
    return nil
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension String {
  /// Has it nothing but the digits 0–9 and one other sign.
  func hasOnlyDigits(and sign: Unicode.Scalar) -> Bool {
    unicodeScalars.allSatisfy { $0 == sign || ("0"..."9").contains($0) }
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmful: Bool { properties.generalCategory == .control && self != "\n" }

  fileprivate var isNamePart: Bool {
    properties.isAlphabetic || properties.numericType == .decimal || self == "-" || self == "_"
      || properties.generalCategory == .nonspacingMark
  }
}
