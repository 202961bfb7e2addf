internal import Foundation
internal import TaktCanvas
internal import TaktTerminal
internal import Yams

/// A theme file: the text → a theme, or every problem in it with its line and key.
struct ThemeReader {
  private static let rootKeys = [
    "format", "title", "variant", "min_contrast", "flare", "palette", "roles",
  ]
  private static let lookKeys = ["fg", "bg", "attr", "mono", "hatch"]
  private static let attributes: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  let file: String
  private(set) var problems: [ThemeProblem] = []

  init(file: String) { self.file = file }

  /// nil when the text has an error; warnings alone leave a theme.
  mutating func read(_ text: String, name: String) -> Theme? {
    guard let root = compose(text) else { return nil }
    let entries = mapping(root, "", allowed: Self.rootKeys)
    if let format = required("format", entries, root), format.int != 1 {
      report(format, "format", .expected(.format, found: Self.shown(format)))
    }
    let titles =
      required("title", entries, root)
      .map { mapping($0, "title", allowed: ["ru", "en"]) } ?? [:]
    let palette = palette(entries["palette"])
    let theme = Theme(
      name: name,
      russianTitle: titles["ru"].flatMap { string($0, "title.ru") } ?? name,
      englishTitle: titles["en"].flatMap { string($0, "title.en") } ?? name,
      variant: variant(entries, root),
      minimumContrast: number(entries["min_contrast"], "min_contrast") ?? 4.5,
      ambientLight: number(entries["flare"], "flare") ?? 0.05,
      palette: palette,
      looks: looks(required("roles", entries, root), palette))
    return problems.contains { $0.severity == .error } ? nil : theme
  }

  // MARK: Parts

  private mutating func variant(_ entries: [String: Node], _ root: Node) -> Theme.Variant {
    guard let node = required("variant", entries, root) else { return .dark }
    if let variant = node.string.flatMap(Theme.Variant.init) { return variant }
    report(node, "variant", .expected(.variant, found: Self.shown(node)))
    return .dark
  }

  private mutating func palette(_ node: Node?) -> [String: Theme.Ink] {
    guard let node else { return [:] }
    var palette: [String: Theme.Ink] = [:]
    for (name, value) in mapping(node, "palette", allowed: nil) {
      if let ink = Self.ink(value) {
        palette[name] = ink
      } else {
        report(value, "palette.\(name)", .expected(.color, found: Self.shown(value)))
      }
    }
    return palette
  }

  private static func ink(_ node: Node) -> Theme.Ink? {
    guard let values = node.sequence, values.count == 3,
      let direct = values[0].string.flatMap(RGB.init(hexadecimal:)),
      let indexed = values[1].int, (0...255).contains(indexed),
      let sixteen = values[2].int, (0...15).contains(sixteen)
    else { return nil }
    return Theme.Ink(direct: direct, indexed: indexed, sixteen: sixteen)
  }

  private mutating func looks(_ node: Node?, _ palette: [String: Theme.Ink]) -> [Role: Theme.Look] {
    guard let node else { return [:] }
    var looks: [Role: Theme.Look] = [:]
    for (name, value) in mapping(node, "roles", allowed: nil) {
      let key = "roles.\(name)"
      guard let role = Role(rawValue: name) else {
        report(value, key, .unknownRole)
        continue
      }
      let entries = mapping(value, key, allowed: Self.lookKeys)
      looks[role] = Theme.Look(
        foreground: inkName(entries["fg"], "\(key).fg", palette),
        background: inkName(entries["bg"], "\(key).bg", palette),
        attributes: attributes(entries["attr"], "\(key).attr") ?? [],
        monoAttributes: attributes(entries["mono"], "\(key).mono"),
        hatch: boolean(entries["hatch"], "\(key).hatch"))
    }
    return looks
  }

  private mutating func inkName(
    _ node: Node?, _ key: String, _ palette: [String: Theme.Ink]
  ) -> String? {
    guard let node, let name = string(node, key) else { return nil }
    if palette[name] == nil { report(node, key, .unknownInk(name)) }
    return name
  }

  private mutating func attributes(_ node: Node?, _ key: String) -> Style.Attributes? {
    guard let node else { return nil }
    let known = node.sequence?.map { $0.string.flatMap { Self.attributes[$0] } }
    if let known, !known.contains(nil) { return Style.Attributes(known.compactMap { $0 }) }
    report(node, key, .expected(.attributes, found: Self.shown(node)))
    return nil
  }

  // MARK: Values

  private mutating func compose(_ text: String) -> Node? {
    do {
      if let root = try Yams.compose(yaml: text) { return root }
      problems.append(.init(file: file, line: 1, key: "", reason: .notYAML("—")))
    } catch {
      problems.append(ThemeYAMLError.problem(error, file: file))
    }
    return nil
  }

  private mutating func mapping(_ node: Node, _ key: String, allowed: [String]?) -> [String: Node] {
    guard let pairs = node.mapping else {
      report(node, key, .expected(.mapping, found: Self.shown(node)))
      return [:]
    }
    var entries: [String: Node] = [:]
    for (keyNode, value) in pairs {
      let name = Self.shown(keyNode)
      if let allowed, !allowed.contains(name) {
        report(keyNode, key.isEmpty ? name : "\(key).\(name)", .unknownKey)
      } else {
        entries[name] = value
      }
    }
    return entries
  }

  private mutating func required(
    _ key: String, _ entries: [String: Node], _ parent: Node
  ) -> Node? {
    if entries[key] == nil, parent.mapping != nil { report(parent, key, .missing) }
    return entries[key]
  }

  private mutating func string(_ node: Node, _ key: String) -> String? {
    if let text = node.string { return text }
    report(node, key, .expected(.text, found: Self.shown(node)))
    return nil
  }

  private mutating func number(_ node: Node?, _ key: String) -> Double? {
    guard let node else { return nil }
    if let number = node.float, number.isFinite, number >= 0 { return number }
    report(node, key, .expected(.number, found: Self.shown(node)))
    return nil
  }

  private mutating func boolean(_ node: Node?, _ key: String) -> Bool {
    guard let node else { return false }
    if let value = node.bool { return value }
    report(node, key, .expected(.boolean, found: Self.shown(node)))
    return false
  }

  private mutating func report(_ node: Node, _ key: String, _ reason: ThemeProblem.Reason) {
    problems.append(.init(file: file, line: node.mark?.line, key: key, reason: reason))
  }

  /// A value as one short line.
  private static func shown(_ node: Node) -> String {
    if let text = node.string { return String(text.prefix(40).map { $0.isNewline ? " " : $0 }) }
    if let values = node.sequence { return "[\(values.map(shown).joined(separator: ", "))]" }
    return node.mapping == nil ? "?" : "{…}"
  }
}
