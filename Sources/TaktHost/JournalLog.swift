package import TaktJournal
package import TaktModel
package import TaktRoom

/// The local journal behind the room's seam.
package struct JournalLog: RecordLog {
  private let journal: Journal

  package init(_ journal: Journal) {
    self.journal = journal
  }

  package var head: Int { journal.head }

  package func append(_ records: [Record], expecting sequence: Int) throws(LogFailure) {
    do {
      try journal.append(records, expecting: sequence)
    } catch {
      throw LogFailure(error.message)
    }
  }

  package func read(from sequence: Int, count: Int) throws(LogFailure) -> [Record] {
    do {
      return try journal.read(from: sequence, upTo: sequence + count - 1)
    } catch {
      throw LogFailure(error.message)
    }
  }
}

extension Room {
  /// Opens a log and folds it: recovery is the same fold as living. Returns the journal too, for
  /// its header and what was repaired.
  package static func open(
    logAt path: String, on files: any FileSystem = DiskFileSystem()
  ) throws(JournalError) -> (room: Room, journal: Journal) {
    var room = Room()
    let journal = try Journal.open(at: path, on: files) { room.restore($0) }
    room.begin(on: JournalLog(journal))
    return (room, journal)
  }
}
