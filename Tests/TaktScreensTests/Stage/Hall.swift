import Foundation
import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// A session in progress with a projector before it: tests tell it what happened and look.
struct Hall {
  var context: Context
  private(set) var records: [Record] = []

  static let facilitator = Author(id: "facilitator", role: .facilitator)

  /// Day 1 begins at 13:00 in Moscow; `plan` is adopted then.
  init(_ plan: Plan? = Hall.plan, language: Language = .russian, title: String? = nil) {
    context = Context(
      now: Instant(milliseconds: 1_669_111_200_000), offsetMinutes: 180, language: language,
      author: Author(id: "projector", role: .screen),
      title: title ?? language("Стратегия-2027", "Strategy 2027"))
    if let plan { tell(.programme(.adopt(plan))) }
  }

  /// Lets a command be decided and folds its record.
  mutating func tell(_ command: Command, by author: Author = Hall.facilitator) {
    do throws(Rejection) {
      let facts = Facts(now: context.now, offsetMinutes: 180)
      let events = try context.session.decide(command, by: author, given: facts)
      let record = Record(
        sequence: context.session.sequence + 1, at: context.now, by: author, request: nil,
        events: events)
      records.append(record)
      context.replica.apply(record)
    } catch {
      Issue.record("refused: \(error.sentence.russian)")
    }
  }

  /// Folds what the host would send to a viewer who may not see it.
  mutating func fold(_ events: [Event], by author: Author) {
    let record = Record(
      sequence: context.session.sequence + 1, at: context.now, by: author, request: nil,
      events: events)
    context.replica.apply(record)
  }

  mutating func wait(minutes: Int = 0, seconds: Int = 0) {
    context.now = context.now.advanced(bySeconds: minutes * 60 + seconds)
  }

  /// Goes to a step at once, and `minutes` into it.
  mutating func enter(_ step: StepID, minutes: Int = 0, seconds: Int = 0) {
    tell(.programme(.start(step)))
    wait(minutes: minutes, seconds: seconds)
  }

  mutating func show(_ scene: Scene) { tell(.stage(.show(scene))) }

  mutating func addGroups(_ count: Int) {
    let names = ["Продажи", "Финансы", "Производство", "ИТ", "Логистика", "Кадры"]
    let english = ["Sales", "Finance", "Production", "IT", "Logistics", "People"]
    for number in 0..<count {
      tell(.roster(.addGroup(LocalizedText(names[number % 6], english[number % 6]))))
    }
  }

  static func scribe(_ group: Int) -> Author {
    Author(id: ParticipantID("scribe-\(group)"), role: .scribe(GroupNumber(group)))
  }

  /// Writes lines in turn from group 1 to `groups`, some seconds apart.
  mutating func write(_ lines: [String], groups: Int, secondsApart: Int = 20) {
    for (index, line) in lines.enumerated() {
      wait(seconds: secondsApart)
      tell(
        .cards(.add(kind: nil, text: line, board: nil, under: nil, fields: [:])),
        by: Hall.scribe(index % groups + 1))
    }
  }

  func canvas(_ columns: Int, _ rows: Int, _ screen: any Screen = StageScreen()) -> Canvas {
    Shell(screen).canvas(columns: columns, rows: rows, in: context)
  }
}

/// Compares a canvas with a picture. With `TAKT_RECORD` set it prints what it sees, and still fails
/// where they differ.
func expect(
  _ canvas: Canvas, shows picture: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  if canvas.picture != picture, ProcessInfo.processInfo.environment["TAKT_RECORD"] != nil {
    print("=== \(sourceLocation.fileID):\(sourceLocation.line)\n\(canvas.picture)\n=== end")
    fflush(nil)
  }
  #expect(canvas.picture == picture, sourceLocation: sourceLocation)
}
