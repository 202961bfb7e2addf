/// A number with its unit, written short enough for a table.
struct Quantity: Sendable {
  enum Unit: String, Sendable {
    case nanoseconds = "ns"
    case perSecond = "/s"
    case megabytesPerSecond = "MB/s"
    case bytes = "B"
    /// Of one core.
    case percent = "%"
  }

  let value: Double
  let unit: Unit

  init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  var text: String {
    switch unit {
    case .nanoseconds: duration
    case .perSecond: "\(Self.grouped(value))/s"
    case .megabytesPerSecond: "\(Self.grouped(value)) MB/s"
    case .percent: "\(Self.short(value)) %"
    case .bytes: value < 100_000 ? "\(Self.grouped(value)) B" : "\(Self.short(value / 1e6)) MB"
    }
  }

  private var duration: String {
    switch value {
    case ..<1e3: "\(Self.short(value)) ns"
    case ..<1e6: "\(Self.short(value / 1e3)) µs"
    case ..<1e9: "\(Self.short(value / 1e6)) ms"
    default: "\(Self.short(value / 1e9)) s"
    }
  }

  /// Three digits that mean something.
  static func short(_ value: Double) -> String {
    if value >= 100 { return "\(Int(value.rounded()))" }
    let factor = value >= 10 ? 10.0 : 100.0
    let scaled = Int((value * factor).rounded())
    let rest = String(scaled % Int(factor))
    let zeros = String(repeating: "0", count: (factor == 10 ? 1 : 2) - rest.count)
    return "\(scaled / Int(factor)).\(zeros)\(rest)"
  }

  /// 1234567 → "1,234,567".
  private static func grouped(_ value: Double) -> String {
    var digits = String(Int(value.rounded()))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
