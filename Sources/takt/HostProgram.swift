import Foundation
import Glibc
import NIOPosix
import TaktHost
import TaktJournal
import TaktModel
import TaktNetwork
import TaktProgramme
import TaktRoom

/// Opens or makes a log and runs it: what `takt host` and the demo share.
struct HostProgram {
  let service: HostService
  let socket: String
  let language: Language
  /// The path of the log; contacts lie beside it.
  let log: String
  /// What opening the log repaired, to be said once.
  let recovery: Recovery?
  /// The log was there and runs another programme than the one that was named.
  let keepsItsProgramme: Bool

  /// - Parameters:
  ///   - path: the log; made when it is not there and `setup` says with what.
  ///   - socket: nil is the session's own place in the runtime folder.
  init(
    log path: String, setup: Setup?, socket: String?, language: Language,
    facts: @escaping @Sendable () -> Facts = Environment.facts
  ) throws {
    self.language = language
    log = path
    let isNew = !FileManager.default.fileExists(atPath: path)
    if isNew {
      guard let setup else {
        throw Failure(
          .usage,
          language(
            "журнала \(path) нет; чтобы начать новый, назовите программу: --programme eco-tsekh",
            "there is no log \(path); to begin a new one name a programme: --programme eco-tsekh"))
      }
      try setup.create(at: path, now: facts().now, language: language)
    }
    let codes = try Self.codes(besideLog: path, in: language)
    do throws(JournalError) {
      let (room, journal) = try Room.open(logAt: path)
      recovery = journal.recovery
      service = HostService(
        room: room, header: journal.header,
        codes: codes, facts: facts)
    } catch {
      throw Failure(error, in: language)
    }
    let plan = service.room.session().programme.plan
    keepsItsProgramme = !isNew && setup != nil && setup?.plan != plan
    self.socket = socket ?? Paths.socket(of: service.header.session)
    if socket == nil { try Paths.makePrivate(Paths.runtime) }
    Recent.note(path)
  }

  private static func codes(besideLog log: String, in language: Language) throws(Failure)
    -> Codebook
  {
    let bare = log.hasSuffix(".jsonl") ? String(log.dropLast(6)) : log
    do {
      return try Codebook(path: bare + ".codes.json")
    } catch {
      throw Failure(.inputOutput, error.sentence, in: language)
    }
  }

  /// Opens the socket; terminals may come. The console may open the network too.
  func listen(on group: MultiThreadedEventLoopGroup) throws(Failure) {
    service.offerNetwork(on: group)
    do {
      try service.listen(at: socket, on: group)
    } catch {
      throw Failure(.cannotCreate, error.sentence, in: language)
    }
  }

  /// Opens the network. Returns where.
  func listen(
    to endpoint: Endpoint, on group: MultiThreadedEventLoopGroup
  ) throws(Failure) -> Endpoint {
    do {
      return try service.listen(to: endpoint, on: group)
    } catch {
      throw Failure(.cannotCreate, error.sentence, in: language)
    }
  }
}

/// What a new log begins with: a title, a programme, groups.
struct Setup {
  let title: String?
  let plan: Plan
  /// nil takes the programme's groups, or four.
  let groups: Int?
  /// Who is registered already.
  var people: [Roster.Person] = []

  /// Writes the header and the first records.
  func create(at path: String, now: Instant, language: Language) throws(Failure) {
    let header = Header(
      session: Environment.freshName(length: 8), title: title ?? plan.title.text(in: language),
      createdAt: now, writer: "takt \(Takt.version)")
    do throws(JournalError) {
      let journal = try Journal.create(at: path, header: header)
      do throws(JournalError) {
        try write(to: journal, now)
      } catch {
        // A log without its programme would be taken for a session later.
        unlink(path)
        throw error
      }
    } catch {
      throw Failure(error, in: language)
    }
  }

  private func write(to journal: Journal, _ now: Instant) throws(JournalError) {
    var events: [Event] = [.programme(.adopted(plan))]
    for (index, name) in groupNames.enumerated() {
      events.append(.roster(.groupAdded(GroupNumber(index + 1), name)))
    }
    let record = Record(
      sequence: 1, at: now, by: HostService.author, request: nil, events: events)
    let enrolment = Record(
      sequence: 2, at: now, by: HostService.author, request: nil,
      events: people.map { .roster(.personAdded($0)) })
    try journal.append(people.isEmpty ? [record] : [record, enrolment], expecting: 1)
  }

  private var groupNames: [LocalizedText] {
    let count = groups ?? (plan.groups.isEmpty ? 4 : plan.groups.count)
    return (1...max(1, count)).map { number in
      plan.groups.indices.contains(number - 1)
        ? plan.groups[number - 1] : LocalizedText("Группа \(number)", "Group \(number)")
    }
  }

  /// Finds a bundled programme or reads a file.
  static func plan(named name: String, language: Language) throws(Failure) -> Plan {
    if let plan = Library.programme(named: name) { return plan }
    let own = "\(Paths.configuration)/programmes/\(name).yaml"
    let path = FileManager.default.fileExists(atPath: own) ? own : name
    guard let bytes = FileManager.default.contents(atPath: path) else {
      let known = Library.programmeNames.joined(separator: ", ")
      throw Failure(
        .usage,
        language(
          "программы «\(name)» нет: это не файл и не одна из: \(known)",
          "there is no programme “\(name)”: neither a file nor one of: \(known)"))
    }
    let reading = ProgrammeFile.parse(bytes: Array(bytes), file: path)
    guard let plan = reading.value else {
      throw Failure(
        .failed, reading.problems.map { $0.text(in: language) }.joined(separator: "\n"))
    }
    return plan
  }
}

extension Failure {
  init(_ error: JournalError, in language: Language) {
    let status: Status =
      switch error {
      case .damaged, .foreign, .empty, .unfinishedHeader: .damaged
      case .exists: .cannotCreate
      case .failed(let failure) where failure.operation == .create: .cannotCreate
      case .failed, .stopped, .tooLong: .inputOutput
      case .missing: .usage
      case .held, .outOfOrder: .failed
      }
    self.init(status, error.message, in: language)
  }
}
