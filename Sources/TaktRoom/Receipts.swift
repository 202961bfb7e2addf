import TaktModel

/// Which requests have taken effect, and where: a retry is recognised even after a restart
/// (invariant 5). Built by the same fold as the session.
struct Receipts {
  private var sequences: [String: [Int: Int]] = [:]

  mutating func note(_ record: Record) {
    guard let request = record.request else { return }
    sequences[request.terminal, default: [:]][request.counter] = record.sequence
  }

  /// The record in which the request took effect; nil when it did not.
  subscript(request: RequestID) -> Int? {
    sequences[request.terminal]?[request.counter]
  }
}
