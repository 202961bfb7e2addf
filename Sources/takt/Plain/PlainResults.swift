import TaktModel
import TaktScreens

/// What the plain mode tells of ballots.
extension PlainWriter {
  private var language: Language { context.language }
  private var last: Ballot? { context.session.ballots.all.last }

  /// How the last ballot stands: what it is, who has not finished, what the reader has still to say.
  var ballotStatus: [String] {
    guard let ballot = last else { return [language("голосований не было", "no ballot yet")] }
    let done = ballot.voters.count - ballot.unfinished.count
    let all = ballot.voters.count + ballot.expected.count
    var lines = [
      [
        language("голосование ", "ballot ") + "\(ballot.number.value)",
        ballot.blueprint.kind.rawValue, ballot.state.rawValue,
        language("готовы \(done) из \(all)", "\(done) of \(all) have finished"),
      ].joined(separator: " · ")
    ]
    let missing = ballot.unfinished.map(context.name) + ballot.expected
    if !missing.isEmpty {
      lines.append(language("не готовы: ", "not finished: ") + missing.joined(separator: ", "))
    }
    return lines + own(on: ballot)
  }

  private func own(on ballot: Ballot) -> [String] {
    guard let voter = context.author.voter, ballot.state == .open else { return [] }
    let missing = ballot.missing(for: voter, in: context.session.cards)
    let asked = missing.map { "#\($0.value)" }.joined(separator: " ")
    let excluded = (ballot.exclusions[voter] ?? [:]).keys.sorted().map { "#\($0.value)" }
    return (missing.isEmpty ? [] : [language("осталось: ", "still to do: ") + asked])
      + (excluded.isEmpty
        ? []
        : [language("не оцениваете: ", "not yours to judge: ") + excluded.joined(separator: " ")])
  }

  /// What the last ballot gave, as far as the reader may know it, the best first.
  var ballotResults: [String] {
    guard let ballot = last, ballot.state == .published || context.author.role == .facilitator
    else { return [language("итоги ещё закрыты", "the results are not published")] }
    let results = BallotResults(of: ballot, over: context.session.cards)
    return results.items.map { line($0, on: ballot, results) } + border(results)
  }

  private func line(
    _ item: BallotResults.Item, on ballot: Ballot, _ results: BallotResults
  ) -> String {
    var parts = ["\(item.place). \(subject(of: item, on: ballot))"]
    if let percent = item.percent { parts.append("\(percent)%") }
    parts.append(language("сумма ", "sum ") + item.sum.text(digits: 2))
    if let mean = item.mean { parts.append(language("среднее ", "mean ") + mean.text(digits: 2)) }
    if let spread = item.spread {
      parts.append(language("разброс ", "spread ") + spread.text(digits: 2))
    }
    if item.isDisputed { parts.append(language("мнения разошлись", "the room disagrees")) }
    parts.append(language("голосов ", "voters ") + "\(item.voters)")
    let isIn = results.isIncluded(item) ?? false
    return parts.joined(separator: " · ") + (isIn ? " √" : "")
  }

  private func subject(of item: BallotResults.Item, on ballot: Ballot) -> String {
    switch item.subject {
    case .card(let number):
      "#\(number.value) \((context.session.cards[number]?.text ?? "").onOneLine)"
    case .option(let place): context.text(ballot.blueprint.options[place]).onOneLine
    }
  }

  private func border(_ results: BallotResults) -> [String] {
    guard let top = results.top, top.isUndecided else { return [] }
    let tied = top.tied.map { "#\($0.value)" }.joined(separator: " ")
    return [
      language(
        "ничья на границе: \(tied); мест \(top.places)",
        "a tie at the border: \(tied); \(top.places) of them are in")
    ]
  }
}
