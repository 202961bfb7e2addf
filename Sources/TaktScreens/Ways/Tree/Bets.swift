import TaktModel

/// What the group has given on the ballot of this board, requests on their way included.
struct Bets {
  let ballot: Ballot
  private let own: [CardNumber: Ballot.Entry]
  private let asked: [CardNumber: (weight: Int, reason: String)]

  /// The ballot that is open on this board, or the last one that was.
  init?(on board: BoardID, in context: Context) {
    guard let ballot = context.session.ballots.all.last(where: { $0.blueprint.board == board })
    else { return nil }
    self.ballot = ballot
    own = context.author.voter.flatMap { ballot.entries[$0] } ?? [:]
    var asked: [CardNumber: (weight: Int, reason: String)] = [:]
    for case .ballots(.cast(_, let card, let weight, let reason)) in context.unsent {
      asked[card] = (weight, reason)
    }
    self.asked = asked
  }

  var isOpen: Bool { ballot.state == .open }

  /// The group's weight on a card; once published, everybody's.
  func weight(of card: CardNumber) -> Int {
    if ballot.state == .published { return ballot.weight(of: card) }
    return asked[card]?.weight ?? own[card]?.weight ?? 0
  }

  func reason(of card: CardNumber) -> String { asked[card]?.reason ?? own[card]?.reason ?? "" }

  func takes(_ card: Card) -> Bool {
    if let candidates = ballot.candidates { return candidates.contains(card.number) }
    return ballot.blueprint.cardKind.map { $0 == card.kind } ?? true
  }

  /// What is left of the budget; nil where any number may be chosen.
  var rest: Int? {
    ballot.blueprint.budget.map { budget in
      let cards = Set(own.keys).union(asked.keys)
      return budget - cards.reduce(0) { $0 + (asked[$1]?.weight ?? own[$1]?.weight ?? 0) }
    }
  }

  /// «ставки: осталось 4 из 10».
  func summary(_ language: Language) -> String {
    let name =
      ballot.blueprint.kind == .bets ? language("ставки", "bets") : language("голоса", "votes")
    switch ballot.state {
    case .closed: return name + language(": закрыты", ": closed")
    case .published: return name + language(": итоги", ": results")
    case .open: break
    }
    guard let rest, let budget = ballot.blueprint.budget else {
      return name + language(": выбор + и −", ": choose with + −")
    }
    return name + language(": осталось \(rest) из \(budget)", ": \(rest) of \(budget) left")
  }

  /// `●●●`, or `●×12` where dots would be too many to count.
  static func dots(_ weight: Int) -> String {
    weight <= 5 ? String(repeating: "●", count: max(0, weight)) : "●×\(weight)"
  }
}
