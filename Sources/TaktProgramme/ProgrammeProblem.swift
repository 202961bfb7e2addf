package import TaktModel

/// Something wrong in a programme or board file, said so that its author can mend it.
package struct ProgrammeProblem: Hashable, Sendable {
  package let file: String
  /// From 1; never past the last line of the file.
  package let line: Int
  /// From 1, in characters as YAML counts them.
  package let column: Int
  /// An error keeps the file from being used; a warning does not.
  package let isError: Bool
  package let sentence: LocalizedText

  package init(file: String, line: Int, column: Int, isError: Bool, sentence: LocalizedText) {
    self.file = file
    self.line = line
    self.column = column
    self.isError = isError
    self.sentence = sentence
  }

  /// One line as compilers print it: `eco.yaml:12:5: ошибка: …`.
  package func text(in language: Language) -> String {
    let mark = isError ? language("ошибка", "error") : language("внимание", "warning")
    return "\(file):\(line):\(column): \(mark): \(sentence.text(in: language))"
  }
}

/// What reading a file gave: a value and warnings, or no value and at least one error.
package struct Reading<Value: Sendable>: Sendable {
  /// Present unless a problem is an error.
  package let value: Value?
  /// In the order of the file.
  package let problems: [ProgrammeProblem]

  package var errors: [ProgrammeProblem] { problems.filter(\.isError) }

  package var warnings: [ProgrammeProblem] { problems.filter { !$0.isError } }
}

extension Reading: Equatable where Value: Equatable {}
