import TaktCanvas
import TaktModel

/// The parties of a flow that is being written; nil is outside.
struct FlowEnds: Hashable {
  let from: CardNumber?
  let to: CardNumber?
}

/// A scribe's hands on a balance: which cluster, which cell, what is asked.
struct MatrixState {
  /// The chosen cluster; nil follows the first.
  var item: CardNumber?
  /// Is the group's sum over its clusters shown: it is only read.
  var showsSum = false
  var chosen: Balance.Place?
  /// Parties of other clusters that were brought in, by cluster.
  var guests: [CardNumber: [CardNumber]] = [:]
  /// Are the flows of the cell open, and on which one do the hands lie.
  var isListing = false
  var flows = PaneCursor()
  var picker: Picker?
  var question: ScribePrompt?
  /// Questions with a text that the host refused; each comes back when the one before is answered.
  var returned: [ScribePrompt] = []

  mutating func giveBack(_ prompt: ScribePrompt) {
    if question == nil { question = prompt } else { returned.append(prompt) }
  }

  mutating func closeQuestion() {
    question = returned.isEmpty ? nil : returned.removeFirst()
  }

  var isTyping: Bool { question.map { $0.field != nil } ?? (picker != nil) }
}
