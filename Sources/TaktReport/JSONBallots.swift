import TaktModel

/// The ballots of an export, with what each voter gave as far as the viewer may see it. A voter is
/// the number of a group or the name of a judge.
struct JSONBallots {
  let export: JSONExport
  let cards: JSONCards

  var json: [JSONValue] { export.session.ballots.all.map(json) }

  private func json(_ ballot: Ballot) -> JSONValue {
    let blueprint = ballot.blueprint
    let isKnown = ballot.state == .published || export.viewer == .facilitator
    return [
      "id": .integer(ballot.number.value),
      "kind": .string(blueprint.kind.rawValue),
      "board": .string(blueprint.board.value),
      "round": .integer(blueprint.round),
      "state": .string(ballot.state.rawValue),
      "budget": JSONValue(blueprint.budget),
      "top": JSONValue(blueprint.top),
      "criteria": .array(blueprint.criteria.map(json)),
      "options": .array(blueprint.options.map { .string($0.text(in: export.language)) }),
      "voters": .array(ballot.voters.map(voter)),
      "missing": .array(
        ballot.unfinished.map(voter) + ballot.expected.map(JSONValue.string)),
      "entries": .array(entries(of: ballot)),
      "results": .array(isKnown ? JSONResults(of: ballot, cards: cards, in: export).json : []),
    ]
  }

  private func json(_ criterion: Criterion) -> JSONValue {
    [
      "id": .string(criterion.id),
      "title": .string(criterion.title.text(in: export.language)),
      "weight": .integer(criterion.weight),
      "min": .integer(criterion.least),
      "max": .integer(criterion.most),
    ]
  }

  private func voter(_ voter: Voter) -> JSONValue {
    switch voter {
    case .group(let group): .integer(group.value)
    case .person(let id):
      .string(export.session.roster.participants[id]?.name ?? id.value)
    }
  }

  // MARK: - What voters gave

  private func entries(of ballot: Ballot) -> [JSONValue] {
    givers(on: ballot).filter {
      export.session.isOpen(.entry(ballot.number, of: $0), to: export.viewer)
    }.flatMap { voter in
      weights(of: voter, on: ballot) + marks(of: voter, on: ballot) + places(of: voter, on: ballot)
        + answers(of: voter, on: ballot)
    }
  }

  /// In the order of the ballot's voters; names of terminals differ from run to run.
  private func givers(on ballot: Ballot) -> [Voter] {
    let others = ballot.voted.subtracting(ballot.voters).sorted()
    return ballot.voters.filter(ballot.voted.contains) + others
  }

  private func weights(of voter: Voter, on ballot: Ballot) -> [JSONValue] {
    shown(ballot.entries[voter]).map { card, entry in
      [
        "voter": self.voter(voter),
        "card": .integer(card.value),
        "weight": .integer(entry.weight),
        "reason": .string(entry.reason),
      ]
    }
  }

  private func marks(of voter: Voter, on ballot: Ballot) -> [JSONValue] {
    shown(ballot.marks[voter]).map { card, mark in
      let scores: JSONValue? =
        if case .scores(let marks) = mark {
          JSONValue(sorted: marks.mapValues(JSONValue.integer))
        } else {
          nil
        }
      return [
        "voter": self.voter(voter),
        "card": .integer(card.value),
        scores == nil ? "abstained" : "scores": scores ?? .flag(true),
      ]
    }
  }

  private func places(of voter: Voter, on ballot: Ballot) -> [JSONValue] {
    (ballot.orders[voter] ?? []).enumerated().filter { cards.contains($0.element) }
      .map { index, card in
        [
          "voter": self.voter(voter),
          "card": .integer(card.value),
          "rank": .integer(index + 1),
        ]
      }
  }

  private func answers(of voter: Voter, on ballot: Ballot) -> [JSONValue] {
    zip(ballot.blueprint.options, ballot.counts[voter] ?? []).map { option, people in
      [
        "voter": self.voter(voter),
        "option": .string(option.text(in: export.language)),
        "people": .integer(people),
        "of": JSONValue(ballot.heads[voter]?.people),
      ]
    }
  }

  private func shown<Given>(_ sheet: [CardNumber: Given]?) -> [(CardNumber, Given)] {
    (sheet ?? [:]).sorted { $0.key < $1.key }.filter { cards.contains($0.key) }
      .map { ($0.key, $0.value) }
  }
}
