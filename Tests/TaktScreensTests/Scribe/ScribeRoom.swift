import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// A room with a scribe in it: commands are decided and folded as the host would, keys go to the
/// screen, and what the screen asks for can be acknowledged or kept unsent.
struct ScribeRoom {
  static let start = Instant(milliseconds: 1_669_107_600_000)

  var shell = Shell(ScribeScreen())
  var replica = Replica()
  var now = ScribeRoom.start
  var language = Language.russian
  var group = 4
  var link = LinkState.connected
  var unsent: [Command] = []
  var role: Author.Role?
  var typesCyrillic = true
  var glyphs = Glyphs.full
  /// Does the host answer at once.
  var isConnected = true
  private(set) var effects: [Effect] = []

  var author: Author { Author(id: "me", role: role ?? .scribe(GroupNumber(group))) }

  var hostAddress: String?

  var context: Context {
    var context = Context(
      replica: replica, now: now, offsetMinutes: 180, language: language, author: author,
      title: "Стратегия-2027", link: link, unsent: unsent, typesCyrillic: typesCyrillic,
      glyphs: glyphs)
    context.hostAddress = hostAddress
    return context
  }

  /// Decides and folds; a refusal reaches the screen when it was this scribe who asked.
  mutating func ask(_ command: Command, by author: Author) {
    do {
      let events = try replica.session.decide(
        command, by: author, given: Facts(now: now, offsetMinutes: 180))
      guard !events.isEmpty else { return }
      replica.apply(
        Record(
          sequence: replica.session.sequence + 1, at: now, by: author, request: nil,
          events: events))
      take(shell.sessionChanged(in: context))
    } catch {
      if author.id == self.author.id { shell.refused(command, error.sentence, in: context) }
    }
  }

  mutating func facilitator(_ command: Command) {
    ask(command, by: Author(id: "lead", role: .facilitator))
  }

  mutating func other(_ group: Int, _ command: Command) {
    ask(command, by: Author(id: ParticipantID("g\(group)"), role: .scribe(GroupNumber(group))))
  }

  mutating func says(
    _ group: Int, _ text: String, kind: String? = nil, _ fields: [String: String] = [:]
  ) {
    now = now.advanced(bySeconds: 1)
    other(
      group, .cards(.add(kind: kind, text: text, board: nil, under: nil, fields: fields)))
  }

  mutating func press(_ keys: String) {
    for input in Keys.parse(keys) { handle(input) }
  }

  mutating func handle(_ input: InputEvent) {
    take(shell.handle(input, in: context))
  }

  private mutating func take(_ new: [Effect]) {
    effects += new
    for case .submit(let command) in new {
      if isConnected { ask(command, by: author) } else { unsent.append(command) }
    }
  }

  /// What was asked for since the last call.
  mutating func asked() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// The line comes back: everything unsent is decided in order.
  mutating func reconnect() {
    isConnected = true
    link = .connected
    while !unsent.isEmpty { ask(unsent.removeFirst(), by: author) }
  }

  func picture(_ columns: Int, _ rows: Int) -> String {
    shell.canvas(columns: columns, rows: rows, in: context).picture
  }
}
