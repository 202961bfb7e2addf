import TaktCanvas
import TaktModel

/// What every screen says of its line to the host: the same words after the same silence.
extension Context {
  /// How long a lost line stays unsaid: most come back by themselves.
  static let quietSeconds = 3
  /// After so long the person may know better where the host is.
  static let longSeconds = 15

  /// How long the host has been out of reach; nil while it is not, or was lost a moment ago.
  var lostSeconds: Int? {
    switch link {
    case .connected, .failed, .closed: return nil
    case .lost(let since), .turnedAway(let since):
      let seconds = now.seconds(since: since)
      return seconds >= Context.quietSeconds ? seconds : nil
    }
  }

  /// May the person say where the host is now: it is out of reach for long, and was on the network.
  /// Something else may answer at its old address.
  package var mayNameHost: Bool {
    hostAddress != nil && lostSeconds ?? 0 >= Context.longSeconds
  }

  /// "12 с", "3 мин".
  func briefly(_ seconds: Int) -> String {
    seconds < 120
      ? language("\(seconds) с", "\(seconds) s")
      : language("\(seconds / 60) мин", "\(seconds / 60) min")
  }

  /// A line over the whole width, the same until something changes; nil while there is nothing to
  /// say beyond the head.
  func linkBanner(columns: Int) -> String? {
    switch link {
    case .connected: nil
    case .failed(let sentence), .closed(let sentence): text(sentence)
    case .turnedAway:
      lostSeconds.map { _ in
        fitting(
          [
            language(
              "Ведущий пока не пускает: занят или много неверных кодов",
              "The host does not let us in yet: busy, or too many wrong codes"),
            newAddress, waiting, language("связь вернётся сама", "it comes back by itself"),
          ], columns)
      }
    case .lost:
      lostSeconds.flatMap { $0 >= Context.longSeconds ? fitting(lostParts, columns) : nil }
    }
  }

  private var lostParts: [String] {
    let place = hostAddress.map { language(" по \($0)", " at \($0)") } ?? ""
    return [
      language("Ведущий не отвечает", "The host does not answer") + place, newAddress, waiting,
      author.role.isTyping ? language("набранное цело", "what is typed is kept") : "",
    ]
  }

  private var newAddress: String {
    guard mayNameHost else { return "" }
    return Key.control("n").name(in: self) + language(" новый адрес", " new address")
  }

  private var waiting: String {
    unsent.isEmpty ? "" : language("ждут \(unsent.count)", "\(unsent.count) unsent")
  }

  private func fitting(_ parts: [String], _ columns: Int) -> String {
    parts.filter { !$0.isEmpty }.reduce(into: "") { line, part in
      let longer = line.isEmpty ? part : "\(line) · \(part)"
      if Width.of(longer) <= columns || line.isEmpty { line = longer }
    }
  }
}

extension Author.Role {
  fileprivate var isTyping: Bool {
    switch self {
    case .scribe, .juror: true
    case .facilitator, .observer, .screen: false
    }
  }
}
