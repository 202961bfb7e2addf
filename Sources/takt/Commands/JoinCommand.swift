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
    let lobby = try Lobby.enter(destination, on: loops, language: language)
    let role = try chosenRole(in: lobby, language)
    let program = JoinProgram(
      destination: destination, lobby: lobby, name: name, common: common, language: language,
      loops: loops)
    if plain { return try program.runPlain(as: try role ?? onlyGroup(in: lobby, language)) }
    try program.run(as: role)
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
  private func chosenRole(in lobby: Lobby, _ language: Language) throws(Failure) -> Author.Role? {
    guard let seat = lobby.welcome.seat else { return try askedRole(in: lobby, language) }
    if role == nil, group == nil || seat == group.map({ .scribe(GroupNumber($0)) }) {
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
    return try askedRole(in: lobby, language)
  }

  private func askedRole(in lobby: Lobby, _ language: Language) throws(Failure) -> Author.Role? {
    switch role ?? .scribe {
    case .facilitator: return .facilitator
    case .juror: return .juror
    case .observer: return .observer
    case .scribe:
      guard let group else { return nil }
      let known = lobby.session.roster.openGroups.map(\.number.value)
      guard known.contains(group) else {
        let list = known.map(String.init).joined(separator: ", ")
        throw Failure(
          .usage,
          language(
            "группы \(group) нет; есть: \(list)", "there is no group \(group); there are: \(list)"))
      }
      return .scribe(GroupNumber(group))
    }
  }

  private func onlyGroup(in lobby: Lobby, _ language: Language) throws(Failure) -> Author.Role {
    let groups = lobby.session.roster.openGroups
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

  func run(as role: Author.Role?) throws {
    var terminal = try SeatProgram.openTerminal(language)
    let theme = try ThemeChoice(common.theme, default: "desk-dark", language: language)
    var name = self.name ?? ""
    var chosen = role
    while chosen == nil {
      let visitor = SeatProgram.seat(
        SeatScreen(),
        as: Author(id: ParticipantID(Environment.freshName(length: 8)), role: .observer), name: "",
        session: lobby.welcome.session, destination: destination,
        outbox: Outbox(terminal: "visitor"),
        theme: theme, language: language, waking: terminal.waker, on: loops)
      guard let wish = try SeatProgram.run([visitor], on: &terminal) else { return }
      if case .takeSeat(let role, let given) = wish {
        chosen = role
        if !given.isEmpty { name = given }
      }
    }
    guard let role = chosen else { return }
    let outbox = try OutboxStore.open(
      session: lobby.welcome.session, role: role, language: language)
    let participant = ParticipantID(outbox.terminal)
    let screen: any Screen = role == .facilitator ? ConsoleScreen() : ScribeScreen()
    let seat = SeatProgram.seat(
      screen, as: Author(id: participant, role: role), name: name.isEmpty ? seatName(role) : name,
      session: lobby.welcome.session, destination: destination, outbox: outbox, theme: theme,
      language: language, waking: terminal.waker, on: loops,
      helper: role == .facilitator ? AwayDesk() : nil)
    _ = try SeatProgram.run([seat], on: &terminal)
  }

  func runPlain(as role: Author.Role) throws {
    let outbox = try OutboxStore.open(
      session: lobby.welcome.session, role: role, language: language)
    let participant = ParticipantID(outbox.terminal)
    try PlainProgram(
      author: Author(id: participant, role: role), name: name ?? seatName(role),
      lobby: lobby, destination: destination, language: language
    ).run(outbox, on: loops)
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
