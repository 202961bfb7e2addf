import TaktCanvas
import TaktModel

/// The hands of a scribe or an expert on a board of talks: the line under the talk that is on.
struct RotaState {
  /// A line that is written, or one that came back refused.
  struct Line: Equatable {
    var text: String
    var kind: String?
    var talk: CardNumber?
    var fields: [String: String] = [:]
    /// The card whose text it is to become.
    var edited: CardNumber?
  }

  var field = TextField(maximumBytes: Entry.longestText)
  /// nil is what the author's role usually writes.
  var kind: String?
  /// The talk that was chosen; nil follows the speaker.
  var talk: CardNumber?
  /// What a note is about, and whether it is to be taken up: for the next line only.
  var fields: [String: String] = [:]
  var editing: CardNumber?
  /// The new line that waits while a card is edited.
  var waiting = ""
  var returned: [Line] = []
  var picker: Picker?
  var question: ScribePrompt?

  mutating func write(_ text: String) {
    field = TextField(text, maximumBytes: Entry.longestText)
  }

  mutating func begin(_ card: Card) {
    if editing == nil { waiting = field.text }
    editing = card.number
    write(card.text)
  }

  mutating func leaveEditing() {
    editing = nil
    write(waiting)
    waiting = ""
  }

  /// A refused line comes back to the free field, else when that is free.
  mutating func giveBack(_ line: Line) {
    guard field.text.isEmpty, editing == nil, returned.isEmpty else {
      returned.append(line)
      return
    }
    show(line)
  }

  mutating func showReturned() {
    if field.text.isEmpty, editing == nil, !returned.isEmpty { show(returned.removeFirst()) }
  }

  private mutating func show(_ line: Line) {
    editing = line.edited
    kind = line.kind ?? kind
    talk = line.talk ?? talk
    fields = line.fields
    write(line.text)
  }
}
