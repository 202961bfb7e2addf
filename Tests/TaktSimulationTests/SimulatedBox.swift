import Glibc
import Synchronization
import TaktNetwork

/// The file of one terminal's outbox. It outlives the terminal's lives and knows what a power cut
/// would leave: all that was synced, and of later changes some, in any combination.
final class SimulatedBox: OutboxDisk, Sendable {
  fileprivate enum Change {
    case write([UInt8], at: Int)
    case truncate(to: Int)
  }

  private struct State {
    var bytes: [UInt8] = []
    var durable: [UInt8] = []
    var pending: [Change] = []
  }

  let path: String
  private let state = Mutex(State())
  private let luck: Luck
  private let failurePercent: Int

  init(_ path: String, failurePercent: Int, luck: Luck) {
    self.path = path
    self.failurePercent = failurePercent
    self.luck = luck
  }

  /// The power goes while the file was as it is.
  func cutPower() {
    state.withLock { state in
      for change in state.pending where luck.chance(50) { state.durable.apply(cut(change)) }
      state.bytes = state.durable
      state.pending = []
    }
  }

  private func cut(_ change: Change) -> Change {
    guard case .write(let bytes, let place) = change, luck.chance(50) else { return change }
    return .write(Array(bytes.prefix(luck.number(0...bytes.count))), at: place)
  }

  func readAll() throws(OutboxFailure) -> [UInt8] { state.withLock(\.bytes) }

  func write(_ bytes: ArraySlice<UInt8>, at place: Int) throws(OutboxFailure) -> Int {
    if luck.chance(failurePercent) { throw OutboxFailure(code: ENOSPC) }
    let count = luck.chance(5) ? luck.number(1...bytes.count) : bytes.count
    change(.write(Array(bytes.prefix(count)), at: place))
    return count
  }

  func sync() throws(OutboxFailure) {
    if luck.chance(failurePercent) { throw OutboxFailure(code: EIO) }
    state.withLock { state in
      state.durable = state.bytes
      state.pending = []
    }
  }

  func truncate(to size: Int) throws(OutboxFailure) { change(.truncate(to: size)) }

  private func change(_ change: Change) {
    state.withLock { state in
      state.bytes.apply(change)
      state.pending.append(change)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func apply(_ change: SimulatedBox.Change) {
    switch change {
    case .truncate(let size): removeLast(Swift.max(0, count - size))
    case .write(let bytes, let place):
      if count < place { self += [UInt8](repeating: 0, count: place - count) }
      replaceSubrange(place..<Swift.min(count, place + bytes.count), with: bytes)
    }
  }
}
