import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

/// Who was told what, whatever became of the terminal afterwards.
final class Witness: Sendable {
  struct Notes {
    var asked: [RequestID: Command] = [:]
    /// Asked by a terminal that keeps its requests in memory and is gone: nobody waits for them.
    var forgotten: Set<RequestID> = []
    var accepted: Set<RequestID> = []
    var refused: Set<RequestID> = []
    var faults: [String] = []
    /// A sum over everything that was told, in order.
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
  }

  let notes = Mutex(Notes())

  func asked(_ request: RequestID, _ command: Command) {
    notes.withLock { $0.asked[request] = command }
  }

  func fault(_ sentence: String) { notes.withLock { $0.faults.append(sentence) } }

  func forget(of terminal: String) {
    notes.withLock { notes in
      for request in notes.asked.keys where request.terminal == terminal {
        notes.forgotten.insert(request)
      }
    }
  }

  func heard(_ event: LinkEvent, at terminal: String, _ now: Int) {
    notes.withLock { notes in
      switch event {
      case .accepted(let request, _, _):
        notes.accepted.insert(request)
        notes.add("\(terminal) \(now) +\(request.counter)")
      case .refused(let request?, _, _):
        notes.refused.insert(request)
        notes.add("\(terminal) \(now) -\(request.counter)")
      case .records(let records): notes.add("\(terminal) \(now) \(records.map(\.sequence))")
      case .lost: notes.add("\(terminal) \(now) lost")
      default: break
      }
    }
  }
}

extension Witness.Notes {
  mutating func add(_ text: String) {
    for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
