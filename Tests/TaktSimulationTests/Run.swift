import Synchronization
import TaktFormat
import TaktJournal
import TaktModel
import TaktNetwork

/// What one seed came to.
struct Run {
  let seed: UInt64
  var faults: [String]
  /// A sum over the log and all that anybody was told.
  let sum: UInt64
  let steps: Int
  let records: Int

  /// Milliseconds within which a healed hall comes to rest.
  static let patience = 120_000

  init(seed: UInt64, steps: Int) {
    self.seed = seed
    let hall = Hall(seed: seed)
    do {
      try hall.open()
    } catch {
      hall.witness.fault("\(error)")
    }
    while hall.world.steps < steps, hall.world.step() {}
    hall.heal()
    hall.settle()
    let log = Verdict.read(hall)
    if hall.witness.notes.withLock(\.faults).isEmpty { hall.judge(log) }
    faults = hall.witness.notes.withLock(\.faults)
    sum = hall.sum
    self.steps = hall.world.steps
    records = log.count
    hall.dismantle()
  }

  /// How to see it again.
  var command: String { "TAKT_SIMULATION_SEED=\(seed) swift test --filter Simulation" }

  var message: String {
    "seed \(seed), sum \(String(sum, radix: 16)), \(steps) steps, \(records) records:\n"
      + faults.prefix(10).joined(separator: "\n") + "\nagain: \(command)"
  }
}

extension Hall {
  /// Waits until everybody has everything, and a little more.
  func settle() {
    let deadline = world.now + Run.patience
    var look = world.now
    while world.now < deadline {
      if world.now >= look {
        if isSettled { return }
        look = world.now + 200
      }
      if !world.step() { break }
    }
    witness.fault("not at rest after \(Run.patience) ms: \(restlessness)")
  }

  private var isSettled: Bool { restlessness.isEmpty }

  /// What is still under way.
  private var restlessness: String {
    if host == nil { return "the host" }
    if state.withLock({ $0.wires.contains { !$0.isOver && !$0.isWhole } }) { return "a line" }
    let head = disk.durableRecords
    for terminal in terminals {
      let isHere = terminal.state.withLock { state in
        state.mail.isEmpty && state.log.session.sequence == head && state.isSeated
          && state.link?.waiting.isEmpty == true
      }
      if !isHere {
        let state = terminal.state.withLock { $0 }
        return "\(terminal.name), at \(state.log.session.sequence) of \(head), "
          + "\(state.link?.waiting.count ?? -1) waiting"
      }
    }
    return ""
  }

  var sum: UInt64 {
    var notes = witness.notes.withLock { $0 }
    for byte in disk.bytes { notes.sum = (notes.sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return notes.sum
  }
}
