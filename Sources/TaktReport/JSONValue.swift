import TaktModel

/// A value to be written as JSON. Objects keep the order in which they were written.
enum JSONValue {
  case null
  case flag(Bool)
  case integer(Int)
  /// Written with two digits after the point at most.
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member {
    let key: String
    let value: JSONValue
  }

  init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
  init(_ value: Int?) { self = value.map(JSONValue.integer) ?? .null }
  init(_ value: Double?) { self = value.map(JSONValue.decimal) ?? .null }
  init(_ values: [Int]) { self = .array(values.map(JSONValue.integer)) }

  /// An object with its members in the order of their keys.
  init(sorted members: [String: JSONValue]) {
    self = .object(
      members.sorted { $0.key < $1.key }.map { Member(key: $0.key, value: $0.value) })
  }

  /// The text of the value: two blanks an indent, lists of numbers on one line.
  var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .flag(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value): text += value.text(digits: 2)
    case .string(let value): value.writeAsJSON(to: &text)
    case .array(let values): JSONValue.write(values, to: &text, indent: indent)
    case .object(let members): JSONValue.write(members, to: &text, indent: indent)
    }
  }

  private static func write(_ values: [JSONValue], to text: inout String, indent: String) {
    let isFlat = values.allSatisfy(\.isFlat)
    let inner = isFlat ? "" : "\n\(indent)  "
    text += "["
    for (index, value) in values.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      text += inner
      value.write(to: &text, indent: indent + "  ")
    }
    text += isFlat ? "]" : "\n\(indent)]"
  }

  private static func write(
    _ members: [Member], to text: inout String, indent: String
  ) {
    text += "{"
    for (index, member) in members.enumerated() {
      text += "\(index > 0 ? "," : "")\n\(indent)  "
      member.key.writeAsJSON(to: &text)
      text += ": "
      member.value.write(to: &text, indent: indent + "  ")
    }
    text += members.isEmpty ? "}" : "\n\(indent)}"
  }

  private var isFlat: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
