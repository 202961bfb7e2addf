package import TaktModel

/// What a registration table says, read but not yet taken.
package struct PeopleFile: Hashable, Sendable {
  /// A column as it was understood; nil where its heading says nothing that takt knows.
  package struct Column: Hashable, Sendable {
    package let heading: String
    package let meaning: PeopleColumn?
  }

  /// A row that became a person. Contact details are apart from the rest from the beginning.
  package struct Entry: Hashable, Sendable {
    package let line: Int
    package var name = ""
    package var organisation = ""
    package var post = ""
    package var category = ""
    package var direction = ""
    package var mode: AttendanceMode = .onSite
    package var isLeader = false
    package var contact = Contact()
  }

  package let encoding: TableEncoding
  package let separator: Character
  package internal(set) var columns: [Column] = []
  package internal(set) var entries: [Entry] = []

  /// Reads a table; every value that was not understood is among the problems, with its line and
  /// the number of its column. An error means that nobody can be taken from it.
  package static func parse(bytes: [UInt8], file: String) -> Reading<PeopleFile> {
    var reader = PeopleReader(bytes, file: file)
    return reader.read()
  }
}
