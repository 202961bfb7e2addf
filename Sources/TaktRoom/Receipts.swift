import TaktModel

/// Which requests have taken effect, and where: a retry is recognised even after a restart
/// (invariant 5). Built by the same fold as the session.
struct Receipts {
  fileprivate struct Receipt {
    let counter: Int
    let sequence: Int
  }

  /// Of each terminal, in the order of its counters: they come in that order, so a new one is nearly
  /// always the last, and a million of them take no more memory than they must.
  private var receipts: [String: [Receipt]] = [:]

  mutating func note(_ record: Record) {
    guard let request = record.request else { return }
    receipts[request.terminal, default: []].note(
      Receipt(counter: request.counter, sequence: record.sequence))
  }

  /// The record in which the request took effect; nil when it did not.
  subscript(request: RequestID) -> Int? {
    guard let known = receipts[request.terminal] else { return nil }
    let place = known.place(of: request.counter)
    guard place < known.count, known[place].counter == request.counter else { return nil }
    return known[place].sequence
  }
}

extension [Receipts.Receipt] {
  fileprivate mutating func note(_ receipt: Receipts.Receipt) {
    guard let last, last.counter >= receipt.counter else { return append(receipt) }
    let place = place(of: receipt.counter)
    if self[place].counter == receipt.counter {
      self[place] = receipt
    } else {
      insert(receipt, at: place)
    }
  }

  /// Where the counter stands or would stand.
  fileprivate func place(of counter: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].counter < counter { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
