@testable import TaktModel

/// In what two sessions differ, for the message.
enum Sight {
  static func differences(_ left: Session, _ right: Session) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ name: String, _ left: Value, _ right: Value) {
      if left != right { found.append(name) }
    }
    compare("sequence", left.sequence, right.sequence)
    compare("programme", left.programme, right.programme)
    compare("roster", left.roster, right.roster)
    compare("ballots", left.ballots, right.ballots)
    compare("stage", left.stage, right.stage)
    compare("activity", left.activity, right.activity)
    compare("history", left.history, right.history)
    compare("order", left.cards.roots, right.cards.roots)
    compare("children", left.cards.children, right.cards.children)
    compare("hidden", left.cards.concealed, right.cards.concealed)
    for (old, new) in zip(left.cards.slots, right.cards.slots) where old != new {
      found.append("card \(description(old)) for \(description(new))")
    }
    return found
  }

  private static func description(_ card: Card?) -> String {
    card.map { "\($0.number.value) “\($0.text)” \($0.status)" } ?? "none"
  }
}
