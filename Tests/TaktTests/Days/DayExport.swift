/// An export made comparable.
enum DayExport {
  /// The export without what differs from run to run: instants, the session's name and those of
  /// terminals, which become their places in the log.
  static func lasting(_ export: String, of participants: [String]) -> String {
    var text = export.replacing(/"[-0-9]{10}T[:.0-9]{12}Z"/, with: "\"…\"")
    if let id = text.firstMatch(of: /"id": "([a-z0-9]+)"/) {
      text.replaceSubrange(id.1.startIndex..<id.1.endIndex, with: "…")
    }
    for (index, participant) in participants.enumerated() {
      text = text.replacing("\"\(participant)\"", with: "\"terminal \(index + 1)\"")
    }
    return text
  }

  /// The report without its date and hours.
  static func lasting(report: String) -> String {
    report.replacing(/[0-9]{2}\.[0-9]{2}\.[0-9]{4}/, with: "…")
      .replacing(/[0-9]{1,2}:[0-9]{2}–[0-9]{1,2}:[0-9]{2}/, with: "…")
  }
}

extension String {
  /// When steps began and ended, in the order of the programme.
  var stepInstants: [Substring] {
    guard let start = firstRange(of: "\"steps\": ["), let end = firstRange(of: "\"groups\": [")
    else { return [] }
    return self[start.upperBound..<end.lowerBound].matches(
      of: /"(?:started|ended)_at": "([-0-9T:.Z]+)"/
    )
    .map(\.1)
  }
}

extension [Substring] {
  /// Each not before the one before it.
  var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
