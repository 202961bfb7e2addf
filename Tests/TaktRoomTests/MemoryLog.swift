import Synchronization
import TaktModel
import TaktRoom

/// A log in memory that can be told to fail.
final class MemoryLog: RecordLog, Sendable {
  struct State {
    var records: [Record] = []
    var appends: [Int] = []
    var mustFail = false
  }

  let state = Mutex(State())

  var head: Int { state.withLock { $0.records.count } }

  func append(_ records: [Record], expecting sequence: Int) throws(LogFailure) {
    let isWritten = state.withLock { state in
      guard !state.mustFail, sequence == state.records.count + 1 else { return false }
      state.records += records
      state.appends.append(records.count)
      return true
    }
    guard isWritten else { throw LogFailure(LocalizedText("журнал не пишется", "cannot write")) }
  }

  func read(from sequence: Int, count: Int) throws(LogFailure) -> [Record] {
    state.withLock { Array($0.records[(sequence - 1)...].prefix(count)) }
  }
}

/// An outlet that keeps what it got.
final class Listener: Outlet, Sendable {
  struct State {
    var records: [Record] = []
    var failures = 0
    var isReady = true
  }

  let state: Mutex<State>

  /// Holds what another was given, as a terminal does that comes back.
  init(holding other: Listener? = nil) {
    state = Mutex(State(records: other?.state.withLock(\.records) ?? []))
  }

  var isReady: Bool { state.withLock(\.isReady) }
  var sequences: [Int] { state.withLock { $0.records.map(\.sequence) } }

  func deliver(_ records: [Record]) -> Int {
    state.withLock { $0.records += records }
    return records.count
  }
  func fail(_ sentence: LocalizedText) { state.withLock { $0.failures += 1 } }

  /// The fold of what was delivered.
  var session: Session {
    state.withLock { state in
      var log = VisibleLog()
      log.take(state.records)
      return log.session
    }
  }
}
