import TaktModel

/// The ballots of an export, with what each group gave as far as the viewer may see it.
struct JSONBallots {
  private struct Line {
    let voter: GroupNumber
    let card: CardNumber
    let entry: Ballot.Entry
  }

  let export: JSONExport
  let cards: JSONCards

  var json: [JSONValue] { export.session.ballots.all.map(json) }

  private func json(_ ballot: Ballot) -> JSONValue {
    [
      "id": .integer(ballot.number.value),
      "kind": .string(ballot.blueprint.kind.rawValue),
      "board": .string(ballot.blueprint.board.value),
      "state": .string(ballot.state.rawValue),
      "budget": JSONValue(ballot.blueprint.budget),
      "entries": .array(lines(of: ballot).map(json)),
      "results": .array(results(of: ballot)),
    ]
  }

  private func json(_ line: Line) -> JSONValue {
    [
      "voter": .integer(line.voter.value),
      "card": .integer(line.card.value),
      "weight": .integer(line.entry.weight),
      "reason": .string(line.entry.reason),
    ]
  }

  private func lines(of ballot: Ballot) -> [Line] {
    let given = ballot.entries.sorted { $0.key < $1.key }.filter { voter, _ in
      export.session.isOpen(.entry(ballot.number, of: voter), to: export.viewer)
    }
    return given.flatMap { voter, entries in
      entries.sorted { $0.key < $1.key }.filter { cards.contains($0.key) }
        .map { Line(voter: voter, card: $0.key, entry: $0.value) }
    }
  }

  /// Sums by card, the heaviest first; only the facilitator has them before they are published.
  private func results(of ballot: Ballot) -> [JSONValue] {
    guard ballot.state == .published || export.viewer == .facilitator else { return [] }
    let byCard = Dictionary(grouping: lines(of: ballot), by: \.card).map { card, lines in
      (card: card.value, weight: lines.reduce(0) { $0 + $1.entry.weight }, voters: lines.count)
    }
    return byCard.sorted { ($1.weight, $0.card) < ($0.weight, $1.card) }.map { result in
      [
        "card": .integer(result.card),
        "weight": .integer(result.weight),
        "voters": .integer(result.voters),
      ]
    }
  }
}
