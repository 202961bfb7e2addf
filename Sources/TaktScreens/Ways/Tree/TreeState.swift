import TaktCanvas
import TaktModel

/// A scribe's hands on a board of clusters: where the cursors stand, what is marked, what is asked.
struct TreeState {
  enum Pane { case unsorted, tree }

  /// A new cluster that cards shall go into: its number is known only when it is in the session.
  struct Pending {
    let title: String
    let under: CardNumber?
    let numbers: [CardNumber]
    /// The first number that the cluster may get.
    let from: CardNumber
  }

  var pane = Pane.unsorted
  var unsorted = PaneCursor()
  var nodes = PaneCursor()
  /// In the order of marking: so they go into a cluster.
  var marked: [CardNumber] = []
  /// The cluster whose inside is shown and whose sub-clusters the digits mean.
  var level: CardNumber?
  var filter: TextField?
  var isFiltering = false
  var showsAll = false
  var pending: [Pending] = []
  var question: ScribePrompt?
  /// Questions with a text that the host refused; each comes back when the one before is answered.
  var returned: [ScribePrompt] = []

  /// Asks again with the text that was refused, now or after the question that is open.
  mutating func giveBack(_ prompt: ScribePrompt) {
    if question == nil { question = prompt } else { returned.append(prompt) }
  }

  mutating func closeQuestion() {
    question = returned.isEmpty ? nil : returned.removeFirst()
  }

  var isTyping: Bool { question.map { $0.field != nil } ?? isFiltering }
}

/// A place in a list that changes under one's hands: it stays on its card, and when the card has
/// gone, on the row where it was, so the next card slides under it.
struct PaneCursor {
  private(set) var number: CardNumber?
  private(set) var row = 0

  func index(in numbers: [CardNumber]) -> Int? {
    if let number, let index = numbers.firstIndex(of: number) { return index }
    return numbers.isEmpty ? nil : min(row, numbers.count - 1)
  }

  func current(in numbers: [CardNumber]) -> CardNumber? { index(in: numbers).map { numbers[$0] } }

  mutating func move(by rows: Int, in numbers: [CardNumber]) {
    guard let index = index(in: numbers) else { return }
    stand(on: numbers[min(max(0, index + rows), numbers.count - 1)], in: numbers)
  }

  mutating func stand(on number: CardNumber?, in numbers: [CardNumber]) {
    self.number = number
    row = number.flatMap(numbers.firstIndex) ?? 0
  }

  /// Stands still while the cards under it go away.
  mutating func settle(in numbers: [CardNumber]) {
    stand(on: current(in: numbers), in: numbers)
  }
}
