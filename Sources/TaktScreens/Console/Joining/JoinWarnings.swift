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
}
