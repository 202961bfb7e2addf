import TaktCanvas
import TaktTerminal
import Testing

@testable import TaktThemes

@Suite struct ThemeReaderTests {
  private static let good = """
    format: 1
    title: {ru: "Проба", en: "Sample"}
    variant: dark
    palette:
      paper: ["#000000", 16, 0]
      ink: ["#FFFFFF", 231, 15]
    roles:
      text: {fg: ink, bg: paper}
      select: {fg: paper, bg: ink, mono: [reverse]}
    """

  private func problems(_ text: String) -> [String] {
    do {
      return try ThemeLibrary.parse(text, name: "sample", file: "sample.yaml").warnings
        .map { $0.sentence(russian: false) }
    } catch {
      return error.problems.map { $0.sentence(russian: false) }
    }
  }

  private func changed(_ old: String, _ new: String) -> [String] {
    let text = Self.good.replacing(old, with: new)
    #expect(text != Self.good)
    return problems(text)
  }

  @Test func `a good theme is read without a word`() throws {
    #expect(problems(Self.good) == [])
    let theme = try ThemeLibrary.parse(Self.good, name: "sample", file: "sample.yaml").theme
    #expect(theme.englishTitle == "Sample")
    #expect(theme.minimumContrast == 4.5)
    #expect(theme.looks[.select]?.monoAttributes == .reverse)
  }

  @Test func `a role that is not there looks like text`() throws {
    let theme = try ThemeLibrary.parse(Self.good, name: "sample", file: "sample.yaml").theme
    #expect(theme.look(of: .vote) == theme.look(of: .text))
  }

  @Test func `an unknown role is a warning, and the theme is there`() throws {
    let text = Self.good + "\n  sparkle: {fg: ink}"
    let found = try ThemeLibrary.parse(text, name: "sample", file: "sample.yaml")
    #expect(
      found.warnings.map { $0.sentence(russian: false) }
        == ["sample.yaml:10: roles.sparkle: unknown role, ignored"])
    #expect(found.warnings.map(\.severity) == [.warning])
  }

  @Test func `each error names the file, the line and the key`() {
    #expect(
      changed("fg: paper, bg: ink", "fg: papr, bg: ink")
        == ["sample.yaml:9: roles.select.fg: the palette has no colour “papr”"])
    #expect(changed("format: 1", "format: 2").first?.hasPrefix("sample.yaml:1: format: ") == true)
    #expect(
      changed("variant: dark", "variant: dim")
        == ["sample.yaml:3: variant: dark, light, mono expected, found “dim”"])
    #expect(
      changed("\"#FFFFFF\", 231, 15", "\"#FFFFF\", 231, 15").first?
        .hasPrefix("sample.yaml:6: palette.ink: ") == true)
    #expect(
      changed("mono: [reverse]", "mono: [blink]").first?.contains("roles.select.mono") == true)
    #expect(
      changed("bg: paper}", "back: paper}") == ["sample.yaml:8: roles.text.back: unknown key"])
    #expect(changed("format: 1\n", "") == ["sample.yaml:1: format: a required key is missing"])
    #expect(
      changed("variant: dark", "variant: dark\nmin_contrast: much").first?
        .hasPrefix("sample.yaml:4: min_contrast: ") == true)
  }

  @Test func `all problems are told at once`() {
    let text = Self.good.replacing("dark", with: "dim").replacing("bg: paper", with: "bg: sand")
    #expect(problems(text).count == 2)
  }

  @Test func `what is no YAML, or no mapping, is told with its line`() {
    #expect(problems("a: [1\nb: 2").first?.hasPrefix("sample.yaml:") == true)
    #expect(problems("").first?.contains("not YAML") == true)
    #expect(problems("- 1").first?.contains("keys and values expected") == true)
    #expect(
      changed("variant: dark", "variant: dark\nvariant: light").first?.contains("variant") == true)
  }

  @Test func `problems are told in Russian too`() {
    let problem = ThemeProblem(
      file: "a.yaml", line: 3, key: "roles.text.fg", reason: .unknownInk("ink"))
    #expect(problem.sentence(russian: true) == "a.yaml:3: roles.text.fg: в палитре нет цвета «ink»")
  }
}
