import TaktModel
import Yams

/// One mapping of a file with the keys it may have. Reading a value reports what is wrong with it.
struct Section {
  /// More items than any list of a programme has; keeps every check fast.
  static let longestList = 1000

  let position: Position
  let problems: ProblemList
  private let values: [String: Node]

  /// nil, with a problem, where the file has something else than keys and values.
  init?(_ node: Node, keys: [String], _ problems: ProblemList) {
    position = Position(node)
    self.problems = problems
    guard case .mapping(let mapping) = node else {
      problems.error(
        at: position, "Здесь ждали ключи со значениями: \(keys.listed).",
        "Keys with values were expected here: \(keys.listed).")
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let name) = key, keys.contains(name.string) else {
        let isInLine = !values.isEmpty && Position(key).line == position.line
        problems.unknownKey(key, isCutOff: isInLine && value.isEmpty, among: keys)
        continue
      }
      values[name.string] = value
    }
    self.values = values
  }

  func has(_ key: String) -> Bool { values[key] != nil }

  /// Where the key's value stands; the section's own place where there is none.
  func position(of key: String) -> Position { values[key].map(Position.init) ?? position }

  func node(_ key: String) -> Node? { values[key] }

  /// Reports that a key must be here; nil for the caller's convenience.
  func missing<Value>(_ key: String) -> Value? {
    problems.error(
      at: position, "Не хватает ключа «\(key)».", "The key “\(key)” is missing.")
    return nil
  }

  /// The items of a list; none if the key is absent.
  func list(_ key: String) -> [Node] {
    guard let node = values[key] else { return [] }
    guard case .sequence(let items) = node else {
      problems.error(
        at: Position(node), "«\(key)» – это список: каждый пункт с новой строки после «- ».",
        "“\(key)” is a list: each item on a line of its own after “- ”.")
      return []
    }
    guard items.count <= Section.longestList else {
      problems.error(
        at: Position(node), "В «\(key)» больше \(Section.longestList) пунктов.",
        "“\(key)” has more than \(Section.longestList) items.")
      return []
    }
    return Array(items)
  }

  /// The items of a list of single words; one word alone is a list of one.
  func words(_ key: String) -> [Node] {
    guard let node = values[key], case .scalar(let scalar) = node else { return list(key) }
    guard !scalar.string.contains(",") else {
      problems.error(
        at: Position(node), "«\(key)» – это список, его берут в скобки: [\(scalar.string)].",
        "“\(key)” is a list and goes in brackets: [\(scalar.string)].")
      return []
    }
    return [node]
  }
}

extension ProblemList {
  /// - Parameter isCutOff: a key without a value in `{…}` is the rest of a text with a comma.
  fileprivate func unknownKey(_ key: Node, isCutOff: Bool, among keys: [String]) {
    guard case .scalar(let name) = key else {
      error(at: Position(key), "Ключ должен быть одним словом.", "A key must be a single word.")
      return
    }
    if isCutOff {
      error(
        at: Position(key),
        "Запятая в {…} начинает новый ключ, здесь «\(name.string)»: возьмите текст в кавычки.",
        "A comma in {…} begins a new key, here “\(name.string)”: put the text in quotes.")
      return
    }
    unknown(
      name.string, at: Position(key), among: keys,
      LocalizedText("Ключа «\(name.string)» здесь нет", "There is no key “\(name.string)” here"))
  }

  /// Reports a word that is not one of the legal ones, with the nearest of them.
  func unknown(
    _ word: String, at position: Position, among known: [String], _ what: LocalizedText
  ) {
    if known.contains(word.inLatinLetters) {
      error(
        at: position, "\(what.russian): в слове русская буква, наберите его латиницей.",
        "\(what.english): a letter of the word is Cyrillic, type it in Latin.")
    } else if let meant = similar(to: word, among: known) {
      error(
        at: position, "\(what.russian). Может быть, «\(meant)»? Есть: \(known.listed).",
        "\(what.english). Did you mean “\(meant)”? There are: \(known.listed).")
    } else if known.isEmpty {
      error(at: position, "\(what.russian).", "\(what.english).")
    } else {
      error(
        at: position, "\(what.russian). Есть: \(known.listed).",
        "\(what.english). There are: \(known.listed).")
    }
  }
}

extension Node {
  fileprivate var isEmpty: Bool { scalar?.string.isEmpty == true }
}
