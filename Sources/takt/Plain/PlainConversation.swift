import Glibc
import TaktFormat
import TaktModel
import TaktNetwork
import TaktScreens

/// Lines and their answers, in order. A line is in the outbox as soon as it is read, even while the
/// host is away; its answer is printed when the host gave it and everything before it is answered.
struct PlainConversation {
  private enum Answer {
    case waiting(RequestID)
    case ready(String)
    /// Answered from what this terminal knows when its turn comes and the records are here that the
    /// host, asked when the line was read, had then; nil while it has not said which.
    case local(PlainLine, after: Int?)
  }

  /// Has the host said how far it is, for a line that is read only then.
  private enum Knowledge: Equatable {
    case old, asked
    case told(Int)
  }

  private var model: SeatModel
  /// The session as an observer saw it: lines are read against it until the seat has its own.
  private let lobby: Session
  private let link: Link
  private let isFollowing: Bool
  private var answers: [Answer] = []
  private var unread: [String] = []
  private var hasEnded = false
  /// The host's last record at the welcome; nil before it.
  private var head: Int?
  private var hasRefused = false
  private var knowledge = Knowledge.old

  init(model: SeatModel, lobby: Session, link: Link, isFollowing: Bool) {
    self.model = model
    self.lobby = lobby
    self.link = link
    self.isFollowing = isFollowing
  }

  mutating func run(_ inbox: PlainInbox) throws(Failure) {
    while !isDone {
      guard let item = inbox.next(timeoutSeconds: PlainProgram.patienceSeconds) else {
        if hasEnded { throw unreachable }
        continue
      }
      switch item {
      case .line(let line): unread.append(line)
      case .endOfInput: hasEnded = true
      case .link(let event): try receive(event)
      }
      goOn()
    }
    if hasRefused { throw Failure(.failed, "") }
  }

  /// Everything typed is answered, and so is what an earlier life of this terminal had left.
  private var isDone: Bool {
    hasEnded && isCaughtUp && unread.isEmpty && answers.isEmpty && link.waiting.isEmpty
  }

  /// The records up to the welcome are here: what this terminal knows may be told.
  private var isCaughtUp: Bool {
    head.map(holds) ?? false
  }

  /// Has the host, asked now, told everything; one that is away tells nothing new.
  private mutating func isToldNow() -> Bool {
    if knowledge == .old { knowledge = link.ask() ? .asked : .told(0) }
    if case .told(let sequence) = knowledge { return holds(sequence) }
    return false
  }

  private func holds(_ sequence: Int) -> Bool { model.replica.session.sequence >= sequence }

  /// The host has said how far it is. No more than one question is open: what follows it waits.
  private mutating func told(_ sequence: Int) {
    for (index, answer) in answers.enumerated() {
      guard case .local(let line, after: nil) = answer else { continue }
      answers[index] = .local(line, after: sequence)
      return
    }
    if knowledge == .asked { knowledge = .told(sequence) }
  }

  /// Nobody answers what was asked over a line that is gone; the next one tells everything.
  private mutating func forgetQuestion() { told(0) }

  /// Prints what is answered and reads what may be read; each may make room for the other.
  private mutating func goOn() {
    while true {
      printAnswers()
      guard let line = unread.first, mayRead(line) else { return }
      unread.removeFirst()
      take(line)
      knowledge = .old
    }
  }

  private mutating func mayRead(_ line: String) -> Bool {
    if isAsking { return false }
    return !PlainLine.looksBack(line) || (answers.isEmpty && isCaughtUp && isToldNow())
  }

  /// A line from memory waits for the host: what follows must not happen before it is answered.
  private var isAsking: Bool {
    answers.contains { if case .local(_, let sequence) = $0 { sequence != 0 } else { false } }
  }

  private var unreachable: Failure {
    let count = link.waiting.count
    return Failure(
      .unreachable,
      model.language(
        "ведущий не отвечает; неотправленное (\(count)) сохранено и уйдёт при следующем входе",
        "the host does not answer; \(count) unsent requests are kept and go at the next join"))
  }

  private mutating func take(_ line: String) {
    let session = isCaughtUp ? model.replica.session : lobby
    switch PlainLine(line, in: session, of: model.author.group) {
    case .nothing: break
    case .refused(let sentence): refuse(sentence)
    case .command(let command): submit([command])
    case .commands(let commands): submit(commands)
    case let local: answers.append(.local(local, after: link.ask() ? nil : 0))
    }
  }

  /// One line has one answer: that of the last of its requests.
  private mutating func submit(_ commands: [Command]) {
    do {
      var last: RequestID?
      for command in commands { last = try link.submit(command.bringing(model.scribes)) }
      answers.append(last.map(Answer.waiting) ?? .ready("ok"))
    } catch {
      refuse(error.sentence)
    }
  }

  private mutating func refuse(_ sentence: LocalizedText) {
    hasRefused = true
    answers.append(.ready("refused: " + sentence.text(in: model.language)))
  }

  private mutating func receive(_ event: LinkEvent) throws(Failure) {
    _ = model.apply(event)
    switch event {
    case .welcomed(let welcome):
      head = welcome.head
      if let group = model.takeNewGroup(), isFollowing {
        say(model.language("* вы теперь в группе ", "* you are in group ") + "\(group.value)")
      }
      link.destination.map { JoinedHosts.note($0, seat: welcome.seat) }
    case .accepted(let request, _, let cards):
      let numbers = cards.map { " #\($0.value)" }.joined()
      settle(request, "ok" + numbers)
    case .refused(let request, _, let sentence):
      hasRefused = true
      if let request { settle(request, "refused: " + sentence.text(in: model.language)) }
    case .records(let records):
      tell(records)
      if let group = model.takeMove() { move(to: group) }
    case .failed(let sentence): throw Failure(.inputOutput, sentence, in: model.language)
    case .closed(let sentence, let reason):
      throw Failure(reason, sentence, in: model.language)
    case .lost:
      forgetQuestion()
      if isFollowing { say(model.language("* нет связи", "* the host is away")) }
    case .told(let sequence): told(sequence)
    case .codeRefused: throw Failure.codeRefused(model.language)
    case .now, .presence, .door, .turnedAway, .quiet, .heard: break
    }
  }

  /// The facilitator moved this terminal: what is typed from now on is the other group's.
  private mutating func move(to group: GroupNumber) {
    head = nil
    forgetQuestion()
    link.move(to: group, isChosen: false)
  }

  private mutating func settle(_ request: RequestID, _ answer: String) {
    let index = answers.firstIndex { if case .waiting(request) = $0 { true } else { false } }
    if let index { answers[index] = .ready(answer) }
  }

  private func tell(_ records: [Record]) {
    guard isFollowing else { return }
    let writer = PlainWriter(context: model.context(unsent: []))
    for record in records where record.by.id != model.author.id {
      if let line = writer.change(record) { say(line) }
    }
  }

  private mutating func printAnswers() {
    while let first = answers.first {
      switch first {
      case .waiting: return
      case .ready(let line): say(line)
      case .local(let line, let sequence):
        guard isCaughtUp, let sequence, holds(sequence) else { return }
        answer(line)
      }
      answers.removeFirst()
    }
  }

  private func answer(_ line: PlainLine) {
    let writer = PlainWriter(context: model.context(unsent: []))
    switch line {
    case .whereWeAre: return say("ok \(writer.whereWeAre)")
    case .lead: return say("ok \(writer.context.leadWords.onOneLine)")
    case .help: writer.help.forEach(say)
    case .list(let board): writer.list(board).forEach(say)
    case .groups: writer.groups.forEach(say)
    case .people: writer.people.forEach(say)
    case .checks: writer.warnings.forEach(say)
    case .balance(let board): writer.balance(board).forEach(say)
    case .ballot: writer.ballotStatus.forEach(say)
    case .results: writer.ballotResults.forEach(say)
    case .inbox: writer.inbox.forEach(say)
    case .slides(let group): writer.slides(of: group).forEach(say)
    case .trail(let number): writer.trail(of: number).forEach(say)
    case .command, .commands, .refused, .nothing: break
    }
    say("ok")
  }

  /// Whatever the line quotes, it stays one line of signs (invariant 10).
  private func say(_ line: String) {
    let bytes = Array((line.onOneLine + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count <= 0 { return }
      written += count
    }
  }
}
