extension Double {
  /// The number with so many digits after the point at most: 7.5, 7.33, 7.
  package func text(digits: Int) -> String {
    guard isFinite, magnitude < 1e15 else { return "0" }
    var unit = 1
    for _ in 0..<digits { unit *= 10 }
    let parts = Int((magnitude * Double(unit)).rounded())
    var fraction = String(parts % unit + unit).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = self < 0 && parts > 0 ? "-" : ""
    return sign + String(parts / unit) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
