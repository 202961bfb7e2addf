import TaktHost
import TaktJournal
import TaktModel

/// Where in a past session people mean.
extension PastSession {
  init(_ path: String, as viewer: Author.Role, language: Language) throws(Failure) {
    do throws(JournalError) {
      self = try PastSession(path, as: viewer)
    } catch {
      throw Failure(error, in: language)
    }
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
