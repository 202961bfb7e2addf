import TaktModel

extension GoldenLog {
  static let people: [RosterEvent] = [
    .groupAdded(6, "Патруль", initiative: 2), .groupReopened(5),
    .personEdited(
      Roster.Person(
        id: "p1", name: "Анна", direction: "Вода", mode: .online, isLeader: true, lateDay: 2)),
    .personWithdrawn("p1"), .personRestored("p1"), .attended("p1", day: 2, .absent),
    .terminalMoved("k3x9", to: 6),
  ]
}
