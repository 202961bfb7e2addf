import Synchronization
import TaktModel

/// The demo's clock: virtual time that runs faster than real time, at a rate that may change.
final class DemoClock: Sendable {
  private struct State {
    var virtual: Int64
    var real: Int64
    var rate: Double
  }

  private let state: Mutex<State>
  let offsetMinutes = 180

  /// Begins at 12:59:30 of 22.11.2022 in Moscow, half a minute before the programme does.
  init() {
    state = Mutex(
      State(virtual: 1_669_111_170_000, real: Environment.now().milliseconds, rate: 1))
  }

  var now: Instant { Instant(milliseconds: state.withLock { DemoClock.virtual($0) }) }

  var facts: Facts { Facts(now: now, offsetMinutes: offsetMinutes) }

  /// Virtual seconds a real second from now on.
  func run(at rate: Double) {
    state.withLock { state in
      state.virtual = DemoClock.virtual(state)
      state.real = Environment.now().milliseconds
      state.rate = rate
    }
  }

  /// Jumps forward, never back: the night between two days.
  func jump(to instant: Instant) {
    state.withLock { state in
      state.virtual = max(DemoClock.virtual(state), instant.milliseconds)
      state.real = Environment.now().milliseconds
    }
  }

  private static func virtual(_ state: State) -> Int64 {
    state.virtual + Int64(Double(Environment.now().milliseconds - state.real) * state.rate)
  }
}

/// SplitMix64: the same seed, the same demo.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
