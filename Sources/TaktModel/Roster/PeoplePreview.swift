/// What a registration table would bring, to be looked at before it is taken. Contact details are
/// only counted: they reach no screen.
package struct PeoplePreview: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package let heading: String
    /// nil where the heading says nothing that takt knows.
    package let meaning: LocalizedText?

    package init(heading: String, meaning: LocalizedText?) {
      self.heading = heading
      self.meaning = meaning
    }
  }

  package let file: String
  /// How the file was read: "UTF-8 · ;".
  package let reading: String
  package let columns: [Column]
  /// Everybody in the table, with the names that they have or get in the session.
  package let people: [Roster.Person]
  package let addedCount: Int
  package let changedCount: Int
  package let contactCount: Int
  /// What was not understood: line, column, value, what to do.
  package let notes: [LocalizedText]

  package init(
    file: String, reading: String, columns: [Column], people: [Roster.Person], addedCount: Int,
    changedCount: Int, contactCount: Int, notes: [LocalizedText]
  ) {
    self.file = file
    self.reading = reading
    self.columns = columns
    self.people = people
    self.addedCount = addedCount
    self.changedCount = changedCount
    self.contactCount = contactCount
    self.notes = notes
  }
}
