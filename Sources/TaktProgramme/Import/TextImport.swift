/// Makes a draft of a programme from its published text: a page, a letter, a table, as it was pasted.
///
/// Nothing is invented and nothing is dropped: a time stands in the draft only where the text has it,
/// and every line is in the draft, as a step, a title, an instruction or among the lines left over.
package enum TextImport {
  /// The longest text, in bytes of UTF-8. Programmes take a page or two.
  package static let longestText = 256 * 1024

  /// The draft of a file's bytes: UTF-8, else the Windows-1251 of old documents.
  package static func draft(bytes: [UInt8]) -> ProgrammeDraft {
    draft(of: String(validating: bytes, as: UTF8.self) ?? Windows1251.text(of: bytes))
  }

  /// The draft of a text; total, whatever the text is.
  package static func draft(of text: String) -> ProgrammeDraft {
    let lines = ImportLines.of(text)
    var reader = TimetableReader(lines)
    for line in lines { reader.read(line) }
    let timetable = reader.finished
    guard !timetable.steps.isEmpty else { return announcement(of: lines) }
    return ProgrammeDraft(timetable, head: HeadReader(timetable.head))
  }
}
