import EdgeTestSupport
import TaktFormat
import TaktModel
import Testing

@testable import TaktHost

@Suite struct RegistryTests {
  @Test func `of terminals that are gone only so many are told, those heard last`() throws {
    let day = try Day()
    try day.start()
    let host = try #require(day.host)
    var registry = Registry()
    for number in 1...Registry.gone + 10 {
      let visitor = Visitor(DeafLine(), of: host)
      registry.arrive(
        visitor,
        Presence(
          participant: ParticipantID("\(number)"), name: "", role: .scribe(1), isConnected: true,
          lastSeen: Instant(milliseconds: Int64(number))))
      registry.leave(visitor)
    }
    let numbers = registry.presence.compactMap { Int($0.participant.value) }.sorted()
    #expect(numbers == Array(11...Registry.gone + 10))
  }
}
