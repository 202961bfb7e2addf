import ArgumentParser
import Foundation
import TaktModel
import TaktProgramme
import TaktThemes

/// `takt programme list | show NAME | check FILE | import TEXTFILE`.
struct ProgrammeFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme", abstract: "Программы · programmes.",
    subcommands: [List.self, Show.self, CheckFile.self, ImportText.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Какие есть · what there is.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      for name in Library.programmeNames {
        guard let plan = Library.programme(named: name) else { continue }
        let padded = name.padding(toLength: 16, withPad: " ", startingAt: 0)
        print(padded + plan.title.text(in: language).onOneLine)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Показать · show.")
    @Argument(help: "Имя или файл · a name or a file.") var name: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      print(try Setup.plan(named: name, language: language).listing(in: language).harmless)
    }
  }

  struct CheckFile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Проверить файл · check a file.")
    @Argument(help: "Файл · the file.") var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      let reading = ProgrammeFile.parse(bytes: try readFile(file, language), file: file)
      try report(reading.problems, in: language)
    }
  }
}

/// `takt board list | show NAME | check FILE`.
struct BoardFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Доски · boards.",
    subcommands: [List.self, Show.self, CheckFile.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Какие есть · what there is.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      for board in Library.boards.boards {
        let padded = board.id.value.padding(toLength: 16, withPad: " ", startingAt: 0)
        print("\(padded)\(board.title.text(in: language).onOneLine) · \(board.view.rawValue)")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Показать · show.")
    @Argument(help: "Имя · a name.") var name: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      guard let text = Library.boardText(named: BoardID(name)) else {
        throw Failure(.usage, language("доски «\(name)» нет", "there is no board “\(name)”"))
      }
      print(text)
    }
  }

  struct CheckFile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Проверить файл · check a file.")
    @Argument(help: "Файл · the file.") var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      let reading = BoardFile.parse(bytes: try readFile(file, language), file: file)
      try report(reading.problems, in: language)
    }
  }
}

/// `takt theme list | check FILE`.
struct ThemeFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "Темы · themes.", subcommands: [List.self, CheckFile.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Какие есть · what there is.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      let library = ThemeLibrary(environment: Environment.all)
      for name in library.names {
        let theme = try? library.find(name).theme
        let title = theme.map { language($0.russianTitle, $0.englishTitle) } ?? ""
        print(name.padding(toLength: 16, withPad: " ", startingAt: 0) + title.onOneLine)
      }
    }
  }

  struct CheckFile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Проверить файл · check a file.")
    @Argument(help: "Файл или имя · a file or a name.") var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      let isRussian = language == .russian
      do {
        let found = try ThemeLibrary(environment: Environment.all).find(file)
        try report(ThemeLibrary.check(found), isRussian)
      } catch let failure as ThemeFailure {
        try report(failure.problems, isRussian)
      }
    }
  }
}

private func report(_ problems: [ThemeProblem], _ isRussian: Bool) throws(Failure) {
  let lines = problems.map { $0.sentence(russian: isRussian) }.joined(separator: "\n")
  guard problems.isEmpty else { throw Failure(.failed, lines) }
  print(isRussian ? "без замечаний" : "no problems")
}

func readFile(_ path: String, _ language: Language) throws(Failure) -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw Failure(.usage, language("файла \(path) нет", "there is no file \(path)"))
  }
  return Array(data)
}

/// Prints warnings; errors end the command with status 1.
private func report(_ problems: [ProgrammeProblem], in language: Language) throws(Failure) {
  let lines = problems.map { $0.text(in: language) }.joined(separator: "\n")
  if problems.contains(where: \.isError) { throw Failure(.failed, lines) }
  print(lines.isEmpty ? language("без замечаний", "no problems") : lines.harmless)
}
