package import TaktModel

/// Where records are kept. The local JSON-lines journal is the first implementation; a database
/// for one session across several sites can be another.
package protocol RecordLog {
  /// The sequence number of the last durable record; 0 when there is none.
  var head: Int { get }

  /// Makes records durable, all or none acknowledged: returns only when they are on disk.
  /// The first of them must carry `sequence`. After a failure every later append fails too.
  mutating func append(_ records: [Record], expecting sequence: Int) throws(LogFailure)

  /// Durable records from `sequence`, at most `count` of them.
  mutating func read(from sequence: Int, count: Int) throws(LogFailure) -> [Record]
}

/// The log cannot be written or read: what was tried, on what, why, and what to do.
package struct LogFailure: Error, Hashable, Sendable {
  package let sentence: LocalizedText

  package init(_ sentence: LocalizedText) {
    self.sentence = sentence
  }
}

/// The log of a room that is still being restored.
struct UnopenedLog: RecordLog {
  let head = 0

  func append(_ records: [Record], expecting sequence: Int) throws(LogFailure) {
    throw LogFailure(
      LocalizedText("Журнал ещё не открыт.", "The log is not open yet."))
  }

  func read(from sequence: Int, count: Int) throws(LogFailure) -> [Record] { [] }
}
