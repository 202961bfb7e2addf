import TaktModel
import TaktTerminal
import TaktThemes

/// The theme of a seat, and the others that F11 goes through.
struct ThemeChoice {
  private let library = ThemeLibrary(environment: Environment.all)
  private(set) var name: String
  private(set) var theme: Theme

  /// `NO_COLOR` asks for `mono` unless a theme is named.
  init(_ option: String?, default standard: String, language: Language) throws(Failure) {
    name = option ?? (Environment.variable("NO_COLOR") == nil ? standard : "mono")
    do {
      theme = try library.find(name).theme
    } catch {
      throw Failure(
        .usage,
        error.problems.map { $0.sentence(russian: language == .russian) }.joined(separator: "\n"))
    }
  }

  mutating func next() {
    let names = library.names
    let index = names.firstIndex(of: name).map { ($0 + 1) % names.count } ?? 0
    guard let found = try? library.find(names[index]) else { return }
    name = names[index]
    theme = found.theme
  }
}
