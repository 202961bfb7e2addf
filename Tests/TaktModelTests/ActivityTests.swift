import TaktModel
import Testing

/// When people wrote.
@Suite struct ActivityTests {
  @Test func linesAreCountedByTheMinuteAndTheGroup() throws {
    var session = try TestSession(at: "ideas")
    let start = session.now
    try session.add("раз", by: .scribe(1))
    try session.add("два", by: .scribe(1))
    session.wait(minutes: 2)
    try session.add("три", by: .scribe(1))
    try session.run(.cards(.edit(1, text: "х")), by: .scribe(1))
    let minutes = try #require(session.state.activity.groups[1])
    #expect(minutes.last(4, before: session.now) == [0, 2, 0, 1])
    #expect(minutes.last(2, before: start) == [0, 2])
    #expect(minutes.last(0, before: start).isEmpty && minutes.last(-5, before: start).isEmpty)
  }

  @Test func joiningIsNotWriting() throws {
    var session = try TestSession(at: "ideas")
    try session.run(.roster(.join(name: "стол")), by: .scribe(1))
    #expect(session.state.activity.lastOfGroup[1] == nil)
    try session.add("раз", by: .scribe(1))
    #expect(session.state.activity.lastOfGroup[1] == session.now)
  }
}
