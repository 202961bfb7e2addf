import ArgumentParser
import NIOPosix
import TaktFormat
import TaktModel
import TaktNetwork
import TaktScreens
import TaktTerminal

/// `takt stage`: the projector.
struct Projector: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Сцена для проектора · the projector.")

  @OptionGroup var host: HostOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = try Environment.language(common.lang)
    let destination = try host.destination(for: .stage, language, asking: common)
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let lobby = try Lobby.enter(destination, on: loops, language: language)
    var terminal = try SeatProgram.openTerminal(language)
    let id = Environment.freshName(length: 8)
    let author = Author(id: ParticipantID(id), role: .screen)
    let seat = SeatProgram.seat(
      StageScreen(), as: author,
      hello: Hello(author, name: language("сцена", "stage"), session: lobby.welcome.session),
      destination: destination, outbox: Outbox(terminal: id),
      theme: try ThemeChoice(common.theme, default: "stage-light", language: language),
      language: language, waking: terminal.waker, on: loops)
    _ = try SeatProgram.run([seat], on: &terminal)
  }
}
