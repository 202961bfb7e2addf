import EdgeTestSupport
import TaktModel
import TaktNetwork
import Testing

@testable import TaktHost

/// A terminal follows the facilitator's hand to another group, here or away.
@Suite struct MoveTests {
  @Test func `a terminal that moves keeps its name and its line and writes for the new group`()
    throws
  {
    let day = try Day(step: "hidden")
    try day.start()
    let (scribe, other) = (Guest(day, "a", .scribe(1)), Guest(day, "b", .scribe(2)))
    let lead = Guest(day, "lead", .facilitator)
    try scribe.link.submit(.line("за первую"))
    try other.link.submit(.line("тайна второй"))
    #expect(eventually { scribe.now.accepted.count == 1 && other.now.accepted.count == 1 })
    try lead.link.submit(.roster(.moveTerminal("a", to: 2)))
    #expect(eventually { scribe.now.session.roster.participants["a"]?.role == .scribe(2) })
    scribe.link.move(to: 2, isChosen: true)
    try scribe.link.submit(.line("за вторую"))
    #expect(eventually { scribe.now.accepted.count == 2 })
    #expect(day.session.cards[3]?.group == 2)
    #expect(scribe.now.losses == 0)
    // The whole session comes again, as the new group may see it.
    #expect(eventually { scribe.sequences.count { $0 == 1 } == 2 })
  }

  @Test func `a terminal that was away while its group was dissolved comes back at its new one`()
    throws
  {
    let day = try Day()
    try day.start()
    let lead = Guest(day, "lead", .facilitator)
    var scribe: Guest? = Guest(day, "a", .scribe(1))
    #expect(eventually { day.session.roster.participants["a"] != nil })
    scribe = nil
    _ = scribe
    try lead.link.submit(
      .roster(
        .regroup(
          Regrouping(opening: [.init(name: "Новая")], closing: [1], terminals: ["a"]))))
    #expect(eventually { day.session.roster.participants["a"]?.role == .scribe(5) })
    let again = Guest(day, "a", .scribe(1))
    try again.link.submit(.line("я вернулась"))
    #expect(eventually { again.now.accepted.count == 1 })
    #expect(day.session.cards[1]?.group == 5)
    #expect(again.now.farewell == nil)
  }

  @Test
  func `a terminal that nobody moved out of a dissolved group is told which groups there are`()
    throws
  {
    let day = try Day()
    try day.start()
    let lead = Guest(day, "lead", .facilitator)
    try lead.link.submit(.roster(.closeGroup(1)))
    #expect(eventually { day.session.roster.group(1)?.closedAt != nil })
    let late = Guest(day, "late", .scribe(1))
    #expect(eventually { late.now.farewell != nil })
    let farewell = late.now.farewell?.english ?? ""
    #expect(farewell.hasPrefix("There is no group 1; there are: 2, 3, 4."), "\(farewell)")
  }
}
