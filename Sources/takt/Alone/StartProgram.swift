import ArgumentParser
import Foundation
import NIOPosix
import TaktFormat
import TaktJournal
import TaktModel
import TaktNetwork
import TaktProgramme
import TaktScreens
import TaktTerminal

/// `takt` without a command: what a person can begin with on this machine.
struct StartProgram: AloneProgram {
  let common: CommonOptions
  let language: Language
  /// What the code opens that was just tried.
  private var seat: Author.Role?

  init(common: CommonOptions) throws(Failure) {
    self.common = common
    language = try Environment.language(common.lang)
  }

  mutating func run() throws {
    guard let wish = try choose() else { return }
    switch wish {
    case .openDemo: try DemoProgram(speed: Demo.defaultSpeed, seed: 2022, common: common).run()
    case .openReplay(let path): try Replay.parse(arguments([path])).run()
    case .continueHost(let path): try Host.parse(arguments([path])).run()
    case .createHost(let title, let programme, let groups, let path):
      let setup = ["--title", title, "--programme", programme, "--groups", "\(groups)"]
      try Host.parse(arguments([path] + setup)).run()
    case .join(let socket): try Join.parse(arguments(["--socket", socket])).run()
    case .stage(let socket): try Projector.parse(arguments(["--socket", socket])).run()
    case .joinNetwork(let address, let code):
      let arguments = arguments([address, code])
      if seat == .screen { return try Projector.parse(arguments).run() }
      try Join.parse(arguments).run()
    case .takeSeat, .seek, .play, .speed, .readPeople, .takePeople, .door, .lookForHost:
      preconditionFailure("the start screen does not ask for \(wish)")
    }
  }

  private mutating func choose() throws -> ProgramRequest? {
    var terminal = try SeatProgram.openTerminal(language)
    let theme = try ThemeChoice(common.theme, default: "desk-dark", language: language)
    return try AloneLoop.run(&self, StartScreen(choices()), theme: theme, on: &terminal)
  }

  /// The command's arguments with the options that this one was given.
  private func arguments(_ own: [String]) -> [String] {
    own + ["--lang", language.rawValue] + (common.theme.map { ["--theme", $0] } ?? [])
  }

  func context(typesCyrillic: Bool) -> Context {
    .alone(in: language, typesCyrillic: typesCyrillic)
  }

  mutating func take(_ request: ProgramRequest) -> AloneOutcome {
    guard case .joinNetwork(let address, let code) = request else { return .leave }
    do throws(Failure) {
      seat = try NetworkEntry.find(address, code, language).seat
      return .leave
    } catch {
      return .answer(.refused(request, LocalizedText(error.sentence)))
    }
  }

  mutating func advance() -> Int? { nil }

  private func choices() -> StartChoices {
    let running = Paths.runningSockets().compactMap { socket in
      (try? Lobby.enter(
        .socket(socket), on: MultiThreadedEventLoopGroup.singleton, language: language))
        .map { StartChoices.Running(title: $0.welcome.title, socket: socket) }
    }
    let programmes = Library.programmeNames.compactMap { name in
      Library.programme(named: name).map {
        StartChoices.KnownProgramme(name: name, title: $0.title)
      }
    }
    return StartChoices(
      running: running, recent: Recent.paths().prefix(9).compactMap(recent), programmes: programmes,
      hosts: JoinedHosts.known.all.prefix(8).map { host in
        StartChoices.KnownHost(
          address: host.endpoint.text, code: host.code.text, seat: host.seat?.title)
      })
  }

  private func recent(_ path: String) -> StartChoices.Recent? {
    guard let header = try? LogReader().read(path, each: { _, _ in false }).header else {
      return nil
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let date = attributes?[.modificationDate] as? Date
    let formatter = DateFormatter()
    formatter.dateFormat = "dd.MM HH:mm"
    return StartChoices.Recent(
      title: header.title, path: path, when: date.map(formatter.string) ?? "")
  }
}
