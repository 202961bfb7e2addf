import TaktModel

/// The steps with their planned and their actual hours, and the groups.
extension MarkdownReport {
  var programme: [String] {
    let entries = session.programme.entries
    guard !entries.isEmpty else { return [] }
    return [
      language("## Программа", "## Programme"), "",
      language("| Шаг | По плану | На деле |", "| Step | Planned | Actual |"), "|---|---|---|",
    ] + entries.map(row)
  }

  private func row(_ entry: Programme.Entry) -> String {
    let state = session.programme.state(of: entry)
    let actual =
      state == .skipped
      ? language("пропущен", "skipped")
      : span(of: entry) ?? language("не начат", "not begun")
    return "| \(text(entry.step.title)) | \(planned(entry)) | \(actual) |"
  }

  private func planned(_ entry: Programme.Entry) -> String {
    let start = entry.published.startMinute.map(hour)
    let length = entry.published.minutes.map { "\($0) " + language("мин", "min") }
    return [start, length].compactMap(\.self).joined(separator: ", ")
  }

  /// From when to when, on the room's clock.
  func span(of entry: Programme.Entry) -> String? {
    guard let start = entry.clock?.startedAt, let first = hour(start, on: entry.step.day) else {
      return nil
    }
    let end = entry.endedAt.flatMap { hour($0, on: entry.step.day) }
    return end.map { "\(first)–\($0)" } ?? language("с \(first)", "since \(first)")
  }

  /// The plan counts minutes from the midnight of an opened day, and so does the room's clock.
  private func hour(_ instant: Instant, on day: Int) -> String? {
    session.programme.midnights[day].map {
      hour(Int((instant.milliseconds - $0.milliseconds) / 60_000))
    }
  }

  private func hour(_ minute: Int) -> String {
    let minute = ((minute % 1440) + 1440) % 1440
    return "\(minute / 60):\((minute % 60).padded(2))"
  }

  var groups: [String] {
    let groups = session.roster.groups
    guard !groups.isEmpty else { return [] }
    return [language("## Группы", "## Groups"), ""] + groups.map(line)
  }

  private func line(_ group: Roster.Group) -> String {
    let members = session.roster.members(of: group.number).map(\.name.markdown)
    let closed = group.closedAt == nil ? "" : language(" (распущена)", " (dissolved)")
    let names = members.isEmpty ? "" : ": " + members.joined(separator: ", ")
    return "- \(name(of: group.number))\(closed)\(names)"
  }
}
