import Synchronization
import TaktFormat
import TaktJournal
import TaktModel
import TaktRoom

@testable import TaktHost

/// The invariants that hold after every run.
enum Verdict {
  static func read(_ hall: Hall) -> [Record] {
    var records: [Record] = []
    do {
      let summary = try LogReader(DiskView(hall.disk)).read(hall.disk.log) { record, _ in
        records.append(record)
        return true
      }
      if summary.tornBytes > 0 { hall.witness.fault("the log of a host at rest is torn") }
    } catch {
      hall.witness.fault("the log does not read: \(error)")
    }
    return records
  }
}

extension Hall {
  func judge(_ log: [Record]) {
    judgeRequests(log)
    judgeTexts(log)
    judgeReplicas(log)
  }

  /// Each request took effect at most once; what was acknowledged did, what was refused did not,
  /// and none is without an answer.
  private func judgeRequests(_ log: [Record]) {
    let notes = witness.notes.withLock { $0 }
    let counts = log.compactMap(\.request).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (request, count) in counts where count > 1 {
      witness.fault("\(request) took effect \(count) times")
    }
    for (request, command) in notes.asked {
      let count = counts[request] ?? 0
      let isAccepted = notes.accepted.contains(request)
      let isRefused = notes.refused.contains(request)
      if isAccepted, count == 0, command.isNews {
        witness.fault("\(request) was acknowledged and is not in the log")
      }
      // Where the outbox cannot note the refusal, the next life asks again.
      if isRefused, count > 0, weather.boxFailurePercent == 0 {
        witness.fault("\(request) was refused and is in the log")
      }
      if !isAccepted, !isRefused, !notes.forgotten.contains(request) {
        witness.fault("\(request) was never answered, and does not wait")
      }
    }
  }

  /// The same by what was typed: no line is there twice.
  private func judgeTexts(_ log: [Record]) {
    var seen: Set<String> = []
    for event in log.flatMap(\.events) {
      guard case .cards(.added(let card)) = event, card.kind == "idea" || card.kind == "cluster"
      else { continue }
      if !seen.insert(card.text).inserted { witness.fault("“\(card.text)” is in the log twice") }
    }
  }

  /// Every replica is what a newcomer in its place would have; the facilitator's is the whole.
  private func judgeReplicas(_ log: [Record]) {
    var whole = Session()
    for record in log { whole.apply(record) }
    if host?.service.room.session() != whole {
      witness.fault("the host is not the fold of its log")
    }
    do {
      var (room, _) = try Room.open(logAt: disk.log, on: DiskView(disk))
      if room.session != whole { witness.fault("the log opens as another session") }
      for terminal in terminals {
        let fresh = room.newcomer(as: terminal.author)
        judge(terminal, fresh)
        if terminal.role == .facilitator, fresh != whole {
          witness.fault("\(terminal.name) does not get the whole")
        }
      }
    } catch {
      witness.fault("the log does not open: \(error)")
    }
  }

  private func judge(_ terminal: Terminal, _ fresh: Session) {
    guard terminal.session != fresh else { return }
    let differences = Sight.differences(terminal.session, fresh).joined(separator: "; ")
    witness.fault("\(terminal.name) differs from a newcomer: \(differences)")
  }
}

extension Command {
  /// Does it always change something where it is accepted.
  fileprivate var isNews: Bool {
    switch self {
    case .cards(.add), .cards(.edit): true
    default: false
    }
  }
}

extension Room {
  /// What somebody who comes now makes of all they are given.
  fileprivate mutating func newcomer(as author: Author?) -> Session {
    guard let author else { return Session() }
    let newcomer = Newcomer()
    let id = subscribe(author.role, as: author.id, after: 0, newcomer)
    while publish() {}
    unsubscribe(id)
    return newcomer.log.withLock(\.session)
  }
}

private final class Newcomer: Outlet {
  let log = Mutex(VisibleLog())

  let isReady = true
  func fail(_ sentence: LocalizedText) {}

  func deliver(_ records: [Record]) -> Int {
    log.withLock { $0.take(records) }
    return records.count
  }
}
