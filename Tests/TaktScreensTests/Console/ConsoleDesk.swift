import Foundation
import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// A facilitator at the console: what happens in the room is decided and folded as the host would,
/// keys go to the screen, and what the screen asks for is kept and, unless told not to, granted.
struct ConsoleDesk {
  static let lead = Author(id: "lead", role: .facilitator)

  var shell = Shell(ConsoleScreen())
  var context: Context
  /// Does the host do what the console asks for.
  var isGranting = true
  private var effects: [Effect] = []

  /// 13:30 in Moscow, a plan and six groups with two terminals each.
  init(_ language: Language = .russian, plan: Plan = ConsoleDesk.plan, groups: Int = 6) {
    context = Context(
      now: Instant(milliseconds: 1_669_113_000_000), offsetMinutes: 180, language: language,
      author: Self.lead, title: plan.title.text(in: language))
    tell(.programme(.adopt(plan)))
    for number in 0..<groups { tell(.roster(.addGroup(Self.names[number % 6]))) }
    for number in 1...max(1, groups) where number <= groups { seat(number, "Анна", "Олег") }
    context.presence.append(
      Presence(participant: "screen", name: "", role: .screen, isConnected: true))
  }

  private static let names = [
    LocalizedText("Продажи", "Sales"), LocalizedText("Финансы", "Finance"),
    LocalizedText("Производство", "Production"), LocalizedText("ИТ", "IT"),
    LocalizedText("Логистика", "Logistics"), LocalizedText("Кадры", "People"),
  ]

  static func scribe(_ group: Int) -> Author {
    Author(id: ParticipantID("scribe-\(group)"), role: .scribe(GroupNumber(group)))
  }

  private mutating func seat(_ group: Int, _ names: String...) {
    for name in names {
      context.presence.append(
        Presence(
          participant: ParticipantID("\(name)-\(group)"), name: name,
          role: .scribe(GroupNumber(group)), isConnected: true))
    }
  }

  mutating func unseat(_ group: Int) {
    context.presence.removeAll { $0.role == .scribe(GroupNumber(group)) }
  }

  /// Lets a command be decided and folds its record.
  mutating func tell(_ command: Command, by author: Author = ConsoleDesk.lead) {
    do throws(Rejection) {
      let facts = Facts(now: context.now, offsetMinutes: 180)
      let events = try context.session.decide(command, by: author, given: facts)
      guard !events.isEmpty else { return }
      context.replica.apply(
        Record(
          sequence: context.session.sequence + 1, at: context.now, by: author, request: nil,
          events: events))
    } catch {
      guard author == Self.lead else {
        Issue.record("refused: \(error.sentence.russian)")
        return
      }
      shell.refused(command, error.sentence, in: context)
    }
  }

  mutating func wait(minutes: Int = 0, seconds: Int = 0) {
    context.now = context.now.advanced(bySeconds: minutes * 60 + seconds)
  }

  mutating func start(_ step: StepID) { tell(.programme(.start(step))) }

  mutating func write(_ group: Int, _ text: String, secondsLater: Int = 17) {
    wait(seconds: secondsLater)
    tell(
      .cards(.add(kind: nil, text: text, board: nil, under: nil, fields: [:])),
      by: Self.scribe(group))
  }

  mutating func press(_ keys: String) {
    for input in KeyText.parse(keys) { handle(input) }
  }

  mutating func handle(_ input: InputEvent) {
    let new = shell.handle(input, in: context)
    effects += new
    guard isGranting else { return }
    for case .submit(let command) in new { tell(command) }
  }

  /// What the screen asked for since the last call.
  mutating func asked() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// The commands that these keys lead to, none of them granted.
  mutating func commands(for keys: String) -> [Command] {
    isGranting = false
    effects = []
    press(keys)
    return asked().compactMap { if case .submit(let command) = $0 { command } else { nil } }
  }

  /// Compares the screen with a picture. With `TAKT_RECORD` naming a file, what is seen is added
  /// to it; the test fails all the same.
  func shows(
    _ columns: Int, _ rows: Int, _ picture: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let seen = shell.canvas(columns: columns, rows: rows, in: context).picture
    guard seen != picture else { return }
    if let path = ProcessInfo.processInfo.environment["TAKT_RECORD"],
      let file = FileHandle(forWritingAtPath: path)
    {
      file.seekToEndOfFile()
      file.write(Data("@@ \(sourceLocation.fileID):\(sourceLocation.line)\n\(seen)\n@@\n".utf8))
    }
    Issue.record("The screen shows:\n\(seen)", sourceLocation: sourceLocation)
  }
}

/// Keys as a test writes them: `"jj<tab>хорошая идея<ret>"`.
private enum KeyText {
  static func parse(_ text: String) -> [InputEvent] {
    var inputs: [InputEvent] = []
    var rest = text[...]
    while let first = rest.popFirst() {
      if first == "<", let end = rest.firstIndex(of: ">"), let key = key(named: rest[..<end]) {
        inputs.append(.key(key))
        rest = rest[rest.index(after: end)...]
      } else {
        inputs.append(.key(.character(first)))
      }
    }
    return inputs
  }

  private static func key(named name: Substring) -> Key? {
    if name.hasPrefix("c-"), let letter = name.last { return .control(letter) }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()) { return .function(number) }
    return plain[name]
  }

  private static let plain: [Substring: Key] = [
    "ret": .enter, "tab": .tab, "backtab": .backTab, "esc": .escape, "bs": .backspace,
    "up": .up, "down": .down, "left": .left, "right": .right, "pgup": .pageUp,
    "pgdn": .pageDown, "space": .character(" "),
  ]
}
