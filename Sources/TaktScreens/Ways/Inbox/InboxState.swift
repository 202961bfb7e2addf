import TaktCanvas
import TaktModel

/// A scribe's hands on requests and answers: where the cursors stand, what is being written.
struct InboxState {
  enum Side: Int, CaseIterable {
    /// What others ask of us, what we ask of them, everybody's.
    case received, asked, all
  }

  /// A request being written, or new addressees for one that is sent.
  struct Letter {
    /// nil is a new request.
    var readdressed: CardNumber?
    var groups: Set<GroupNumber> = []
    /// The group under the cursor.
    var cursor = 0
    /// First whom, then what.
    var hasAddressees = false
    var field = TextField(maximumBytes: Entry.longestText)
  }

  static let columns = 3

  var side = Side.received
  var column = 0
  private var cursors = Array(
    repeating: PaneCursor(), count: InboxState.columns * Side.allCases.count)
  var opened: CardNumber?
  var offers = PaneCursor()
  /// Answers that are not written yet, each by its request.
  var answers: [CardNumber: TextField] = [:]
  var letter: Letter?
  /// The letter that Esc took away; the next one begins with it.
  var kept: Letter?
  /// Letters that the host refused while another was being written.
  var returned: [Letter] = []
  var question: ScribePrompt?
  var returnedQuestions: [ScribePrompt] = []
  /// Requests that have come since; each until the cursor has stood on it.
  var fresh: Set<CardNumber> = []

  var cursor: PaneCursor {
    get { cursors[side.rawValue * InboxState.columns + column] }
    set { cursors[side.rawValue * InboxState.columns + column] = newValue }
  }

  func cursor(inColumn column: Int) -> PaneCursor {
    cursors[side.rawValue * InboxState.columns + column]
  }

  mutating func giveBack(_ letter: Letter) {
    if self.letter == nil { self.letter = letter } else { returned.append(letter) }
  }

  mutating func closeLetter() {
    letter = returned.isEmpty ? nil : returned.removeFirst()
  }

  mutating func giveBack(_ prompt: ScribePrompt) {
    if question == nil { question = prompt } else { returnedQuestions.append(prompt) }
  }

  mutating func closeQuestion() {
    question = returnedQuestions.isEmpty ? nil : returnedQuestions.removeFirst()
  }
}
