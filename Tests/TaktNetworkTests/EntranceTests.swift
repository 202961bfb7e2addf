import TaktModel
import Testing

@testable import TaktNetwork

@Suite struct EntranceTests {
  private var entrance = Entrance(EntranceBounds())

  /// Lets a line in and ends its handshake.
  private mutating func visit(
    _ line: Int, _ address: String, _ outcome: Entrance.Outcome, at now: Int = 0
  ) {
    guard entrance.arrive(line, from: address, at: now) == .enter else { return }
    _ = entrance.concluded(line, outcome, from: address, at: now)
    if outcome != .admitted { entrance.left(line, from: address) }
  }

  @Test mutating func `eight of one address shake hands at once, the ninth waits for its turn`() {
    for line in 1...8 {
      let verdict = entrance.arrive(line, from: "a", at: 0)
      #expect(verdict == .enter)
    }
    let answer1 = entrance.arrive(9, from: "a", at: 0)
    #expect(answer1 == .wait)
    let answer2 = entrance.arrive(10, from: "a", at: 0)
    #expect(answer2 == .wait)
    let answer3 = entrance.arrive(11, from: "b", at: 0)
    #expect(answer3 == .enter)
    let answer4 = entrance.concluded(1, .admitted, from: "a", at: 1)
    #expect(answer4.map(\.line) == [9])
    let answer5 = entrance.concluded(2, .gone, from: "a", at: 1)
    #expect(answer5.map(\.line) == [10])
    let answer6 = entrance.concluded(3, .gone, from: "a", at: 1)
    #expect(answer6.map(\.line) == [])
  }

  @Test mutating func `who leaves while waiting has no turn any more`() {
    for line in 1...8 { _ = entrance.arrive(line, from: "a", at: 0) }
    _ = entrance.arrive(9, from: "a", at: 0)
    _ = entrance.arrive(10, from: "a", at: 0)
    entrance.left(9, from: "a")
    let answer7 = entrance.concluded(1, .gone, from: "a", at: 1)
    #expect(answer7.map(\.line) == [10])
  }

  @Test mutating func `those who wait are sent away once their address has tried enough`() {
    for line in 1...10 { _ = entrance.arrive(line, from: "a", at: 0) }
    for line in 1...4 {
      let next = entrance.concluded(line, .wrongCode, from: "a", at: 1)
      #expect(next.allSatisfy { $0.verdict == .enter })
    }
    let more = entrance.arrive(11, from: "a", at: 1)
    #expect(more == .enter)
    _ = entrance.arrive(12, from: "a", at: 1)
    _ = entrance.arrive(13, from: "a", at: 1)
    _ = entrance.arrive(14, from: "a", at: 1)
    let last = entrance.concluded(5, .wrongCode, from: "a", at: 2)
    #expect(last.allSatisfy { $0.verdict == .turnAway })
    #expect(!last.isEmpty)
  }

  @Test mutating func `one address does not fill the house with those who wait`() {
    visit(1, "a", .admitted)
    let verdicts = (2...600).map { entrance.arrive($0, from: "a", at: 0) }
    #expect(verdicts.filter { $0 == .enter }.count == 8)
    #expect(verdicts.filter { $0 == .wait }.count == 512)
    let other = entrance.arrive(601, from: "b", at: 0)
    #expect(other == .enter)
  }

  @Test mutating func `five wrong codes shut an address out for a minute, and no other`() {
    for line in 1...5 { visit(line, "a", .wrongCode, at: line) }
    let answer8 = entrance.arrive(6, from: "a", at: 60_000)
    #expect(answer8 == .turnAway)
    let answer9 = entrance.arrive(7, from: "b", at: 60_000)
    #expect(answer9 == .enter)
    let answer10 = entrance.wrongTries(at: 60_000).map(\.count)
    #expect(answer10 == [5])
    let answer11 = entrance.arrive(8, from: "a", at: 60_001)
    #expect(answer11 == .enter)
    let later = entrance.wrongTries(at: 70_000)
    #expect(later.isEmpty)
  }

  @Test mutating func `sixty wrong codes shut strangers out, not those who came in before`() {
    visit(1, "known", .admitted)
    for line in 2...61 { visit(line, "x\(line % 20)", .wrongCode) }
    let answer12 = entrance.arrive(62, from: "stranger", at: 0)
    #expect(answer12 == .turnAway)
    let answer13 = entrance.arrive(63, from: "known", at: 0)
    #expect(answer13 == .enter)
    let answer14 = entrance.arrive(64, from: "stranger", at: 60_000)
    #expect(answer14 == .enter)
  }

  @Test mutating func `a line that just broke off is no try`() {
    for line in 1...100 { visit(line, "a", .gone) }
    let answer15 = entrance.arrive(101, from: "a", at: 0)
    #expect(answer15 == .enter)
  }

  @Test func `there are no more lines than the bound, and one that leaves makes room`() {
    var bounds = EntranceBounds()
    bounds.lines = 3
    var entrance = Entrance(bounds)
    for line in 1...3 {
      let verdict = entrance.arrive(line, from: "\(line)", at: 0)
      #expect(verdict == .enter)
    }
    let answer16 = entrance.arrive(4, from: "4", at: 0)
    #expect(answer16 == .turnAway)
    entrance.left(2, from: "2")
    let answer17 = entrance.arrive(5, from: "5", at: 0)
    #expect(answer17 == .enter)
    let answer18 = entrance.arrive(6, from: "6", at: 0)
    #expect(answer18 == .turnAway)
  }
}

extension EntranceTests {
  @Test mutating func `strangers who have no code leave room for those who are known`() {
    visit(1, "known", .admitted)
    for line in 2...1000 { _ = entrance.arrive(line, from: "stranger \(line % 100)", at: 0) }
    let another = entrance.arrive(1001, from: "another", at: 0)
    #expect(another == .turnAway)
    for line in 1002...1500 {
      let returning = entrance.arrive(line, from: "known", at: 0)
      #expect(returning != .turnAway)
    }
    // Whoever comes in, or leaves, is no stranger any more.
    _ = entrance.concluded(2, .admitted, from: "stranger 2", at: 1)
    entrance.left(3, from: "stranger 3")
    let verdicts = (1501...1503).map { entrance.arrive($0, from: "late", at: 1) }
    #expect(verdicts == [.enter, .enter, .turnAway])
  }
}

extension EntranceTests {
  @Test mutating func `a few addresses without a code leave room for newcomers`() {
    for line in 1...1000 { _ = entrance.arrive(line, from: "hostile \(line % 2)", at: 0) }
    let hall = (1001...1400).map { entrance.arrive($0, from: "hall", at: 0) }
    #expect(hall.prefix(8).allSatisfy { $0 == .enter })
    let other = entrance.arrive(1401, from: "other", at: 0)
    #expect(other == .enter)
    // Once one of them has come in, all of them may wait for their turn.
    _ = entrance.concluded(1001, .admitted, from: "hall", at: 1)
    let again = (1402...1800).map { entrance.arrive($0, from: "hall", at: 1) }
    #expect(again.allSatisfy { $0 != .turnAway })
  }

  @Test mutating func `a hall behind one address comes for the first time at once`() {
    let hall = (1...400).map { entrance.arrive($0, from: "hall", at: 0) }
    #expect(hall.allSatisfy { $0 != .turnAway })
  }
}

@Suite struct TokenBucketTests {
  @Test func `a burst goes through, then so many a second`() {
    var bucket = TokenBucket(perSecond: 10, burst: 50)
    let atOnce = (0..<100).filter { _ in bucket.take(at: 0) }.count
    #expect(atOnce == 50)
    #expect(bucket.wait(at: 0) == 100)
    let inTenSeconds = (1...10_000).filter { bucket.take(at: $0) }.count
    #expect((99...100).contains(inTenSeconds))
  }

  @Test func `a long silence saves up no more than a burst`() {
    var bucket = TokenBucket(perSecond: 10, burst: 50)
    _ = bucket.take(at: 0)
    let atOnce = (0..<100).filter { _ in bucket.take(at: 3_600_000) }.count
    #expect(atOnce == 50)
  }

  @Test func `whoever waits as long as told gets one`() {
    var bucket = TokenBucket(perSecond: 7, burst: 1)
    var now = 0
    for _ in 1...1000 {
      let isTaken = bucket.take(at: now)
      #expect(isTaken)
      now += bucket.wait(at: now)
    }
  }
}

@Suite struct EndpointTests {
  @Test(arguments: [
    ("192.168.1.5", "192.168.1.5", 8258), ("192.168.1.5:9000", "192.168.1.5", 9000),
    ("laptop.local", "laptop.local", 8258), ("::1", "::1", 8258), ("[::1]", "::1", 8258),
    ("[fe80::1]:9000", "fe80::1", 9000),
  ])
  func `an address is read as it is typed`(text: String, host: String, port: Int) throws {
    let endpoint = try Endpoint(text)
    #expect(endpoint.host == host && endpoint.port == port)
    #expect(try Endpoint(endpoint.text) == endpoint)
  }

  @Test func `a port alone is everywhere, where that is allowed`() throws {
    #expect(try Endpoint(":9000", anywhere: "0.0.0.0") == Endpoint(host: "0.0.0.0", port: 9000))
    #expect(throws: Rejection.self) { try Endpoint(":9000") }
  }

  @Test(arguments: ["", " ", "192.168.1.5:", "192.168.1.5:x", "a:70000", "[::1]x", "два слова"])
  func `what is no address is said with the way to write one`(text: String) {
    let refusal = #expect(throws: Rejection.self) { try Endpoint(text) }
    #expect(refusal?.sentence.russian.contains("192.168.1.5:8258") == true)
  }
}
