import ArgumentParser
import Glibc
import TaktTerminal

/// The command line. `main` is synchronous: ncurses belongs to the thread it begins on (invariant 8).
@main
struct Takt: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "takt",
    abstract: "Живая групповая работа в зале · Live group work in a room.",
    discussion: """
      Без команды открывается стартовый экран. Without a command the start screen opens.
      """,
    version: version,
    subcommands: [
      Demo.self, New.self, People.self, Host.self, Join.self, Projector.self, Replay.self,
      Check.self, Export.self, Codes.self, ProgrammeFiles.self, BoardFiles.self, ThemeFiles.self,
    ])

  @Flag(help: "Показать, где лежат файлы takt · print where takt keeps its files.")
  var printPaths = false

  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    if printPaths { return print(Paths.listing) }
    var start = try StartProgram(common: common)
    try start.run()
  }

  static func main() {
    Terminal.blockSignals()
    signal(SIGPIPE, SIG_IGN)
    // A file at its limit is a failed write with a sentence, not an end without one.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.exit()
    } catch  where exitCode(for: error) == .validationFailure {
      let words = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
      Failure(.usage, "\(words) · takt --help").exit()
    } catch {
      exit(withError: error)
    }
  }
}

/// What every screen command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "Язык экранов · language of the screens: ru, en.")
  var lang: String?

  @Option(help: "Тема: имя или файл · theme: a name or a file.")
  var theme: String?
}
