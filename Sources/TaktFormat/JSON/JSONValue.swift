/// A value with one JSON form, the same on disk and wire.
protocol JSONValue {
  init(json node: JSONNode) throws(FormatError)
  func write(to writer: inout JSONWriter)
}

extension JSONWriter {
  mutating func field(_ name: String, _ value: some JSONValue) {
    key(name)
    value.write(to: &self)
  }

  /// Omitted when nil.
  mutating func field(_ name: String, _ value: (some JSONValue)?) {
    if let value { field(name, value) }
  }

  /// Omitted when it is the default that a reader would take.
  mutating func field<Value: JSONValue & Equatable>(
    _ name: String, _ value: Value, default absent: Value
  ) {
    if value != absent { field(name, value) }
  }
}

extension Int: JSONValue {
  init(json node: JSONNode) throws(FormatError) { self = try node.integer() }
  func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Bool: JSONValue {
  init(json node: JSONNode) throws(FormatError) { self = try node.flag() }
  func write(to writer: inout JSONWriter) { writer.flag(self) }
}

extension String: JSONValue {
  init(json node: JSONNode) throws(FormatError) { self = try node.text() }
  func write(to writer: inout JSONWriter) { writer.text(self) }
}

extension Array: JSONValue where Element: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    self = try node.list { node throws(FormatError) in try Element(json: node) }
  }

  func write(to writer: inout JSONWriter) {
    writer.array(self) { element, writer in element.write(to: &writer) }
  }
}

extension Dictionary: JSONValue where Key == String, Value: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    var fields: [String: Value] = [:]
    try node.fields().each { name, value throws(FormatError) in
      fields[name] = try Value(json: value)
    }
    self = fields
  }

  /// In the order of names, so that the same fields are always the same bytes.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for (name, value) in sorted(by: { $0.key < $1.key }) { writer.field(name, value) }
    }
  }
}

/// A word out of a closed list.
protocol JSONWord: JSONValue, RawRepresentable<String> {}

extension JSONWord {
  init(json node: JSONNode) throws(FormatError) {
    let word = try node.text()
    guard let value = Self(rawValue: word) else { throw node.failure(.invalidValue(word)) }
    self = value
  }

  func write(to writer: inout JSONWriter) { writer.text(rawValue) }
}
