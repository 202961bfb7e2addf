import ArgumentParser
import NIOPosix
import TaktFormat
import TaktModel
import TaktNetwork
import TaktScreens
import TaktTerminal

/// `takt join`: a scribe's terminal; with `--plain`, line by line.
struct Join: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Сесть за терминал группы · sit down at a group's terminal.")

  enum RoleOption: String, CaseIterable, ExpressibleByArgument {
    case scribe, facilitator, juror, observer
  }

  @OptionGroup var host: HostOptions

  @Option(help: "Номер группы · number of the group.")
  var group: Int?

  @Option(help: "Как вас назвать · your name.")
  var name: String?

  @Option(help: "Роль · role: scribe, facilitator, juror, observer.")
  var role: RoleOption?

  @Flag(help: "Построчный режим: без экрана · line by line, for screen readers and scripts.")
  var plain = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = try Environment.language(common.lang)
    let destination = try host.destination(
      for: .terminal(wishedRole), language, asking: plain ? nil : common)
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let (isPlain, namesGroup) = (plain, group != nil)
    let lobby = try Lobby.enter(destination, on: loops, language: language) { welcome in
      isPlain || namesGroup || OutboxStore.needsRoster(welcome)
    }
    let program = JoinProgram(
      destination: destination, lobby: lobby, name: name, common: common, language: language,
      loops: loops)
    let seat = try askedSeat(in: lobby, language)
    if plain { return try program.runPlain(at: try seat ?? onlyGroup(in: lobby, language)) }
    try program.run(at: seat)
  }

  /// The seat that was named; nil leaves it to the code or to the person.
  private var wishedRole: Author.Role? {
    switch role {
    case .facilitator: .facilitator
    case .juror: .juror
    case .observer: .observer
    case .scribe, nil: group.map { .scribe(GroupNumber($0)) }
    }
  }

  /// nil when the person has yet to choose a group.
  private func askedSeat(in lobby: Lobby, _ language: Language) throws(Failure) -> Author.Role? {
    if let seat = lobby.welcome.seat, role == nil, group == nil {
      if seat == .screen {
        throw Failure(
          .usage,
          language(
            "это код сцены: takt stage АДРЕС КОД",
            "this code is the stage's: takt stage ADDRESS CODE"
          ))
      }
      return seat
    }
    // The host says no where the code does not open what was asked for.
    return wishedRole
  }

  private func onlyGroup(in lobby: Lobby, _ language: Language) throws(Failure) -> Author.Role {
    let groups = lobby.session?.roster.openGroups ?? []
    if let group = groups.first, groups.count == 1 { return .scribe(group.number) }
    throw Failure(
      .usage,
      language(
        "назовите группу: --group N (их \(groups.count))",
        "name the group: --group N (of \(groups.count))"))
  }
}

/// Sits down at a session that was looked at.
struct JoinProgram {
  let destination: Destination
  let lobby: Lobby
  let name: String?
  let common: CommonOptions
  let language: Language
  let loops: MultiThreadedEventLoopGroup

  func run(at seat: Author.Role?) throws {
    var terminal = try SeatProgram.openTerminal(language)
    let theme = try ThemeChoice(common.theme, default: "desk-dark", language: language)
    var name = self.name ?? ""
    var chosen = seat
    while chosen == nil {
      let author = Author(
        id: ParticipantID(Environment.freshName(length: 8)), role: .observer)
      let visitor = SeatProgram.seat(
        SeatScreen(), as: author,
        hello: Hello(author, name: "", session: lobby.welcome.session),
        destination: destination, outbox: Outbox(terminal: "visitor"), theme: theme,
        language: language, waking: terminal.waker, on: loops)
      guard let wish = try SeatProgram.run([visitor], on: &terminal) else { return }
      if case .takeSeat(let role, let given) = wish {
        chosen = role
        if !given.isEmpty { name = given }
      }
    }
    guard let seat = chosen else { return }
    let store = store(for: seat)
    let outbox = try store.open(language)
    let author = store.author(of: outbox)
    let role = author.role
    let screen: any Screen = role == .facilitator ? ConsoleScreen() : ScribeScreen()
    let own = SeatProgram.seat(
      screen, as: author,
      hello: try hello(author, name: name.isEmpty ? seatName(role) : name, of: store),
      destination: destination, outbox: outbox, theme: theme,
      language: language, waking: terminal.waker, on: loops,
      helper: role == .facilitator ? AwayDesk() : nil)
    _ = try SeatProgram.run([own], on: &terminal)
  }

  func runPlain(at seat: Author.Role) throws {
    let store = store(for: seat)
    let outbox = try store.open(language)
    let author = store.author(of: outbox)
    try PlainProgram(
      author: author, hello: try hello(author, name: name ?? seatName(author.role), of: store),
      lobby: lobby, destination: destination, language: language
    ).run(outbox, on: loops)
  }

  private func hello(
    _ author: Author, name: String, of store: OutboxStore
  ) throws(Failure) -> Hello {
    var hello = Hello(author, name: name, session: lobby.welcome.session)
    hello.key = try store.key(language)
    hello.isChosen = !store.isByCode
    return hello
  }

  private func store(for seat: Author.Role) -> OutboxStore {
    OutboxStore(
      session: lobby.welcome.session, seat: seat, isByCode: seat == lobby.welcome.seat,
      roster: lobby.session?.roster, isOverNetwork: destination.networkAddress != nil)
  }

  private func seatName(_ role: Author.Role) -> String {
    switch role {
    case .scribe(let group): language("писарь \(group.value)", "scribe \(group.value)")
    case .facilitator: language("ведущий", "facilitator")
    case .juror: language("жюри", "jury")
    case .observer, .screen: language("гость", "guest")
    }
  }
}
