import ArgumentParser
import Dispatch
import NIOPosix
import Synchronization
import TaktFormat
import TaktJournal
import TaktModel
import TaktNetwork

/// `takt codes`: what to type to join the host of a log, and new codes in place of old ones.
struct Codes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Коды входа работающего ведущего · the join codes of a running host.")

  @Argument(help: "Журнал · the log: ДЕНЬ.jsonl")
  var log: String?

  @Option(help: "Путь сокета · path of the socket.")
  var socket: String?

  @Option(help: "Новый код вместо прежнего: facilitator, stage, jury, observer или номер группы.")
  var reissue: String?

  @Option(help: "Отозвать код: так же · take a code back, named the same way.")
  var revoke: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = try Environment.language(common.lang)
    let socket = try place(language)
    let wishes =
      try reissue.map { [DoorWish.reissue(try seat($0, language))] } ?? []
      + (try revoke.map { [DoorWish.revoke(try seat($0, language))] } ?? [])
    tell(try DoorDesk(socket, language).door(after: wishes), language)
  }

  private func tell(_ door: Door, _ language: Language) {
    func row(_ name: String, _ value: String) {
      print(name + String(repeating: " ", count: max(1, 14 - name.count)) + value)
    }
    row(language("адрес", "address"), door.addresses.joined(separator: "  "))
    for code in door.codes {
      row(
        code.seat.title.text(in: language),
        code.text.isEmpty ? language("отозван", "revoked") : code.text)
    }
    row("", "takt join \(door.addresses[0]) " + language("КОД", "CODE"))
  }

  private func place(_ language: Language) throws(Failure) -> String {
    if let socket { return socket }
    guard let log else { return try Paths.onlySocket(language) }
    do throws(JournalError) {
      return Paths.socket(of: try LogReader().read(log) { _, _ in false }.header.session)
    } catch {
      throw Failure(error, in: language)
    }
  }

  private func seat(_ word: String, _ language: Language) throws(Failure) -> Author.Role {
    switch word {
    case "facilitator": return .facilitator
    case "stage": return .screen
    case "jury", "juror": return .juror
    case "observer": return .observer
    default:
      if let group = Int(word), (1...999).contains(group) { return .scribe(GroupNumber(group)) }
      throw Failure(
        .usage,
        language(
          "чей код? facilitator, stage, jury, observer или номер группы, а не «\(word)»",
          "whose code? facilitator, stage, jury, observer or a group's number, not “\(word)”"))
    }
  }
}

/// Asks a host of this machine about its door.
private struct DoorDesk {
  private let socket: String
  private let language: Language

  init(_ socket: String, _ language: Language) {
    self.socket = socket
    self.language = language
  }

  /// Nothing is wished for a seat that is not there, or of a door that is closed.
  func door(after wishes: [DoorWish]) throws(Failure) -> Door {
    let answers = Answers()
    let link = Link(
      over: NetworkTransport(to: .socket(socket), on: MultiThreadedEventLoopGroup.singleton),
      hello: Hello(
        role: .observer, name: "", participant: ParticipantID(Environment.freshName(length: 8))),
      outbox: Outbox(terminal: "codes"), deliver: answers.take)
    link.open()
    defer { link.close() }
    try wait(for: answers)
    let door = try show(link, answers)
    guard !wishes.isEmpty else { return door }
    for case .reissue(let seat) in wishes { try check(seat, in: door) }
    for case .revoke(let seat) in wishes { try check(seat, in: door) }
    guard wishes.allSatisfy({ link.ask($0) }) else { throw silent }
    return try show(link, answers)
  }

  private func show(_ link: Link, _ answers: Answers) throws(Failure) -> Door {
    guard link.ask(.show) else { throw silent }
    try wait(for: answers)
    guard let door = answers.state.withLock(\.door) else { throw silent }
    guard !door.addresses.isEmpty else {
      throw Failure(
        .failed,
        language(
          "сеть закрыта: takt host … --listen 0.0.0.0",
          "the network is closed: takt host … --listen 0.0.0.0"))
    }
    return door
  }

  private func check(_ seat: Author.Role, in door: Door) throws(Failure) {
    if door.codes.contains(where: { $0.seat == seat }) { return }
    let known = door.codes.map { $0.seat.title.text(in: language) }.joined(separator: ", ")
    let title = seat.title.text(in: language)
    throw Failure(
      .usage,
      language("нет места «\(title)»; есть: \(known)", "there is no \(title); there are: \(known)"))
  }

  private func wait(for answers: Answers) throws(Failure) {
    let isHere = answers.news.wait(timeout: .now() + .seconds(5)) == .success
    if let (sentence, reason) = answers.state.withLock(\.farewell) {
      throw Failure(reason, sentence, in: language)
    }
    if !isHere { throw silent }
  }

  private var silent: Failure {
    Failure(
      .unreachable,
      language(
        "ведущий не отвечает по адресу \(socket); идёт ли takt host?",
        "the host does not answer at \(socket); is takt host running?"))
  }

  private final class Answers: Sendable {
    struct State {
      var door: Door?
      var farewell: (LocalizedText, ClosingReason?)?
    }

    let state = Mutex(State())
    let news = DispatchSemaphore(value: 0)

    func take(_ event: LinkEvent) {
      state.withLock { state in
        switch event {
        case .welcomed: break
        case .door(let door): state.door = door
        case .closed(let sentence, let reason): state.farewell = (sentence, reason)
        default: return
        }
        news.signal()
      }
    }
  }
}
