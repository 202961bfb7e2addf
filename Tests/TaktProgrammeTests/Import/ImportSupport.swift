import TaktModel
import TaktProgramme
import Testing

/// The plan that the draft of a text reads back as.
func imported(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Plan {
  let reading = ProgrammeFile.parse(TextImport.draft(of: text).yaml, file: "draft.yaml")
  return try #require(
    reading.value, "\(reading.problems.map(\.brief))", sourceLocation: sourceLocation)
}

extension Plan {
  /// A line a step: `1 13:00 40 talk Opening`, to compare a whole day in one go.
  var brief: [String] {
    steps.map { step in
      let start = step.startMinute.map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? "–"
      let length = step.minutes.map(String.init) ?? "–"
      return "\(step.day) \(start) \(length) \(step.kind.rawValue) \(step.title.russian)"
    }
  }
}
