import TaktModel

/// Amounts as people read them.
struct AmountWords {
  let language: Language

  /// `10`, `2,5`, `1 000 000`: two digits behind the point at most.
  func number(_ value: Double) -> String {
    let hundredths = (abs(value) * 100).rounded()
    guard hundredths < 1e17 else { return "∞" }
    let (whole, rest) = Int(hundredths).quotientAndRemainder(dividingBy: 100)
    let tail = rest == 0 ? "" : rest % 10 == 0 ? "\(rest / 10)" : twoDigits(rest)
    let point = tail.isEmpty ? "" : language(",", ".")
    return (value < 0 && hundredths > 0 ? "−" : "") + grouped(whole) + point + tail
  }

  /// As it is kept: digits and a point alone.
  func plain(_ value: Double) -> String { String(number(value).filter { $0 != " " }) }

  /// `+10`, `−30`, `0`.
  func difference(_ value: Double) -> String {
    let text = number(value)
    return value > 0 && text != "0" ? "+" + text : text
  }

  /// A sum, and a plus where something more was said in words: `5+`.
  func sum(_ amount: Balance.Amount) -> String {
    if amount.isNothing { return "·" }
    if amount.worded == amount.flows.count { return language("сл.", "words") }
    return number(amount.sum) + (amount.worded > 0 ? "+" : "")
  }

  private func grouped(_ number: Int) -> String {
    guard number >= 10_000 else { return "\(number)" }
    var parts: [String] = []
    var rest = number
    while rest >= 1000 {
      let tail = "\(rest % 1000)"
      parts.insert(String(repeating: "0", count: 3 - tail.count) + tail, at: 0)
      rest /= 1000
    }
    return (["\(rest)"] + parts).joined(separator: " ")
  }
}
