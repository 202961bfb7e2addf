import TaktCanvas
import TaktFormat
import TaktModel
import TaktNetwork
import TaktScreens

/// What one seat knows: its replica of the session, its line to the host, the host's time.
struct SeatModel {
  private(set) var author: Author
  private(set) var replica = Replica()
  private(set) var link = LinkState.connected
  private var presence: [Presence] = []
  private var door = Door()
  /// Where the host was last, or is looked for; nil on its own machine.
  var hostAddress: String?
  private var title = ""
  private(set) var session: String?
  private var offsetMinutes = 0
  /// Milliseconds that the host's clock is ahead of `clock`.
  private var ahead: Int64 = 0
  /// This machine's clock; the demo's seats share the demo's.
  private var clock: @Sendable () -> Instant = Environment.now
  private(set) var isWelcomed = false
  private var moves = SeatMoves()
  private var newGroup: GroupNumber?
  var typesCyrillic: Bool
  let language: Language

  init(author: Author, language: Language, hostAddress: String? = nil) {
    self.hostAddress = hostAddress
    self.author = author
    self.language = language
    typesCyrillic = language == .russian
  }

  /// The host's time (invariant 11).
  var now: Instant { Instant(milliseconds: clock().milliseconds + ahead) }

  /// The group to sit down at now, told once.
  mutating func takeMove() -> GroupNumber? { moves.take() }

  /// The group where the host has seated it, where it was or asked to be in another; told once.
  mutating func takeNewGroup() -> GroupNumber? {
    defer { newGroup = nil }
    return newGroup
  }

  /// The scribes' terminals that are there, in a steady order.
  var scribes: [ParticipantID] {
    presence.filter(\.isConnected).compactMap { terminal in
      if case .scribe = terminal.role { terminal.participant } else { nil }
    }
  }

  /// Takes time from another clock that is the host's own.
  mutating func follow(clock: @escaping @Sendable () -> Instant) {
    self.clock = clock
    ahead = 0
  }

  /// Folds what the link told. A refusal comes back, for the screen to keep the draft.
  mutating func apply(_ event: LinkEvent) -> (command: Command?, sentence: LocalizedText)? {
    switch event {
    case .welcomed(let welcome): welcomed(welcome)
    case .records(let records): fold(records)
    case .accepted, .told: break
    case .turnedAway: turnedAway()
    case .refused(_, let command, let sentence): return (command, sentence)
    case .presence(let presence): self.presence = presence
    case .door(let door): self.door = door
    case .now(let now): synchronise(with: now)
    case .lost: lost()
    case .quiet(let milliseconds):
      let since = Instant(milliseconds: now.milliseconds - Int64(milliseconds))
      if link == .connected { link = .lost(since: since) }
    case .heard: if case .lost = link { link = .connected }
    case .codeRefused:
      link = .closed(isWelcomed ? .codeRevoked : LinkError.codeRefused.sentence)
    case .closed(let sentence, _): link = .closed(sentence)
    case .failed(let sentence): link = .failed(sentence)
    }
    return nil
  }

  private mutating func lost() {
    switch link {
    case .connected: link = .lost(since: now)
    case .turnedAway(let since): link = .lost(since: since)
    case .lost, .closed, .failed: break
    }
  }

  /// The host is heard of again, though it says nothing: since when it is lost stays as it was.
  private mutating func turnedAway() {
    switch link {
    case .connected: link = .turnedAway(since: now)
    case .lost(let since): link = .turnedAway(since: since)
    case .turnedAway, .closed, .failed: break
    }
  }

  private mutating func fold(_ records: [Record]) {
    let held = replica.session.sequence
    replica.apply(records)
    moves.note(records, holding: held)
  }

  private mutating func welcomed(_ welcome: Welcome) {
    if moves.welcomed(welcome, holding: replica.session.sequence) { replica = Replica() }
    isWelcomed = true
    link = .connected
    if author.group != welcome.author.group { newGroup = welcome.author.group }
    author = welcome.author
    title = welcome.title
    session = welcome.session
    offsetMinutes = welcome.offsetMinutes
    synchronise(with: welcome.now)
  }

  private mutating func synchronise(with host: Instant) {
    ahead = host.milliseconds - clock().milliseconds
  }

  func context(unsent: [Command]) -> Context {
    var context = Context(
      replica: replica, now: now, offsetMinutes: offsetMinutes, language: language,
      author: author, title: title, link: link, unsent: unsent, presence: presence,
      typesCyrillic: typesCyrillic, glyphs: Environment.glyphs)
    context.door = door
    context.hostAddress = hostAddress
    return context
  }

  /// Notes in which script the person types, so that hints show their letters.
  mutating func noteScript(of input: InputEvent) {
    guard case .key(.character(let character)) = input, character.isLetter else { return }
    typesCyrillic = KeyboardLayout.isCyrillic(character)
  }
}
