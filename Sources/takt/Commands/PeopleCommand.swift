import ArgumentParser
import TaktModel
import TaktProgramme

/// `takt people FILE`: what a registration table would bring; nothing is written.
struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Проверить таблицу участников · look at a registration table.",
    subcommands: [Check.self], defaultSubcommand: Check.self)

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Что будет взято и что не понято · what would be taken, what is not understood.")

    @Argument(help: "Таблица CSV · a CSV table.")
    var file: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      let table = try PeopleTable(file, language: language)
      print(table.preview(beside: Roster()).preview.listing(in: language).harmless)
      for problem in table.problems { print(problem.text(in: language).onOneLine) }
    }
  }
}
