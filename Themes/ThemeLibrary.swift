internal import Foundation

/// A theme, where it was found, and what in its file was ignored.
package struct FoundTheme: Sendable {
  package let theme: Theme
  /// The path of the file, or the name for a theme that is built in.
  package let source: String
  package let warnings: [ThemeProblem]
}

/// Why there is no theme: at least one problem.
package struct ThemeFailure: Error, Equatable, Sendable {
  package let problems: [ThemeProblem]
}

/// Where themes are looked for: a path, the person's folder, then those built in.
package struct ThemeLibrary: Sendable {
  /// The person's own themes: `$XDG_CONFIG_HOME/takt/themes`.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// The folder that the environment names, by the rules of XDG.
  package init(environment: [String: String]) {
    let configuration = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    folder = (configuration ?? (environment["HOME"] ?? "") + "/.config") + "/takt/themes"
  }

  /// The names that `find` knows, in order; a name in both places is the person's.
  package var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let own = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    return Set(own + BundledThemes.texts.keys).sorted()
  }

  /// Finds a theme by a path (what has a `/` or ends with `.yaml`) or by its name.
  package func find(_ pathOrName: String) throws(ThemeFailure) -> FoundTheme {
    if pathOrName.contains("/") || pathOrName.hasSuffix(".yaml") {
      return try read(path: pathOrName)
    }
    let path = "\(folder)/\(pathOrName).yaml"
    if FileManager.default.fileExists(atPath: path) { return try read(path: path) }
    guard let text = BundledThemes.texts[pathOrName] else {
      let detail = names.joined(separator: ", ")
      throw ThemeFailure(problems: [
        .init(file: pathOrName, line: nil, key: "", reason: .unreadable(detail))
      ])
    }
    return try Self.parse(text, name: pathOrName, file: pathOrName)
  }

  private func read(path: String) throws(ThemeFailure) -> FoundTheme {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw ThemeFailure(problems: [
        .init(file: path, line: nil, key: "", reason: .unreadable(error.localizedDescription))
      ])
    }
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    return try Self.parse(text, name: name, file: path)
  }

  /// Reads the text of a theme file; `file` is what problems call it.
  package static func parse(
    _ text: String, name: String, file: String
  ) throws(ThemeFailure) -> FoundTheme {
    var reader = ThemeReader(file: file)
    guard let theme = reader.read(text, name: name) else {
      throw ThemeFailure(problems: reader.problems)
    }
    return FoundTheme(theme: theme, source: file, warnings: reader.problems)
  }

  /// What `takt theme check` says of a theme: its warnings, and the promises that it breaks.
  package static func check(_ found: FoundTheme) -> [ThemeProblem] {
    found.warnings + ThemeCheck(theme: found.theme, file: found.source).problems()
  }
}
