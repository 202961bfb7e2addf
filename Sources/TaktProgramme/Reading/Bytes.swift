/// Hands the text of a file on, or reports where it is not UTF-8.
func text<Value: Sendable>(
  of bytes: [UInt8], file: String, _ body: (String) -> Reading<Value>
) -> Reading<Value> {
  if let text = String(validating: bytes, as: UTF8.self) { return body(text) }
  let place = firstFault(in: bytes)
  let problems = ProblemList(file: file, lineCount: place.line)
  problems.error(
    at: place, "Это не UTF-8: сохраните файл в кодировке UTF-8.",
    "This is not UTF-8: save the file in UTF-8.")
  return problems.reading(of: nil)
}

/// Where the first byte stands that UTF-8 does not allow.
private func firstFault(in bytes: [UInt8]) -> Position {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var line = 1
  var column = 1
  while case .scalarValue(let scalar) = decoder.decode(&iterator) {
    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
  }
  return Position(line: line, column: column)
}
