import TaktModel
import Testing

/// Seeded random walks; a failure names its seed, and the same seed walks the same way.
@Suite struct RandomTests {
  static let seeds: [UInt64] = Array(1...10)

  func walk(_ seed: UInt64, steps: Int = 400, check: (TestSession) -> Void = { _ in }) throws
    -> TestSession
  {
    var generator = SeededGenerator(seed: seed)
    var session = try TestSession(at: "clusters", groups: 3)
    for number in 1...6 {
      try session.add("идея \(number)", board: "a", by: TestSession.facilitator)
    }
    for _ in 0..<steps {
      session.wait(seconds: generator.number(-30...90))
      let before = session.state
      let records = session.records.count
      let command = generator.command(session.state)
      let author = generator.author()
      if (try? session.run(command, by: author)) == nil {
        #expect(session.state == before && session.records.count == records, "seed \(seed)")
      }
      check(session)
    }
    return session
  }

  @Test(arguments: seeds)
  func aSecondFoldGivesTheSameSession(seed: UInt64) throws {
    let session = try walk(seed)
    #expect(session.refolded == session.state, "seed \(seed)")
    #expect(session.records.map(\.sequence) == Array(1...session.records.count))
  }

  @Test(arguments: seeds)
  func everyLiveCardStandsOnceInItsTree(seed: UInt64) throws {
    let session = try walk(seed) { session in
      let cards = session.state.cards
      for board in ["a", "b", "p", .notes] as [BoardID] {
        let live = cards.live(on: board)
        #expect(cards.standing(on: board) == live.map(\.number.value), "seed \(seed)")
        #expect(cards.liveCount(on: board) == live.count, "seed \(seed)")
      }
    }
    let numbers = session.state.cards.all.map(\.number.value)
    #expect(numbers == Array(1...numbers.count), "seed \(seed)")
    #expect(numbers.count > 30, "seed \(seed): the walk went nowhere")
  }

  @Test(arguments: seeds)
  func noGroupOverspendsItsBudget(seed: UInt64) throws {
    _ = try walk(seed) { session in
      for ballot in session.state.ballots.all {
        for group in ballot.entries.keys {
          let people = ballot.heads[group]?.people ?? 1
          let choices = (ballot.entries[group]?.count ?? 0) * people
          let limit = ballot.limit(of: group) ?? choices
          #expect(ballot.spent(by: group) <= limit, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func undoingEverythingGivesBackTheTree(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var session = try TestSession(at: "clusters")
    let scribe = Author.scribe(1)
    for number in 1...4 {
      try session.add("идея \(number)", board: "a", by: TestSession.facilitator)
    }
    for number in 1...4 { try session.add("кластер \(number)", by: scribe) }
    var shapes = [session.state.cards.shape(of: "b")]
    while shapes.count < 40 {
      guard case .cards(let command) = generator.command(session.state),
        let events = try? session.run(.cards(command), by: scribe), !events.isEmpty
      else { continue }
      shapes.append(session.state.cards.shape(of: "b"))
    }
    for shape in shapes.dropLast().reversed() {
      try session.run(UndoTests.undo, by: scribe)
      #expect(session.state.cards.shape(of: "b") == shape, "seed \(seed)")
    }
    for shape in shapes.dropFirst() {
      try session.run(UndoTests.redo, by: scribe)
      #expect(session.state.cards.shape(of: "b") == shape, "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func aStrangerSeesTheSameOnceAllIsRevealed(seed: UInt64) throws {
    var plan = Plan.cards
    plan.steps[1].isHidden = true
    var generator = SeededGenerator(seed: seed)
    var session = try TestSession(plan, at: "clusters")
    for _ in 0..<200 {
      guard case .cards(let command) = generator.command(session.state) else { continue }
      _ = try? session.run(.cards(command), by: generator.pick([.scribe(1), .scribe(1, "b")]))
    }
    try session.run(.programme(.reveal(nil)))
    let viewer = Viewer.watching(session, as: .scribe(2))
    #expect(viewer.state.cards.shape(of: "b") == session.state.cards.shape(of: "b"), "seed \(seed)")
  }

  /// Invariant 3: history is never refused, and what no host would write never traps.
  @Test(arguments: seeds)
  func garbageIsFoldedWithoutHarm(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var session = try TestSession(at: "clusters")
    for _ in 0..<1000 {
      session.now = generator.instant()
      let events = (0..<generator.number(0...3)).map { _ in generator.event() }
      session.fold(events, by: generator.author())
      _ = session.refusal(generator.command(session.state), by: generator.author())
      _ = session.state.programme.schedule(at: session.now)
      _ = session.state.programme.outlook(at: generator.instant())
    }
    let cards = session.state.cards
    for board in ["a", "b", "none"] as [BoardID] {
      #expect(cards.shape(of: board) != ["a ring"], "seed \(seed)")
      let standing = cards.standing(on: board)
      #expect(Set(standing).count == standing.count, "seed \(seed)")
      #expect(cards.liveCount(on: board) == cards.live(on: board).count, "seed \(seed)")
    }
    #expect(cards.nextNumber.value < 1_000_000)
    #expect(session.refolded == session.state, "seed \(seed)")
  }
}
