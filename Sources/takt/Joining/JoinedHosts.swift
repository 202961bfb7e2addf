import TaktModel
import TaktNetwork

/// A host that let this machine in over the network, and the code that it came with.
struct JoinedHost: Equatable {
  let endpoint: Endpoint
  let code: JoinCode
  /// The seat that the code opens; nil where an older takt wrote the line.
  let seat: Author.Role?

  var destination: Destination { .network(endpoint, code) }
}

/// What a remembered code is looked for.
enum SeatWish: Equatable {
  case stage
  /// A terminal to sit at; nil leaves the seat to the code.
  case terminal(Author.Role?)

  /// How well the code of a seat serves, 0 best; nil where the host would say no.
  func rank(of seat: Author.Role?) -> Int? {
    switch (self, seat) {
    case (.terminal(nil), let seat): seat == .screen ? nil : 0
    case (.stage, .screen): 0
    case (.terminal(let wanted?), let seat) where wanted == seat: 0
    case (_, nil): 1
    case (_, .facilitator), (.stage, .observer): 2
    case (.terminal(.observer?), let seat): seat == .screen ? nil : 2
    // The host takes it from a terminal only that it has moved to the other group.
    case (.terminal(.scribe?), .scribe): SeatWish.lastRank
    case (.stage, _), (.terminal, _): nil
    }
  }

  /// Does the code of a seat open what is wished, as far as can be told here.
  func isSure(of seat: Author.Role?) -> Bool {
    rank(of: seat).map { $0 < SeatWish.lastRank } ?? false
  }

  private static let lastRank = 3
}

/// Hosts that were joined over the network, the last first: a line `ADDRESS CODE SEAT` for each seat
/// at each of them, in a file of mode 0600. Who comes back need not type them again: a scribe, and
/// the stage beside them on the same machine.
struct JoinedHosts: Equatable {
  private(set) var all: [JoinedHost]
  private static let limit = 40

  /// Reads the lines that can be read; those of an older takt name no seat.
  init(_ text: String) {
    all = text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard (2...3).contains(words.count), let endpoint = try? Endpoint(words[0]),
        let code = try? JoinCode(typed: words[1])
      else { return nil }
      return JoinedHost(
        endpoint: endpoint, code: code,
        seat: words.count == 3 ? Author.Role(seatWord: words[2]) : nil)
    }
  }

  var text: String {
    all.map { host in
      "\(host.endpoint.text) \(host.code.text)" + (host.seat.map { " " + $0.seatWord } ?? "") + "\n"
    }.joined()
  }

  /// The newest one is the first, in the place of what was known of its seat.
  mutating func note(_ host: JoinedHost) {
    all.removeAll {
      $0.endpoint == host.endpoint && ($0.code == host.code || $0.seat == host.seat)
    }
    all = Array(([host] + all).prefix(JoinedHosts.limit))
  }

  mutating func forget(_ destination: Destination) {
    all.removeAll { $0.destination == destination }
  }

  /// The code to come with: of the address, or of the last one where that seat is known; the last of
  /// those that serve best.
  func best(for wish: SeatWish, at endpoint: Endpoint? = nil) -> JoinedHost? {
    let serving = all.filter { wish.rank(of: $0.seat) != nil }
    guard let place = endpoint ?? serving.first?.endpoint else { return nil }
    let here = serving.filter { $0.endpoint == place }
    let ranks = here.compactMap { wish.rank(of: $0.seat) }
    return zip(here, ranks).first { $0.1 == ranks.min() }?.0
  }
}

// MARK: - The file

extension JoinedHosts {
  static let file = Paths.state + "/joined"

  static var known: JoinedHosts { JoinedHosts(SharedFile(path: file).text ?? "") }

  /// Remembers a host that let us in; a machine where this cannot be written just does not remember.
  static func note(_ destination: Destination, seat: Author.Role?) {
    guard case .network(let endpoint, let code) = destination else { return }
    change { $0.note(JoinedHost(endpoint: endpoint, code: code, seat: seat)) }
  }

  /// Forgets a code that the host refused: the next time it is asked for.
  static func forget(_ destination: Destination) { change { $0.forget(destination) } }

  private static func change(_ body: (inout JoinedHosts) -> Void) {
    try? Paths.makePrivate(Paths.state)
    SharedFile(path: file).change { text in
      var hosts = JoinedHosts(text ?? "")
      body(&hosts)
      return hosts.text
    }
  }
}

extension Author.Role {
  fileprivate init?(seatWord word: String) {
    if word.hasPrefix("group-"), let group = Int(word.dropFirst(6)) {
      self = .scribe(GroupNumber(group))
      return
    }
    let others: [Author.Role] = [.facilitator, .juror, .observer, .screen]
    guard let role = others.first(where: { $0.word == word }) else { return nil }
    self = role
  }

  /// The seat as names of files call it: `group-4`.
  var seatWord: String {
    if case .scribe(let group) = self { "group-\(group.value)" } else { word }
  }
}
