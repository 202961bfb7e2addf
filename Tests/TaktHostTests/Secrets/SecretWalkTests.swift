import TaktModel
import TaktRoom
import Testing

@Suite struct SecretWalkTests {
  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func `whatever happens, nobody hears what is closed to them, and all is heard in the end`(
    seed: UInt64
  ) {
    var walk = SecretWalk(seed: seed)
    for number in 1...300 {
      let leaks = walk.step()
      guard leaks.isEmpty else {
        let last = String(describing: walk.log.all.last)
        Issue.record("seed \(seed), step \(number): \(leaks), \(last)")
        return
      }
    }
    for step in ["hidden", "whisper"] as [StepID] {
      walk.submit(.programme(.start(step)), by: SecretWalk.facilitator)
      walk.submit(.programme(.reveal(nil)), by: SecretWalk.facilitator)
    }
    for ballot in walk.room.session.ballots.all {
      walk.submit(.ballots(.close(ballot.number)), by: SecretWalk.facilitator)
      walk.submit(.ballots(.publish(ballot.number)), by: SecretWalk.facilitator)
    }
    _ = walk.step()
    let session = walk.room.session
    for viewer in walk.viewers where viewer.start == 0 {
      let open = session.cards.all.filter { session.isOpen($0, to: viewer.role) }
      let lacking = Set(open.flatMap(\.text.marks)).subtracting(viewer.heard)
      #expect(lacking.isEmpty, "seed \(seed), \(viewer.role)")
    }
  }
}
