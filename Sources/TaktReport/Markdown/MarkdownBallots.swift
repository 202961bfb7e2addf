import TaktModel

/// What the published ballots gave, the best first.
extension MarkdownReport {
  /// A candidate or an answer with what it got, in words.
  struct Result {
    let name: String
    let place: Int
    let value: String
    let detail: String
  }

  var published: [Ballot] { session.ballots.all.filter { $0.state == .published } }

  var ballots: [String] {
    let known = published.flatMap { ballot in
      let rows = results(of: ballot)
      return rows.isEmpty ? [] : ["", "### \(title(of: ballot))", ""] + rows.map(line)
    }
    return known.isEmpty ? [] : [language("## Голосования", "## Ballots")] + known
  }

  private func line(_ result: Result) -> String {
    "- \(result.name) – \(result.value)\(result.detail)"
  }

  func title(of ballot: Ballot) -> String {
    let kind =
      switch ballot.blueprint.kind {
      case .dots: language("Точки", "Dots")
      case .bets: language("Ставки", "Bets")
      case .scores: language("Оценки", "Scores")
      case .rank: language("Места", "Ranks")
      case .poll: language("Опрос", "Poll")
      }
    guard ballot.blueprint.kind.hasCandidates,
      let board = session.programme.board(ballot.blueprint.board)
    else { return kind }
    return "\(kind), \(quoted(board.title))"
  }

  func results(of ballot: Ballot) -> [Result] {
    let results = BallotResults(of: ballot, over: session.cards)
    return results.items.compactMap { item in
      guard let name = name(of: item, on: ballot) else { return nil }
      return Result(
        name: name, place: item.place, value: value(of: item, on: ballot),
        detail: detail(of: item, results))
    }
  }

  private func name(of item: BallotResults.Item, on ballot: Ballot) -> String? {
    switch item.subject {
    case .option(let place): return text(ballot.blueprint.options[place])
    case .card(let card):
      guard let card = session.cards[card], session.isOpen(card, to: viewer) else { return nil }
      return "\(number(of: card.number)) \(card.text.markdown)"
    }
  }

  private func value(of item: BallotResults.Item, on ballot: Ballot) -> String {
    switch ballot.blueprint.kind {
    case .poll: "\(item.percent ?? 0)%"
    case .scores: (item.mean ?? 0).text(digits: 2)
    case .dots, .bets, .rank: item.sum.text(digits: 1)
    }
  }

  /// Is it among the taken, and does the room disagree on it.
  private func detail(of item: BallotResults.Item, _ results: BallotResults) -> String {
    let isIn = results.isIncluded(item) ?? false
    return (isIn ? language(", в числе выбранных", ", among the chosen") : "")
      + (item.isDisputed ? language(", мнения разошлись", ", the room disagrees") : "")
  }
}
