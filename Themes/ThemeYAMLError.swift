internal import Yams

/// Yams' errors, which draw the spot in several lines → one line with its number.
enum ThemeYAMLError {
  static func problem(_ error: any Error, file: String) -> ThemeProblem {
    switch error as? YamlError {
    case .scanner(_, let detail, let mark, _), .parser(_, let detail, let mark, _),
      .composer(_, let detail, let mark, _):
      return .init(file: file, line: mark.line, key: "", reason: .notYAML(detail))
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.joined(separator: ", ")
      return .init(
        file: file, line: context.mark.line, key: names, reason: .notYAML("duplicate key"))
    default:
      return .init(file: file, line: nil, key: "", reason: .notYAML("\(error)"))
    }
  }
}
