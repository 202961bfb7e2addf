import ArgumentParser
import Glibc
import NIOPosix
import TaktHost
import TaktJournal
import TaktModel
import TaktNetwork
import TaktProgramme
import TaktScreens

/// `takt host`: opens or continues a log and runs it, with the console unless `--headless`.
struct Host: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Вести сессию: открыть или продолжить журнал · run a session.")

  @Argument(help: "Журнал · the log: ДЕНЬ.jsonl")
  var log: String

  @Option(help: "Программа для нового журнала: имя или файл · programme: a name or a file.")
  var programme: String?

  @Option(help: "Сколько групп в новой сессии · number of groups.")
  var groups: Int?

  @Option(help: "Название новой сессии · title of a new session.")
  var title: String?

  @Option(help: "Таблица участников CSV · registration table.")
  var people: String?

  @Option(help: "Путь сокета · path of the socket.")
  var socket: String?

  @Option(help: "Слушать сеть: 0.0.0.0 или адрес:порт · listen to the network.")
  var listen: String?

  @Flag(help: "Без пульта: только сервер · no console.")
  var headless = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = try Environment.language(common.lang)
    if let groups, !(1...99).contains(groups) { throw Failure(.usage, "--groups: 1–99") }
    let setup = try programme.map {
      Setup(title: title, plan: try Setup.plan(named: $0, language: language), groups: groups)
    }
    let table = try people.map { path throws(Failure) in
      try PeopleTable(path, language: language)
    }
    let program = try HostProgram(log: log, setup: setup, socket: socket, language: language)
    Environment.raiseFileLimit()
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    try program.listen(on: group)
    defer { program.service.close() }
    if let listen { try open(listen, program, group) }
    if let recovery = program.recovery { report(recovery, language) }
    if program.keepsItsProgramme {
      writeToStandardError(
        language(
          "takt: журнал уже есть и идёт по своей программе; --programme не применена\n",
          "takt: the log exists and keeps its programme; --programme is not applied\n"))
    }
    if let table { try enroll(table, in: program) }
    if headless {
      writeToStandardError("takt: \(program.socket)\n")
      throw Failure(signal: waitForEnd())
    }
    try ConsoleProgram(program: program, group: group, common: common).run()
  }

  private func open(
    _ text: String, _ program: HostProgram, _ group: MultiThreadedEventLoopGroup
  ) throws(Failure) {
    let endpoint: Endpoint
    do {
      endpoint = try Endpoint(text, anywhere: "0.0.0.0")
    } catch {
      throw Failure(.usage, error.sentence, in: program.language)
    }
    let found = try program.listen(to: endpoint, on: group)
    if headless { writeToStandardError("takt: \(found.text) · takt codes \(log)\n") }
  }

  /// Says what was not understood and takes the rest.
  private func enroll(_ table: PeopleTable, in program: HostProgram) throws {
    table.reportProblems(in: program.language)
    let summary = try PeopleDesk(program, author: HostService.author).take(table)
    writeToStandardError("takt: \(summary)\n")
  }

  private func report(_ recovery: Recovery, _ language: Language) {
    writeToStandardError(
      language(
        "takt: последняя запись была оборвана: \(recovery.bytes) байт отложены в \(recovery.file)\n",
        "takt: the last write was cut off: \(recovery.bytes) bytes are kept in \(recovery.file)\n"))
  }

  /// Waits for an orderly end: TERM, INT or HUP, blocked in every thread since the beginning.
  private func waitForEnd() -> Int32 {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, number) }
    var received: Int32 = 0
    while sigwait(&signals, &received) != 0 {}
    return received
  }
}
