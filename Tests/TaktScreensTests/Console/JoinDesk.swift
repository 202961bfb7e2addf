import TaktModel

@testable import TaktScreens

extension ConsoleDesk {
  /// Six groups whose terminals come over the network; somebody has tried wrong codes.
  static func joined(_ language: Language = .russian) -> ConsoleDesk {
    var desk = ConsoleDesk(language)
    desk.tell(.programme(.next))
    let now = desk.context.now
    desk.context.presence = [
      Presence(
        participant: "console", name: language("ведущий", "facilitator"), role: .facilitator,
        isConnected: true, latencyMilliseconds: 0, lastSeen: now),
      Presence(
        participant: "stage", name: language("сцена", "stage"), role: .screen, isConnected: true,
        address: "192.168.1.20", latencyMilliseconds: 8, lastSeen: now),
      Presence(
        participant: "anna", name: "Анна", role: .scribe(1), isConnected: true,
        address: "192.168.1.31", latencyMilliseconds: 12, lastSeen: now),
      Presence(
        participant: "oleg", name: "Олег", role: .scribe(4), isConnected: false,
        address: "192.168.1.34", latencyMilliseconds: 40, unsent: 3,
        lastSeen: now.advanced(bySeconds: -72)),
      Presence(
        participant: "vera", name: "Вера", role: .scribe(4), isConnected: true,
        address: "192.168.1.35", latencyMilliseconds: 210, unsent: 1, lastSeen: now),
      Presence(
        participant: "expert", name: "Ким Л. С.", role: .juror, isConnected: false,
        address: "192.168.1.50", lastSeen: now.advanced(bySeconds: -400)),
    ]
    desk.context.door = Door.open(groups: 6, wrongTryAt: now.advanced(bySeconds: -20))
    return desk
  }
}

extension Door {
  static let texts = [
    "K7QF-9TRX-2MHD-PW4C-7NBA", "M3WZ-5KDE-8RTN-QA6V-H2YS", "B8XC-4PUF-J7GK-3MNW-9TZE",
    "QR5D-W2HA-6VYB-N8KT-4CXM", "7FJS-E9ZP-MC3U-5GQW-R2DB", "H4NY-8TKV-2XAE-9BRC-6WMF",
    "ZD6G-3QSP-U7WJ-K2XH-5FTN", "C9VB-7MER-4YNA-T8QD-2PKG", "W5HU-2JXZ-D6FS-8CKN-3RVA",
    "T2PE-6GBM-9HQX-V4ZD-7YJC", "N8KR-5DUW-3FAT-E7SG-4XHB",
  ]

  /// The door of a host with so many groups, each seat with its code.
  static func open(groups: Int, wrongTryAt instant: Instant? = nil) -> Door {
    let seats =
      [.facilitator, .screen] + (1...groups).map { Author.Role.scribe(GroupNumber($0)) }
      + [.juror, .observer]
    return Door(
      addresses: ["192.168.1.5", "10.0.0.7"],
      codes: seats.enumerated().map { Code(seat: $1, text: texts[$0 % texts.count]) },
      wrongTries: instant.map { [WrongTries(address: "192.168.1.77", count: 3, last: $0)] } ?? [])
  }
}
