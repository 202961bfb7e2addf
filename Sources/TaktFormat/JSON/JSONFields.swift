/// The members of an object, found by name in any order. Unknown members are passed over; of two
/// members with one name the last wins; `null` is the same as absent.
struct JSONFields {
  let node: JSONNode

  /// The member's value; nil where there is none.
  func find(_ name: StaticString) -> JSONNode? {
    let tokens = node.document.tokens
    let end = Int(node.token.next)
    let count = name.utf8CodeUnitCount
    var found = 0
    var key = node.index + 1
    while key < end {
      let token = tokens[key]
      let isFitting = token.kind == .escaped || Int(token.end &- token.start) == count
      if isFitting, isKey(token, name) { found = key + 1 }
      key = Int(tokens[key + 1].next)
    }
    guard found > 0, tokens[found].kind != .null else { return nil }
    return JSONNode(document: node.document, index: found)
  }

  /// Every member with its name, in order.
  func each(_ body: (String, JSONNode) throws(FormatError) -> Void) throws(FormatError) {
    var key = node.index + 1
    while key < Int(node.token.next) {
      let value = JSONNode(document: node.document, index: key + 1)
      try body(try JSONNode(document: node.document, index: key).text(), value)
      key = Int(value.token.next)
    }
  }

  func require(_ name: StaticString) throws(FormatError) -> JSONNode {
    guard let found = find(name) else {
      throw node.failure(.missing(field: name.description))
    }
    return found
  }

  /// A member that must be there.
  func callAsFunction<Value: JSONValue>(_ name: StaticString) throws(FormatError) -> Value {
    try Value(json: try require(name))
  }

  /// A member that may be absent.
  func optional<Value: JSONValue>(_ name: StaticString) throws(FormatError) -> Value? {
    guard let found = find(name) else { return nil }
    return try Value(json: found)
  }

  /// A member that has a default when absent.
  func callAsFunction<Value: JSONValue>(
    _ name: StaticString, default value: Value
  ) throws(FormatError) -> Value {
    try optional(name) ?? value
  }

  /// For a key with no escape the lengths are equal already.
  private func isKey(_ token: JSONToken, _ name: StaticString) -> Bool {
    guard token.kind == .plain else { return isEscapedKey(token, name) }
    return node.document.bytes.has(name, at: Int(token.start))
  }

  private func isEscapedKey(_ token: JSONToken, _ name: StaticString) -> Bool {
    let bytes = UnsafeRawBufferPointer(
      rebasing: node.document.bytes[Int(token.start)..<Int(token.end)])
    return JSONUnescaper.string(bytes) == name.description
  }
}
