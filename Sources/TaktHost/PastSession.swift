package import TaktJournal
package import TaktModel
import TaktRoom

/// A log read whole, for replay and export: any moment of it is a fold of its records, from the
/// nearest of the sessions kept on the way.
package struct PastSession {
  package let header: Header
  package let records: [Record]
  /// Sessions after each `stride` records; the first is empty.
  private var checkpoints: [Session] = [Session()]
  private var stride = 2000

  /// Each checkpoint holds all cards of its moment: twice as many records have them twice as far
  /// apart, not twice as many.
  private static let checkpointLimit = 32

  /// Reads a log and folds it once; never writes, never locks. A viewer who does not own the log
  /// has what a terminal of that role was told, when it was told (invariant 6).
  package init(
    _ path: String, as viewer: Author.Role = .facilitator, reader: LogReader = LogReader()
  ) throws(JournalError) {
    var records: [Record] = []
    header = try reader.read(path) { record, _ in
      records.append(record)
      return true
    }.header
    if viewer != .facilitator { records = records.told(to: viewer) }
    self.records = records
    while records.count / stride > PastSession.checkpointLimit { stride *= 2 }
    var session = Session()
    for record in records {
      session.apply(record)
      if record.sequence % stride == 0 { checkpoints.append(session) }
    }
  }

  /// The session after the first `count` records.
  package func session(at count: Int) -> Session {
    let count = min(max(0, count), records.count)
    let checkpoint = min(count / stride, checkpoints.count - 1)
    return records[checkpoint * stride..<count]
      .reduce(into: checkpoints[checkpoint]) { $0.apply($1) }
  }
}
