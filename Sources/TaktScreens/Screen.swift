package import TaktCanvas
package import TaktModel

/// One full-screen picture and what its keys mean. A screen holds only its own selection and
/// drafts; it never changes a session (invariant 7): it asks, by effects.
package protocol Screen {
  /// Every key of the screen as it is now: the one table from which hints and help are made.
  func bindings(in context: Context) -> [Binding]

  /// Those of them that would do something for this person now: what hints and help show.
  func offered(in context: Context) -> [Binding]

  /// Does what a binding stands for.
  mutating func perform(_ intent: Intent, in context: Context) -> [Effect]

  /// Takes input that is no command: text, a paste, a digit. nil means that it means nothing here.
  mutating func type(_ input: InputEvent, in context: Context) -> [Effect]?

  /// Is the focus in a text field, so that every letter is text and only other keys are commands.
  func isTyping(in context: Context) -> Bool

  /// A request of this screen was refused: keep the draft where the person can mend it.
  mutating func refused(_ command: Command, in context: Context)

  /// The program around did what the screen asked it for.
  mutating func receive(_ answer: ProgramAnswer, in context: Context) -> [Effect]

  /// Records came in: what the screen had put off until it saw them may now be asked for.
  mutating func sessionChanged(in context: Context) -> [Effect]

  func draw(on canvas: inout Canvas, in context: Context)

  /// What every cell means where nothing is drawn; the whole stage is inverted at an overrun.
  func background(in context: Context) -> Role
}

extension Screen {
  package func offered(in context: Context) -> [Binding] { bindings(in: context) }
  package mutating func refused(_ command: Command, in context: Context) {}
  package mutating func receive(_ answer: ProgramAnswer, in context: Context) -> [Effect] { [] }
  package mutating func sessionChanged(in context: Context) -> [Effect] { [] }
  package func isTyping(in context: Context) -> Bool { false }
  package func background(in context: Context) -> Role { .text }
  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? { nil }
}

/// What a screen wants from the program around it.
package enum Effect: Equatable, Sendable {
  case submit(Command)
  /// A sentence for the status line.
  case say(LocalizedText)
  case warn(LocalizedText)
  case bell
  case leave
  case nextTheme
  /// Something that only the program around knows how to do: open a log, jump in a replay.
  case request(ProgramRequest)
}

/// Wishes that reach beyond the session: the start screen's choices, the replay's hand on the clock.
package enum ProgramRequest: Equatable, Sendable {
  case openDemo
  case openReplay(path: String)
  case continueHost(path: String)
  case createHost(title: String, programme: String, groups: Int, path: String)
  case join(socket: String)
  case stage(socket: String)
  /// Come in over the network; the code says at which seat.
  case joinNetwork(address: String, code: String)
  /// The person chose what to write as.
  case takeSeat(Author.Role, name: String)
  case seek(sequence: Int)
  case play(Bool)
  case speed(Double)
  /// Read a registration table and say what it would bring.
  case readPeople(path: String)
  /// Take the table that was read last.
  case takePeople
  /// A facilitator's wish about codes, for the host to decide.
  case door(DoorWish)
  /// The host was lost: look for it at another address.
  case lookForHost(at: String)
}

/// What the program around gives back to a screen that goes on.
package enum ProgramAnswer: Equatable, Sendable {
  case people(PeoplePreview)
  /// It could not be done; what was asked comes back with the sentence.
  case refused(ProgramRequest, LocalizedText)
  case done(LocalizedText)
}

/// The name of something a screen can do, as in the help list.
package struct Intent: Hashable, Sendable, ExpressibleByStringLiteral {
  package let name: String

  package init(_ name: String) { self.name = name }
  package init(stringLiteral value: String) { self.init(value) }
}

/// One row of a screen's key table: keys, what they do, and how that reads in both languages.
package struct Binding: Equatable, Sendable {
  package let intent: Intent
  /// The keys, in Latin; the first one is shown. Letters apply by position in any layout.
  package let keys: [Key]
  /// The sentence of the help list.
  package let help: LocalizedText
  /// The word or two of the hint line; nil keeps it out of the hints.
  package let hint: LocalizedText?
  /// How the hint line writes the key when the hint speaks for several bindings: `1–9`.
  package let keyLabel: String?

  package init(
    _ intent: Intent, _ keys: [Key], _ help: LocalizedText, hint: LocalizedText? = nil,
    keyLabel: String? = nil
  ) {
    self.intent = intent
    self.keys = keys
    self.help = help
    self.hint = hint
    self.keyLabel = keyLabel
  }
}
