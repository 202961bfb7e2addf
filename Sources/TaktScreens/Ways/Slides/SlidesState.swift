import TaktCanvas
import TaktModel

/// A scribe's hands on the slides: where the cursors stand, what is asked, what lies over it.
struct SlidesState {
  enum Pane { case slots, lines }

  var pane = Pane.slots
  /// From 0, like the line.
  var slot = 0
  var line = 0
  /// The group whose slides are looked at; nil is the scribe's own.
  var group: GroupNumber?
  var question: ScribePrompt?
  /// Questions with a text that the host refused; each comes back when the one before is answered.
  var returned: [ScribePrompt] = []
  var trail: TrailDetails?
  /// Is the slide shown as the room will see it.
  var isPreview = false

  mutating func giveBack(_ prompt: ScribePrompt) {
    if question == nil { question = prompt } else { returned.append(prompt) }
  }

  mutating func closeQuestion() {
    question = returned.isEmpty ? nil : returned.removeFirst()
  }
}

/// The deck that is looked at, with the cursors kept inside it.
struct SlidesView {
  let deck: Deck
  let slot: Int
  let line: Int
  let isOwn: Bool

  init(_ state: SlidesState, _ desk: Desk, _ context: Context) {
    let group =
      state.group ?? context.author.group
      ?? context.session.roster.openGroups.first?.number
    deck = Deck(of: group, on: desk.board, in: context.session, for: context.author.role)
    slot = min(max(0, state.slot), max(0, deck.slides.count - 1))
    line = min(max(0, state.line), max(0, (deck.slides[at: slot]?.lines.count ?? 0) - 1))
    isOwn = group != nil && group == context.author.group
  }

  var slide: Deck.Slide? { deck.slides[at: slot] }
  var chosen: Deck.Line? { slide?.lines[at: line] }
}

extension Array {
  /// nil where there is no such place.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
