import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork
import TaktRoom

/// One connection at the host: hello, then requests; records flow back as its viewer may see them.
final class Visitor: ConnectionDelegate, Outlet {
  private struct State {
    var author: Author?
    var subscription: SubscriberID?
    var hasGreeted = false
    var isDismissed = false
    var isClosed = false
    /// Requests whose answers are not sent.
    var unanswered = 0
  }

  let line: any HostLine
  private let host: HostService
  private let state = Mutex(State())

  init(_ line: any HostLine, of host: HostService) {
    self.line = line
    self.host = host
  }

  func receive(_ message: ClientMessage) {
    if state.withLock(\.isDismissed) { return }
    switch message {
    case .hello(let hello): welcome(hello)
    case .request(let request, let command): submit(command, request)
    case .ping: tell()
    case .beat(let beat):
      line.send([.beat(number: beat.number, now: host.facts().now)])
      host.heard(beat, from: self)
    case .door(let wish): grant(wish)
    }
  }

  /// How far the room is once everything that came before the question is decided: errands run
  /// before the requests that wait with them, so the second one comes after those.
  private func tell() {
    host.room.perform { [host, line] _ in
      host.room.perform { room in line.send([.told(sequence: room.session.sequence)]) }
    }
  }

  /// A line that is no message: this terminal is told and dropped; the room never notices.
  func receive(malformed error: FormatError) {
    dismiss(
      LocalizedText(
        "Не удалось прочесть сообщение: \(error.reason.russian)",
        "The message could not be read: \(error.reason.english)"))
  }

  func becameWritable() {
    host.caughtUp(self)
    host.room.resume()
  }

  func closed() {
    let subscription = state.withLock { state in
      state.isClosed = true
      defer { state.subscription = nil }
      return state.subscription
    }
    if let subscription { host.room.perform { $0.unsubscribe(subscription) } }
    host.left(self)
  }

  /// Says why, once; whatever follows on this line is not heard.
  func dismiss(_ sentence: LocalizedText, because reason: ClosingReason? = nil) {
    let wasDismissed = state.withLock { state in
      defer { state.isDismissed = true }
      return state.isDismissed
    }
    if wasDismissed { return }
    line.send([.closing(sentence, because: reason)])
    line.close()
  }

  /// Ends without a word: the terminal comes, or came, over another line. What is still on its way over
  /// this one was sent again there: heard late, a wish that was refused meanwhile would come true after
  /// all.
  func fallSilent() {
    state.withLock { $0.isDismissed = true }
    line.close()
  }

  private func submit(_ command: Command, _ request: RequestID) {
    guard let author = state.withLock(\.author), request.terminal == author.id.value else {
      return dismiss(
        LocalizedText(
          "Запрос пришёл раньше приветствия или от чужого имени.",
          "A request came before the hello or in another's name."))
    }
    let submission = Room.Submission(command, by: author, request: request)
    awaitAnswer()
    host.room.submit(submission) { [self] outcome in
      line.send([HostMessage(outcome, of: request)])
      answered()
      if author.role == .facilitator { host.refreshDoor() }
    }
  }

  /// Who asks faster than the room decides is left unread until it has decided. Told as it is
  /// counted: a hold that came after its own end would last for ever.
  private func awaitAnswer() {
    state.withLock { state in
      state.unanswered += 1
      if state.unanswered == WireLimits.unanswered { line.hold(true) }
    }
  }

  private func answered() {
    state.withLock { state in
      state.unanswered -= 1
      if state.unanswered == WireLimits.unanswered / 2 { line.hold(false) }
    }
  }

  /// Why a facilitator who only looks on may not do this; nil for who leads, and for the owner of the
  /// host's machine.
  func leadRefusal(in session: Session) -> Rejection? {
    guard let author = state.withLock(\.author), author.role == .facilitator else { return nil }
    return session.roster.leadRefusal(to: author)
  }

  /// The owner of the host's machine may ask from any terminal on it.
  private func grant(_ wish: DoorWish) {
    let isLocal = line.address == nil
    guard isLocal || state.withLock(\.author)?.role == .facilitator else {
      return dismiss(
        LocalizedText("Коды раздаёт ведущий.", "Codes are the facilitator's to give."))
    }
    host.grant(wish, to: self)
  }
}

// MARK: - Outlet

extension Visitor {
  var isReady: Bool { line.isReady }

  func deliver(_ records: [Record]) -> Int {
    let (bytes, count) = host.lines.lines(of: records)
    line.send(bytes)
    return count
  }

  func fail(_ sentence: LocalizedText) {
    line.send([.failed(sentence)])
  }
}

// MARK: - Hello

extension Visitor {
  private func welcome(_ hello: Hello) {
    guard hello.version == Hello.currentVersion else {
      let isOlder = hello.version < Hello.currentVersion
      return dismiss(
        LocalizedText(
          "Версии не сходятся: обновите takt на \(isOlder ? "этом терминале" : "ноутбуке ведущего").",
          "The versions differ: upgrade takt on \(isOlder ? "this terminal" : "the host")."),
        because: .version)
    }
    guard hello.isBounded else {
      return dismiss(
        LocalizedText(
          "Слишком длинное имя: больше \(Hello.longestName) знаков.",
          "The name is longer than \(Hello.longestName) characters."))
    }
    let isSecond = state.withLock { state in
      defer { state.hasGreeted = true }
      return state.hasGreeted
    }
    guard !isSecond else {
      return dismiss(LocalizedText("Приветствие уже было.", "Hello was already said."))
    }
    host.room.perform { [self] room in seat(hello, in: &room) }
  }

  /// Runs on the room's queue: the viewer is checked and subscribed against one state.
  private func seat(_ hello: Hello, in room: inout Room) {
    guard let asked = Author.Role(hello.role, group: hello.group) else {
      return dismiss(LocalizedText("Писарю нужна группа.", "A scribe needs a group."))
    }
    let roster = room.session.roster
    let role = roster.role(of: hello, asking: asked)
    let author = Author(id: hello.participant, role: role)
    let opened = line.codeName.flatMap(host.codes.seat(named:))
    if let (sentence, reason) = refusal(of: hello, author, opened, in: roster) {
      return dismiss(sentence, because: reason)
    }
    // Whoever only looks has a name of the moment.
    if role != .observer, role != .screen {
      if let code = line.codeName, roster.isNews(author, named: hello.name),
        !host.takesNewcomer(with: code)
      {
        // Too many new names: the terminal finds no line, and comes again.
        return fallSilent()
      }
      host.codes.note(hello)
    }
    let isOther = hello.session.map { $0 != host.header.session } ?? false
    let startsOver = isOther || hello.after > room.session.sequence || role != asked
    // Before the welcome: a quick terminal's request may be here before the next line is done.
    state.withLock { $0.author = author }
    line.send([.welcome(welcome(author, startsOver, opened, at: room.session.sequence))])
    host.tellDoor(to: self, as: role, in: room.session)
    let subscription = room.subscribe(
      author.role, as: author.id, after: startsOver ? 0 : hello.after, self)
    state.withLock { $0.subscription = subscription }
    seated(author, name: hello.name)
    // Whoever left while the room was busy has nobody else to clear the table.
    if state.withLock(\.isClosed) {
      room.unsubscribe(subscription)
      host.left(self)
    }
  }

  private func welcome(
    _ author: Author, _ startsOver: Bool, _ seat: Author.Role?, at head: Int
  ) -> Welcome {
    let facts = host.facts()
    return Welcome(
      session: host.header.session, title: host.header.title, head: head, author: author,
      now: facts.now, offsetMinutes: facts.offsetMinutes, startsOver: startsOver, seat: seat,
      addresses: host.addresses)
  }

  /// Why this terminal may not sit where it asks; nil where it may.
  private func refusal(
    of hello: Hello, _ author: Author, _ seat: Author.Role?, in roster: Roster
  ) -> (LocalizedText, ClosingReason)? {
    if line.codeName != nil {
      guard let seat else { return (.codeRevoked, .code) }
      guard host.codes.isOwn(hello, as: author.role, in: roster) else {
        return (
          LocalizedText(
            "Под этим именем в журнале пишет другой терминал. Войдите заново: takt join.",
            "Another terminal has this name in the log. Join anew: takt join."),
          .code
        )
      }
      guard JoinCodes.opens(author.role, to: author.id, with: seat, in: roster) else {
        return (
          LocalizedText(
            "Этот код — для другого места: \(seat.title.russian). Попросите код у ведущего.",
            "This code is for another seat: \(seat.title.english). Ask the facilitator for a code."),
          .code
        )
      }
    }
    guard let group = author.group, !roster.isOpen(group) else { return nil }
    return (.noGroup(group, in: roster), .group)
  }

  private func seated(_ author: Author, name: String) {
    host.arrived(
      self,
      Presence(
        participant: author.id, name: name, role: author.role, isConnected: true,
        address: line.address, lastSeen: host.facts().now))
    switch author.role {
    case .observer, .screen: break
    case .facilitator, .scribe, .juror:
      host.room.submit(Room.Submission(.roster(.join(name: name)), by: author)) { _ in }
    }
  }
}

extension HostMessage {
  init(_ outcome: Outcome, of request: RequestID) {
    switch outcome {
    case .accepted(let sequence, let cards):
      self = .accepted(request, sequence: sequence, cards: cards)
    case .refused(let sentence): self = .refused(request, sentence)
    case .failed(let sentence): self = .failed(sentence)
    }
  }
}
