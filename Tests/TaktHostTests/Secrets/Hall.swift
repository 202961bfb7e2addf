import TaktModel
import Testing

@testable import TaktHost

/// Terminals of every role at one session, and what each may have heard.
final class Hall {
  let day: Day
  let lead: Ear
  private(set) var ears: [Ear]

  init(step: StepID) throws {
    day = try Day(plan: .secret, step: step)
    try day.start()
    lead = try Ear(day, "lead", .facilitator)
    ears = [lead]
    let seats: [(String, Author.Role)] = [
      ("one", .scribe(1)), ("first", .scribe(1)), ("two", .scribe(2)), ("three", .scribe(3)),
      ("anna", .juror), ("boris", .juror), ("guest", .observer), ("wall", .screen),
    ]
    for (name, role) in seats { try seat(name, role) }
  }

  subscript(name: String) -> Ear {
    guard let ear = ears.first(where: { $0.name == name }) else {
      preconditionFailure("nobody is called \(name)")
    }
    return ear
  }

  /// Somebody comes, perhaps with records of an earlier visit.
  func seat(_ name: String, _ role: Author.Role, after: Int = 0) throws {
    ears.append(try Ear(day, name, role, after: after))
  }

  /// The names of those whose traffic, searched byte by byte, holds the text.
  func whoHeard(_ text: String) throws -> Set<String> {
    for ear in ears { try ear.catchUp() }
    return Set(ears.filter { $0.hasHeard(text) }.map(\.name))
  }

  var everybody: Set<String> { Set(ears.map(\.name)) }
}
