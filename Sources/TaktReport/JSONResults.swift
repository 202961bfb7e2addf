import TaktModel

/// What a ballot gave, the best first: for each candidate or answer its numbers and its place.
struct JSONResults {
  private let ballot: Ballot
  private let cards: JSONCards
  private let language: Language
  private let results: BallotResults

  init(of ballot: Ballot, cards: JSONCards, in export: JSONExport) {
    self.ballot = ballot
    self.cards = cards
    language = export.language
    results = BallotResults(of: ballot, over: export.session.cards)
  }

  var json: [JSONValue] {
    results.items.filter { $0.card.map(cards.contains) ?? true }.map(json)
  }

  private func json(_ item: BallotResults.Item) -> JSONValue {
    var members = [subject(of: item)]
    func add(_ key: String, _ value: JSONValue) { members.append(.init(key: key, value: value)) }
    if ballot.blueprint.kind.hasWeights { add("weight", .decimal(item.sum)) }
    add("sum", .decimal(item.sum))
    if let percent = item.percent { add("percent", .integer(percent)) }
    if ballot.blueprint.kind.hasCandidates {
      add("mean", JSONValue(item.mean))
      add("spread", JSONValue(item.spread))
      add("disputed", .flag(item.isDisputed))
    }
    if let place = item.meanPlace { add("mean_rank", .decimal(place)) }
    if !item.byCriterion.isEmpty {
      add("criteria", JSONValue(sorted: item.byCriterion.mapValues(JSONValue.decimal)))
    }
    add("voters", .integer(item.voters))
    if ballot.blueprint.kind == .scores {
      add("abstained", .integer(item.abstained))
      add("excluded", .integer(item.excluded))
    }
    add("rank", .integer(item.place))
    if let isIncluded = results.isIncluded(item) { add("chosen", .flag(isIncluded)) }
    return .object(members)
  }

  private func subject(of item: BallotResults.Item) -> JSONValue.Member {
    switch item.subject {
    case .card(let card): .init(key: "card", value: .integer(card.value))
    case .option(let place):
      .init(
        key: "option", value: .string(ballot.blueprint.options[place].text(in: language)))
    }
  }
}
