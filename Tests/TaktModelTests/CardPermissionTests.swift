import TaktModel
import Testing

/// A refusal is a sentence that says what is in the way.
@Suite struct CardPermissionTests {
  func add(_ board: BoardID? = nil) -> Command {
    .cards(.add(kind: nil, text: "идея", board: board, under: nil, fields: [:]))
  }

  @Test func anotherGroupsCardIsTheirs() throws {
    var session = try TestSession(at: "ideas")
    try session.add("идея", by: .scribe(1))
    for command in [
      CardsCommand.edit(1, text: "х"), .withdraw(1), .set(1, field: "note", value: "х"),
      .split(1, into: ["а", "б"]), .merge([1], into: 1), .unmerge(1),
      .place([1], under: nil, before: nil),
    ] {
      #expect(
        session.refusal(.cards(command), by: .scribe(2)) == "Card #1 belongs to group 1.")
    }
  }

  @Test func theFacilitatorsCardIsTheFacilitators() throws {
    var session = try TestSession(at: "ideas")
    try session.add("тема", by: TestSession.facilitator)
    #expect(
      session.refusal(.cards(.edit(1, text: "х")), by: .scribe(2))
        == "Card #1 belongs to the facilitator.")
  }

  @Test func aBoardIsOpenOnlyOnItsStep() throws {
    let session = try TestSession(at: "ideas")
    #expect(
      session.refusal(add("b"), by: .scribe(1)) == "Board “Список Б” is closed now: “Идеи” is on.")
    #expect(session.refusal(add("no"), by: .scribe(1)) == "There is no board “no”.")
    #expect(session.refusal(add("b")) == nil)
  }

  @Test func aStepThatReadsTakesNoLines() throws {
    let session = try TestSession(at: "look")
    #expect(session.refusal(add(), by: .scribe(1)) == "This step only reads its board.")
  }

  @Test func beforeTheFirstStepNothingIsWritten() throws {
    let session = try TestSession()
    #expect(session.refusal(add(), by: .scribe(1)) == "No step is running now.")
    #expect(session.refusal(add("a"), by: .scribe(1)) == "No step is running now.")
  }

  @Test func aStepWithoutABoardTakesNotesOnlyWhereItLetsWrite() throws {
    let session = try TestSession(at: "talk")
    #expect(session.refusal(add(), by: .scribe(1)) == "This step only reads its board.")
    #expect(session.refusal(add()) == nil)
  }

  @Test func aLockKeepsOneGroupOrAllFromWriting() throws {
    var session = try TestSession(at: "ideas")
    try session.run(.programme(.lock(1)))
    #expect(session.refusal(add(), by: .scribe(1)) == "The facilitator has closed writing.")
    #expect(session.refusal(add(), by: .scribe(2)) == nil)
    try session.run(.programme(.lock(nil)))
    #expect(session.refusal(add(), by: .scribe(2)) != nil)
    #expect(session.refusal(.programme(.unlock(2))) == "Writing is closed to all: open it to all.")
    try session.run(.programme(.unlock(nil)))
    #expect(session.refusal(add(), by: .scribe(1)) == nil)
    #expect(try session.run(.programme(.unlock(nil))).isEmpty)
  }

  @Test func aStepThatLocksAtZeroClosesAfterItsLastSecond() throws {
    var session = try TestSession(at: "locked")
    session.wait(minutes: 10)
    #expect(session.refusal(add(), by: .scribe(1)) == nil)
    session.wait(seconds: 1)
    #expect(
      session.refusal(add(), by: .scribe(1)) == "The step's time is over: writing is closed.")
    #expect(session.refusal(add()) == nil)
    try session.run(.programme(.extend(seconds: 60)))
    #expect(session.refusal(add(), by: .scribe(1)) == nil)
  }

  @Test func aScribeOfAClosedGroupWritesNoMore() throws {
    var session = try TestSession(at: "ideas")
    try session.run(.roster(.closeGroup(2)))
    #expect(session.refusal(add(), by: .scribe(2)) == "There is no group 2.")
    #expect(session.refusal(add(), by: .scribe(9)) == "There is no group 9.")
  }
}
