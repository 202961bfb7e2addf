import TaktCanvas
import TaktTerminal
import Testing

@testable import TaktThemes

@Suite struct BundledThemesTests {
  private static let names = BundledThemes.texts.keys.sorted()
  private let library = ThemeLibrary(folder: "/nonexistent")

  @Test func `there are seven, and the defaults are among them`() {
    #expect(library.names.count == 7)
    for name in [BundledThemes.stage, BundledThemes.desk, BundledThemes.plain] {
      #expect(library.names.contains(name))
    }
  }

  @Test(arguments: names)
  func `every theme keeps its promises`(name: String) throws {
    let problems = ThemeLibrary.check(try library.find(name))
    #expect(problems.map { $0.sentence(russian: false) } == [])
  }

  @Test(arguments: names)
  func `every theme tells the selection from text in every colour mode`(name: String) throws {
    let theme = try library.find(name).theme
    for mode in ColorMode.allCases {
      let resolved = theme.resolved(for: mode)
      #expect(resolved[.select] != resolved[.text], "\(mode)")
      #expect(resolved[.timerOver].hatch)
      #expect(resolved[.input] != resolved[.textDim], "\(mode)")
    }
  }

  @Test(arguments: names)
  func `without colour no theme asks for one`(name: String) throws {
    let resolved = try library.find(name).theme.resolved(for: .mono)
    for role in Role.allCases {
      #expect(resolved[role].foreground == nil && resolved[role].background == nil)
    }
  }

  @Test func `each colour mode has its own numbers`() throws {
    let theme = try library.find("stage-dark").theme
    #expect(theme.resolved(for: .direct)[.timerCalm].foreground == 0x9be8ff)
    #expect(theme.resolved(for: .indexed)[.timerCalm].foreground == 117)
    #expect(theme.resolved(for: .sixteen)[.timerCalm].foreground == 14)
    #expect(theme.resolved(for: .indexed)[.timerCalm].background == 16)
    #expect(theme.russianTitle == "Проектор, тёмная")
  }
}
