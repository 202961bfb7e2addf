import TaktModel
import Testing

/// Who leads: the role is kept for its holder, another takes over by asking for it, nobody is elected.
@Suite struct LeadTests {
  private static let anna = Author(id: "anna", role: .facilitator)
  private static let oleg = Author(id: "oleg", role: .facilitator)
  private static let refused =
    "Anna leads. To take over: H at the console, or /lead take."

  private func session(joining authors: (Author, String)...) throws -> TestSession {
    var session = try PermissionTests().session()
    for (author, name) in authors { try session.run(.roster(.join(name: name)), by: author) }
    return session
  }

  @Test func `the first facilitator who joins leads, in the same record`() throws {
    var session = try session()
    #expect(session.state.roster.lead == nil)
    let events = try session.run(.roster(.join(name: "Anna")), by: Self.anna)
    #expect(events == [.roster(.joined(name: "Anna")), .roster(.leadTaken("anna"))])
    #expect(session.state.roster.leadName == "Anna")
  }

  @Test func `a scribe, a juror and an onlooker never lead`() throws {
    var session = try session()
    for author in [.scribe(1)] + PermissionTests.watchers {
      try session.run(.roster(.join(name: "х")), by: author)
      let refusal = session.refusal(.roster(.takeLead), by: author)
      #expect(refusal == "Only the facilitator may do this.")
    }
    #expect(session.state.roster.lead == nil)
  }

  @Test func `the second facilitator only joins`() throws {
    var session = try session(joining: (Self.anna, "Anna"))
    let events = try session.run(.roster(.join(name: "Oleg")), by: Self.oleg)
    #expect(events == [.roster(.joined(name: "Oleg"))])
    #expect(session.state.roster.lead == "anna")
  }

  @Test(arguments: PermissionTests.facilitators + PermissionTests.writers)
  func `whatever changes the session is refused to who does not lead`(command: Command) throws {
    let session = try session(joining: (Self.anna, "Anna"), (Self.oleg, "Oleg"))
    #expect(session.refusal(command, by: Self.oleg) == Self.refused)
    #expect(session.refusal(command, by: Self.anna) != Self.refused)
  }

  @Test func `another takes over, and the former lead is refused until taking over again`() throws {
    var session = try session(joining: (Self.anna, "Anna"), (Self.oleg, "Oleg"))
    try session.run(.roster(.takeLead), by: Self.oleg)
    #expect(session.refusal(.programme(.next), by: Self.oleg) == nil)
    #expect(
      session.refusal(.programme(.next), by: Self.anna)
        == "Oleg leads. To take over: H at the console, or /lead take.")
    try session.run(.roster(.takeLead), by: Self.anna)
    #expect(session.refusal(.programme(.next), by: Self.anna) == nil)
    #expect(session.refusal(.programme(.next), by: Self.oleg) == Self.refused)
  }

  @Test func `who leads already takes nothing over`() throws {
    var session = try session(joining: (Self.anna, "Anna"))
    #expect(try session.run(.roster(.takeLead), by: Self.anna) == [])
  }

  @Test func `coming back under the same name changes nothing, and the role was kept`() throws {
    var session = try session(joining: (Self.anna, "Anna"), (Self.oleg, "Oleg"))
    #expect(try session.run(.roster(.join(name: "Anna")), by: Self.anna) == [])
    #expect(try session.run(.roster(.join(name: "Oleg")), by: Self.oleg) == [])
    #expect(session.state.roster.lead == "anna")
    #expect(session.refolded == session.state)
  }

  @Test func `in a log from before, any facilitator acts and the next to join leads`() throws {
    var session = try session()
    session.fold([.roster(.joined(name: "Anna"))], by: Self.anna)
    #expect(session.refusal(.programme(.next), by: Self.anna) == nil)
    #expect(session.refusal(.programme(.next), by: Self.oleg) == nil)
    let events = try session.run(.roster(.join(name: "Anna")), by: Self.anna)
    #expect(events == [.roster(.leadTaken("anna"))])
  }

  @Test func `the host itself goes on, whoever leads`() throws {
    let session = try session(joining: (Self.anna, "Anna"))
    #expect(session.refusal(.programme(.next), by: .host) == nil)
  }

  @Test func `a take-over is nobody's deed to undo`() throws {
    var session = try session(joining: (Self.anna, "Anna"), (Self.oleg, "Oleg"))
    try session.run(.roster(.takeLead), by: Self.oleg)
    #expect(
      session.refusal(.history(.undo(of: nil)), by: Self.oleg) == "There is nothing to undo.")
    try session.run(.programme(.extend(seconds: 60)), by: Self.oleg)
    try session.run(.roster(.takeLead), by: Self.anna)
    try session.run(.roster(.takeLead), by: Self.oleg)
    let undone = try session.run(.history(.undo(of: nil)), by: Self.oleg)
    #expect(undone.first == .programme(.extended("ideas", seconds: -60)))
    #expect(session.state.roster.lead == "oleg")
  }

  @Test func `two facilitators of one name are told apart`() throws {
    let session = try session(joining: (Self.anna, "Anna"), (Self.oleg, "Anna"))
    #expect(session.state.roster.leadName == "Anna (anna)")
  }
}
