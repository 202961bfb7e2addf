import NIOPosix
import TaktFormat
import TaktHost
import TaktModel
import TaktNetwork
import TaktScreens
import TaktTerminal

/// Opens the terminal and its seats: what host, join, stage and the demo share.
enum SeatProgram {
  /// The terminal, or the sentence and the status of cli.md.
  static func openTerminal(_ language: Language) throws(Failure) -> Terminal {
    do {
      return try Terminal()
    } catch {
      let sentence = error.sentence(russian: language == .russian)
      let bare = sentence.hasPrefix("takt: ") ? String(sentence.dropFirst(6)) : sentence
      throw Failure(error.exitStatus == 2 ? .noTerminal : .terminalUnusable, bare)
    }
  }

  /// A seat whose line to the host opens at once.
  static func seat(
    _ screen: any Screen, as author: Author, hello: Hello, destination: Destination,
    outbox: consuming sending Outbox, theme: ThemeChoice, language: Language,
    waking waker: Waker, on group: MultiThreadedEventLoopGroup,
    helper: (any SeatHelper)? = nil
  ) -> Seat {
    let mailbox = Mailbox(waking: waker)
    let link = Link(
      over: NetworkTransport(to: destination, on: group), hello: hello, outbox: outbox,
      deliver: mailbox.post)
    link.open()
    return Seat(
      shell: Shell(screen),
      model: SeatModel(
        author: author, language: language, hostAddress: destination.networkAddress),
      link: link, mailbox: mailbox, theme: theme, helper: helper)
  }

  /// Runs seats until the person leaves; a signal ends the program with its status.
  static func run(_ seats: [Seat], on terminal: inout Terminal) throws -> ProgramRequest? {
    var loop = SeatLoop(seats)
    defer { for seat in loop.seats { seat.link.close() } }
    switch loop.run(on: &terminal) {
    case .left: return nil
    case .wish(let request): return request
    case .signal(let number): throw Failure(signal: number)
    }
  }
}

extension Hello {
  init(_ author: Author, name: String, session: String?) {
    self.init(
      role: Role(author.role), group: author.group, name: name,
      participant: author.id, session: session)
  }
}

/// The facilitator's console over a host of this process; it is a subscriber like any other.
struct ConsoleProgram {
  let program: HostProgram
  let group: MultiThreadedEventLoopGroup
  let common: CommonOptions

  /// The console's name in the log. Its requests live in memory: a key pressed before a crash
  /// should not act again after it; counters begin at the time, so that none comes twice.
  static let participant = ParticipantID("console")

  func run() throws {
    let language = program.language
    var terminal = try SeatProgram.openTerminal(language)
    let seat = try Self.seat(
      program, language: language, common: common, waking: terminal.waker, on: group)
    _ = try SeatProgram.run([seat], on: &terminal)
  }

  static func seat(
    _ program: HostProgram, language: Language, common: CommonOptions, waking waker: Waker,
    on group: MultiThreadedEventLoopGroup
  ) throws -> Seat {
    let author = Author(id: participant, role: .facilitator)
    return SeatProgram.seat(
      ConsoleScreen(), as: author,
      hello: Hello(
        author, name: language("ведущий", "facilitator"), session: program.service.header.session),
      destination: .socket(program.socket),
      outbox: Outbox(
        terminal: participant.value, after: Int(Environment.now().milliseconds)),
      theme: try ThemeChoice(common.theme, default: "desk-dark", language: language),
      language: language, waking: waker, on: group,
      helper: PeopleDesk(program, author: author))
  }
}
