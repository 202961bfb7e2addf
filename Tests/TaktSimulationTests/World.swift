import FormatTestSupport
import Synchronization

/// Luck of one thing in the world. Each has its own, so that what one does never changes what
/// another gets, in whatever order they are asked.
final class Luck: Sendable {
  private let random: Mutex<Seeded>

  init(_ seed: UInt64, _ name: String) {
    let mixed = name.utf8.reduce(seed &+ 0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    random = Mutex(Seeded(seed: mixed))
  }

  func next() -> UInt64 { random.withLock { $0.next() } }
  func number(_ range: ClosedRange<Int>) -> Int { random.withLock { $0.number(range) } }
  func chance(_ percent: Int) -> Bool { random.withLock { $0.chance(percent) } }
  func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }
}

/// One thread with its own time: whatever happens waits here for its millisecond.
final class World: Sendable {
  fileprivate struct Work {
    let at: Int
    let tie: UInt64
    let body: @Sendable () -> Void

    func isBefore(_ other: Work) -> Bool { at == other.at ? tie < other.tie : at < other.at }
  }

  private struct State {
    var now = 0
    var steps = 0
    /// A heap; the next work is the first.
    var queue: [Work] = []
  }

  let seed: UInt64
  private let state = Mutex(State())

  init(seed: UInt64) { self.seed = seed }

  var now: Int { state.withLock(\.now) }
  var steps: Int { state.withLock(\.steps) }

  func luck(_ name: String) -> Luck { Luck(seed, name) }

  /// Works of one millisecond come in the order of their luck.
  func schedule(after delay: Int, _ luck: Luck, _ body: @escaping @Sendable () -> Void) {
    state.withLock { state in
      state.queue.push(Work(at: state.now + max(0, delay), tie: luck.next(), body: body))
    }
  }

  /// Does the next piece of work; false where there is none.
  func step() -> Bool {
    let work = state.withLock { state -> Work? in
      guard let work = state.queue.pop() else { return nil }
      state.now = work.at
      state.steps += 1
      return work
    }
    work?.body()
    return work != nil
  }

  /// Nothing more happens.
  func end() { state.withLock { $0.queue = [] } }
}

extension [World.Work] {
  fileprivate mutating func push(_ work: World.Work) {
    append(work)
    var child = count - 1
    while child > 0, self[child].isBefore(self[(child - 1) / 2]) {
      swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  fileprivate mutating func pop() -> World.Work? {
    guard count > 1 else { return popLast() }
    swapAt(0, count - 1)
    defer { sink() }
    return removeLast()
  }

  private mutating func sink() {
    var parent = 0
    while true {
      let left = 2 * parent + 1
      guard left < count else { return }
      let right = left + 1
      let child = right < count && self[right].isBefore(self[left]) ? right : left
      guard self[child].isBefore(self[parent]) else { return }
      swapAt(child, parent)
      parent = child
    }
  }
}
