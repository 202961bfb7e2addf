/// The mean and the standard deviation of numbers that are the whole, not a sample.
struct Spread {
  let mean: Double?
  let deviation: Double?

  /// Added up in order of size: the same numbers give the same bits, whoever gave them.
  init(of values: [Double]) {
    guard !values.isEmpty else {
      (mean, deviation) = (nil, nil)
      return
    }
    let values = values.sorted()
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    self.mean = mean
    deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
  }
}

extension [Int] {
  /// Whole percents that make 100: what rounding down leaves goes to the largest remainders.
  var percents: [Int] {
    let whole = reduce(0) { $0 + Swift.max(0, $1) }
    guard whole > 0 else { return map { _ in 0 } }
    let parts = map { Double(Swift.max(0, $0)) * 100 / Double(whole) }
    var percents = parts.map { Int($0) }
    let order = indices.sorted { left, right in
      let (first, second) = (
        parts[left] - Double(percents[left]), parts[right] - Double(percents[right])
      )
      return first == second ? left < right : first > second
    }
    for index in order.prefix(Swift.max(0, 100 - percents.reduce(0, +))) { percents[index] += 1 }
    return percents
  }
}
