import TaktJournal
import TaktModel

/// A log read whole, for replay and export: any moment of it is a fold of its records, from the
/// nearest of the sessions kept on the way.
struct PastSession {
  let header: Header
  let records: [Record]
  /// Sessions after each `stride` records; the first is empty.
  private var checkpoints: [Session] = [Session()]

  /// At a fold of about a microsecond a record a seek stays far below 100 ms.
  private static let stride = 2000

  init(_ path: String, language: Language) throws(Failure) {
    var records: [Record] = []
    do throws(JournalError) {
      header = try LogReader().read(path) { record, _ in
        records.append(record)
        return true
      }.header
    } catch {
      throw Failure(error, in: language)
    }
    self.records = records
    var session = Session()
    for record in records {
      session.apply(record)
      if record.sequence % PastSession.stride == 0 { checkpoints.append(session) }
    }
  }

  /// The session after the first `count` records.
  func session(at count: Int) -> Session {
    let count = min(max(0, count), records.count)
    let checkpoint = min(count / PastSession.stride, checkpoints.count - 1)
    return records[checkpoint * PastSession.stride..<count]
      .reduce(into: checkpoints[checkpoint]) { $0.apply($1) }
  }

  /// How many records stand for `SEQ|TIME|STEP`: a number, `HH:MM[:SS]` of the room's clock, or the
  /// end of a step by its name. nil is the end.
  func position(_ wish: String?, language: Language) throws(Failure) -> Int {
    guard let wish else { return records.count }
    if let sequence = Int(wish), (0...records.count).contains(sequence) { return sequence }
    if let time = secondOfDay(wish), let count = position(atSecondOfDay: time) { return count }
    let end = session(at: records.count).programme.entry(StepID(wish))
    if let end { return end.endedSequence ?? records.count }
    throw Failure(
      .usage,
      language(
        "--at «\(wish)»: нужен номер записи до \(records.count), время ЧЧ:ММ или имя шага",
        "--at “\(wish)”: a record up to \(records.count), a time HH:MM or a step's name is needed"))
  }

  private func secondOfDay(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0 != nil }) else { return nil }
    let numbers = parts.compactMap { $0 }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  /// Minutes to add to UTC for the room's wall clock: the plan's days say where midnight was.
  var offsetMinutes: Int {
    let events = records.lazy.flatMap(\.events)
    for case .programme(.dayOpened(_, let midnight, let moved)) in events {
      let minutes = Int(midnight.milliseconds / 60_000) - moved
      let offset = (1440 - minutes % 1440) % 1440
      return offset > 840 ? offset - 1440 : offset
    }
    return Environment.offsetMinutes()
  }

  private func position(atSecondOfDay second: Int) -> Int? {
    let offset = Int64(offsetMinutes) * 60
    let index = records.firstIndex { record in
      Int((record.at.milliseconds / 1000 + offset) % 86_400) > second
    }
    return index ?? records.count
  }
}
