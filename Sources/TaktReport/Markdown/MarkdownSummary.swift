import TaktModel

/// Five to ten lines for the news: where and when, how many, what had the most votes, what was agreed.
extension MarkdownReport {
  var summary: [String] {
    let lines = [place, days, people, written] + winners + [agreed, takenUp]
    return [language("## Коротко", "## In short"), ""]
      + lines.compactMap(\.self).map { "- \($0)" }
  }

  private var place: String? {
    let place = session.programme.plan?.place ?? ""
    return place.isEmpty ? nil : language("Где: ", "Where: ") + place.markdown
  }

  /// The days as the room lived them, by their midnights.
  private var days: String? {
    let opened = session.programme.midnights.sorted { $0.key < $1.key }
    guard !opened.isEmpty else { return nil }
    let dates = opened.map { $0.value.advanced(bySeconds: 12 * 3600).date(in: language) }
    let done = session.programme.entries.count { $0.clock != nil }
    let all = session.programme.entries.count
    return language("Когда: ", "When: ") + dates.unique.joined(separator: ", ")
      + language("; шагов пройдено: \(done) из \(all)", "; steps held: \(done) of \(all)")
  }

  private var people: String? {
    let groups = session.roster.groups.count
    let inGroups = language.count(
      groups, ("группа", "группы", "групп"), ("group", "groups"))
    let heads = session.roster.people.count
    guard heads > 0 else { return groups == 0 ? nil : language("Кто: ", "Who: ") + inGroups }
    let count = language.count(
      heads, ("человек", "человека", "человек"), ("person", "people"))
    return language("Кто: ", "Who: ") + "\(count), \(inGroups)"
  }

  private var written: String? {
    let counted = boards.map { ($0, cards(on: $0).count) }.filter { $0.1 > 0 }
    let all = counted.reduce(0) { $0 + $1.1 }
    guard all > 0 else { return nil }
    let list = counted.map { "\(quoted($0.0.title)) – \($0.1)" }.joined(separator: ", ")
    let total = language.count(
      all, ("карточка", "карточки", "карточек"), ("card", "cards"))
    return language("Написано: ", "Written: ") + "\(total): \(list)"
  }

  /// The three best of each published ballot.
  private var winners: [String?] {
    published.map { ballot in
      let best = results(of: ballot).sorted { $0.place < $1.place }.prefix(3).map {
        "\($0.name) (\($0.value))"
      }
      guard !best.isEmpty else { return nil }
      return "\(title(of: ballot)): " + best.joined(separator: "; ")
    }
  }

  private var agreed: String? {
    let requests = boards.filter { $0.view == .inbox }.flatMap(cards)
      .compactMap { session.cards.request($0.number) }.filter { $0.card.parent == nil }
    guard !requests.isEmpty else { return nil }
    let accepted = requests.count { $0.state == .accepted }
    return language(
      "Запросов между группами: \(requests.count), договорились по \(accepted)",
      "Requests between groups: \(requests.count), agreed on \(accepted)")
  }

  private var takenUp: String? {
    let notes = boards.filter { $0.view == .rota }.flatMap(cards).filter(\.isTakenUp)
    return notes.isEmpty
      ? nil
      : language(
        "Эксперты предложили взять в работу: \(notes.count)",
        "Experts would take up: \(notes.count)")
  }
}

extension Instant {
  /// `22.11.2022`, or `2022-11-22`.
  fileprivate func date(in language: Language) -> String {
    let date = timestamp.prefix(10).split(separator: "-")
    return language("\(date[2]).\(date[1]).\(date[0])", date.joined(separator: "-"))
  }
}
