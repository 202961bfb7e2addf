internal import Glibc

/// What has to hold before a terminal is touched.
extension Terminal {
  /// The terminal's name and description, or why it cannot be used.
  static func examine(
    _ settings: TerminalSettings
  ) throws(TerminalError) -> (term: String, description: CursesScreen.Description) {
    if settings.sink == nil, isatty(settings.input) != 1 || isatty(settings.output) != 1 {
      throw .notATerminal
    }
    let term = settings.term ?? environmentVariable("TERM") ?? ""
    guard !term.isEmpty else { throw .termUnset }
    guard let description = CursesScreen.describe(term) else { throw .termUnknown(term) }
    guard description.canMoveCursor else { throw .termTooSimple(term) }
    return (term, description)
  }

  /// ncurses writes in the locale's character set: it has to be UTF-8, also under LC_ALL=C.
  static func chooseLocale() {
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
