import TaktModel

extension Context {
  /// "неверные коды: 192.168.1.77 ×3, 20 с назад"; nil while there were none of late.
  var wrongTriesWords: String? {
    guard !door.wrongTries.isEmpty else { return nil }
    let tries = door.wrongTries.sorted { $0.last > $1.last }.map { tries in
      "\(tries.address) ×\(tries.count), \(ago(tries.last))"
    }
    return language("неверные коды: ", "wrong codes: ") + tries.joined(separator: "; ")
  }

  /// "ушли с неотправленным: Олег, Г4 ИТ (3)"; nil while nothing waits at a terminal that is away.
  var awayWords: String? {
    let away = terminals.filter { !$0.isConnected && $0.unsent > 0 }
    guard !away.isEmpty else { return nil }
    let names = away.map { "\($0.name), \(name(of: $0.role)) (\($0.unsent))" }
    return language("ушли с неотправленным: ", "away with unsent lines: ")
      + names.joined(separator: "; ")
  }
}
