/// Where a host may be found: where it was last, and everywhere else that it has told of.
struct HostAddresses {
  /// Where it let us in last, or where a person says it is.
  private(set) var likely: Endpoint
  private var others: [Endpoint] = []
  /// Where it let us in, ever.
  private var known: Set<Endpoint> = []

  init(_ typed: Endpoint) { likely = typed }

  /// Every other attempt goes to the likely one: of the others, some lead nowhere from here.
  func endpoint(attempt: Int) -> Endpoint {
    if others.isEmpty || attempt.isMultiple(of: 2) { return likely }
    return others[attempt / 2 % others.count]
  }

  mutating func learn(_ addresses: [String]) {
    for endpoint in addresses.compactMap({ try? Endpoint($0) })
    where endpoint != likely && !others.contains(endpoint) {
      others.append(endpoint)
    }
  }

  mutating func prefer(_ endpoint: Endpoint) {
    guard endpoint != likely else { return }
    others = [likely] + others.filter { $0 != endpoint }
    likely = endpoint
  }

  /// The host let us in there.
  mutating func enter(_ endpoint: Endpoint) {
    known.insert(endpoint)
    prefer(endpoint)
  }

  /// What an end of a line says of the host: at an address that it only told of, somebody else may
  /// have broken off, or know another code; and so they may where a person was mistaken.
  mutating func judge(_ end: LineEnd, at endpoint: Endpoint) -> LineEnd {
    guard endpoint == likely else { return .elsewhere }
    guard end == .codeRefused, !known.isEmpty, !known.contains(endpoint), let former = others.first
    else { return end }
    likely = former
    others.removeFirst()
    return .anotherHost(at: endpoint)
  }
}
