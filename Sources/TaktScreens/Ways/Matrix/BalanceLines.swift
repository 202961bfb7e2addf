package import TaktModel

extension Balance {
  /// A line a party: who it is, what it gives, gets and the difference, and a mark where it is short.
  package func lines(in language: Language) -> [String] {
    let words = AmountWords(language: language)
    return parties.map { party in
      let sums = language(
        "отдаёт \(words.told(party.gives)), получает \(words.told(party.gets))",
        "gives \(words.told(party.gives)), gets \(words.told(party.gets))")
      let net = language("разница ", "difference ") + words.difference(party.net)
      let mark =
        party.givesWithoutGetting
        ? language(" ▲ не получает ничего", " ▲ gets nothing") : party.net < 0 ? " ▲" : ""
      return "\(party.name): \(sums), \(net)\(mark)"
    }
  }
}

extension AmountWords {
  /// `12`, or `12 и 2 словами` where flows say their amount in words.
  fileprivate func told(_ amount: Balance.Amount) -> String {
    let sum = number(amount.sum)
    guard amount.worded > 0 else { return sum }
    return sum + language(" и \(amount.worded) словами", " and \(amount.worded) in words")
  }
}
