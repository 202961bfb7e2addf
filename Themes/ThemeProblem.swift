/// Something in a theme file that is not as it should be.
package struct ThemeProblem: Error, Equatable, Sendable {
  package enum Severity: Sendable { case warning, error }

  /// What is wrong; the values are as the file has them.
  package enum Reason: Equatable, Sendable {
    case unreadable(String)
    case notYAML(String)
    case missing
    case unknownKey
    case unknownRole
    case unknownInk(String)
    case expected(Expectation, found: String)
    /// The worst contrast found and the least that is allowed.
    case contrast(Double, least: Double, where: String)
    /// Two timer states that a person with this vision cannot tell apart.
    case alike(String, String, ColorVision)
  }

  /// What a value has to be.
  package enum Expectation: String, Sendable {
    case mapping, text, format, variant, number, color, attributes, boolean
  }

  package let file: String
  /// nil when the problem is not in one place.
  package let line: Int?
  /// The path of keys, such as `roles.select.fg`.
  package let key: String
  package let reason: Reason

  /// Only an unknown role may be there: a newer takt may know it.
  package var severity: Severity { reason == .unknownRole ? .warning : .error }

  /// `file:line: key: what is wrong`, in one line.
  package func sentence(russian: Bool) -> String {
    let place = [file, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return [place, key, reason.words(russian)].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

extension ThemeProblem.Reason {
  fileprivate func words(_ russian: Bool) -> String {
    switch self {
    case .unreadable(let detail):
      return (russian ? "не читается: " : "cannot be read: ") + detail
    case .notYAML(let detail): return (russian ? "это не YAML: " : "not YAML: ") + detail
    case .missing: return russian ? "нет обязательного ключа" : "a required key is missing"
    case .unknownKey: return russian ? "неизвестный ключ" : "unknown key"
    case .unknownRole: return russian ? "неизвестная роль, пропущена" : "unknown role, ignored"
    case .unknownInk(let name):
      return russian ? "в палитре нет цвета «\(name)»" : "the palette has no colour “\(name)”"
    case .expected(let expectation, let found):
      let wanted = expectation.words(russian)
      return russian
        ? "нужно \(wanted), а стоит «\(found)»" : "\(wanted) expected, found “\(found)”"
    case .contrast(let found, let least, let place):
      let (ratio, floor) = (Self.ratio(found), Self.ratio(least))
      return russian
        ? "контраст \(ratio) вместо \(floor) (\(place))"
        : "contrast \(ratio), not \(floor) (\(place))"
    case .alike(let one, let two, let vision):
      let detail = "\(one), \(two), \(vision.rawValue)"
      return russian
        ? "состояния таймера не различить: \(detail)" : "timer states look alike: \(detail)"
    }
  }

  private static func ratio(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10):1"
  }
}

extension ThemeProblem.Expectation {
  fileprivate func words(_ russian: Bool) -> String {
    switch self {
    case .mapping: russian ? "ключи и значения" : "keys and values"
    case .text: russian ? "текст" : "text"
    case .format: russian ? "1 (версия формата)" : "1 (the version of the format)"
    case .variant: "dark, light, mono"
    case .number: russian ? "число не меньше нуля" : "a number, 0 or more"
    case .color: "[\"#RRGGBB\", 0–255, 0–15]"
    case .attributes: "[bold, dim, italic, underline, reverse]"
    case .boolean: "true, false"
    }
  }
}
