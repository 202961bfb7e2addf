/// Why a terminal could not be opened.
package enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The variable TERM is unset or empty.
  case termUnset
  /// No description of this TERM is installed.
  case termUnknown(String)
  /// The terminal cannot move its cursor, as with TERM=dumb.
  case termTooSimple(String)
  /// The system refused something that every Linux has; the number is `errno`.
  case system(Int32)

  /// The exit status that the command line promises.
  package var exitStatus: Int32 {
    self == .notATerminal ? 2 : 3
  }

  /// What is wrong and what to do about it, in one line.
  package func sentence(russian: Bool) -> String {
    let fix = "TERM=xterm-256color takt …"
    switch self {
    case .notATerminal:
      return russian
        ? "takt: ввод и вывод должны быть терминалом; для скриптов и каналов есть --plain"
        : "takt: standard input and output must be a terminal; for scripts and pipes use --plain"
    case .termUnset:
      return russian
        ? "takt: не задана переменная TERM; попробуйте: \(fix)"
        : "takt: the variable TERM is not set; try: \(fix)"
    case .termUnknown(let name):
      return russian
        ? "takt: терминал TERM=\(Self.shown(name)) системе неизвестен; попробуйте: \(fix)"
        : "takt: no description of the terminal TERM=\(Self.shown(name)); try: \(fix)"
    case .termTooSimple(let name):
      return russian
        ? "takt: терминал TERM=\(Self.shown(name)) не умеет двигать курсор; используйте --plain"
        : "takt: the terminal TERM=\(Self.shown(name)) cannot move its cursor; use --plain"
    case .system(let number):
      return russian
        ? "takt: терминал не открывается: ошибка системы \(number)"
        : "takt: the terminal cannot be opened: system error \(number)"
    }
  }

  /// The value of a variable may hold anything; a message is one line without control characters.
  private static func shown(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.isControl }.prefix(60)))
  }
}
