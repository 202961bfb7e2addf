import TaktCanvas
import TaktModel

/// A scribe's hands on one board: the line being typed, what it is about, what came back refused.
/// Kept for each board, so a step that changes in the middle of a word loses nothing.
struct Entry {
  /// A line that the host did not take, with all it needs to be written again.
  struct Refused: Equatable {
    let text: String
    var kind: String?
    var fields: [String: String] = [:]
    /// The card under which it was to go.
    var parent: CardNumber?
    /// The card whose text it was to become; nil for a new line.
    var edited: CardNumber?
    /// The field of that card whose value it was to become; nil for its text.
    var field: String?
  }

  static let longestText = 8192

  var field = TextField(maximumBytes: Entry.longestText)
  /// The own card whose text stands in the field.
  var editing: CardNumber?
  /// The new line that waits while another card is edited.
  var waiting = ""
  /// The line that Esc or Tab took away; Esc in the empty field gives it back.
  var dropped = ""
  var refused: [Refused] = []
  /// The kind and choices of new lines; they stay for the next ones.
  var kind: String?
  var choices: [String: String] = [:]
  /// What was filled in for the next line only: a year, an owner, a date.
  var numbers: [String: String] = [:]
  var lookAlike: CardNumber?
  /// Tab was pressed once: the second one joins.
  var isJoining = false
  var question: ScribePrompt?
  /// The list of another board's cards, while one takes from it.
  var taking: SourceList?
  var onlyOwn = false
  var filter: TextField?
  var isFiltering = false
  /// The card at the lower edge of a list that was scrolled; nil follows the newest.
  var bottom: CardNumber?
  /// The card that was gone to by its number.
  var shown: CardNumber?
  /// The column that ← and → went to, from 0; nil follows the line.
  var column: Int?

  mutating func begin(_ card: Card) {
    if editing == nil { waiting = field.text }
    editing = card.number
    shown = card.number
    bottom = nil
    write(card.text)
  }

  /// Leaves the card being edited; the line that was begun before comes back.
  mutating func leaveEditing() {
    editing = nil
    shown = nil
    write(waiting)
    waiting = ""
  }

  mutating func write(_ text: String) {
    field = TextField(text, maximumBytes: Entry.longestText)
    lookAlike = nil
    isJoining = false
  }

  /// Any key but a second Tab keeps the line.
  mutating func stopJoining() {
    if isJoining { (shown, bottom) = (nil, nil) }
    isJoining = false
  }

  /// Takes the line away; Esc in the empty field gives it back.
  mutating func drop() {
    dropped = field.text
    write("")
  }

  /// Puts a refused line into the free field: a new one, or the edit of its card.
  mutating func takeBack(_ line: Refused, in context: Context) {
    if let number = line.edited, let card = context.session.cards[number], card.isLive {
      begin(card)
      write(line.text)
    } else {
      write(line.text)
      kind = line.kind ?? kind
      for (name, value) in line.fields {
        if context.isChoice(name, of: line.kind) {
          choices[name] = value
        } else {
          numbers[name] = value
        }
      }
    }
  }

  /// The choices and numbers of a new line, as far as its kind has such fields.
  func fields(for kind: CardKind?) -> [String: String] {
    let all = choices.merging(numbers) { $1 }
    return all.filter { kind?.field($0.key) != nil }
  }
}

extension Entry {
  /// The kind that the next line becomes.
  func currentKind(on desk: Desk) -> CardKind? {
    kind.flatMap(desk.board.kind) ?? desk.board.defaultKind
  }

  /// The kind of the card being edited, or of the next line.
  func shownKind(on desk: Desk, in context: Context) -> CardKind? {
    guard let card = editing.flatMap({ context.session.cards[$0] }) else {
      return currentKind(on: desk)
    }
    return desk.board.kind(card.kind)
  }

  /// The value of a field of the card being edited, as asked for last, or of the next line.
  func value(of field: String, in context: Context) -> String? {
    guard let number = editing else { return choices[field] ?? numbers[field] }
    for case .cards(.set(number, field, let value)) in context.unsent.reversed() { return value }
    return context.session.cards[number]?.fields[field]
  }
}

extension Context {
  /// Does a field hold one of a few choices, on any board that has such a kind.
  fileprivate func isChoice(_ field: String, of kind: String?) -> Bool {
    let kinds = (session.programme.plan?.boards ?? []).flatMap(\.kinds)
    return kinds.contains { $0.id == kind && $0.field(field)?.choices.isEmpty == false }
  }

  /// May this author change the card: it is live and their group's.
  func owns(_ card: Card) -> Bool { card.isLive && card.group == author.group }
}
