/// Where terminals go after a regrouping. Every group gets one while there are enough; a terminal
/// goes on with what its own group made, or goes back to where it sat before.
struct TerminalSeating {
  struct Target {
    let group: GroupNumber
    /// Whose terminals it takes first: the group that made the initiative, or the group itself.
    let origin: GroupNumber?
  }

  private struct Seat {
    let id: ParticipantID
    let group: GroupNumber
    let former: [GroupNumber]
    var target: Int?
  }

  let targets: [Target]

  /// Only scribes move; the order of the terminals decides among equals.
  func moves(of terminals: [Roster.Participant]) -> [RosterEvent] {
    var seats = terminals.compactMap { terminal -> Seat? in
      guard case .scribe(let group) = terminal.role else { return nil }
      return Seat(id: terminal.id, group: group, former: terminal.formerGroups)
    }
    guard !targets.isEmpty else { return [] }
    for target in targets.indices { seat(firstOf(target, in: seats), at: target, in: &seats) }
    let empty = targets.indices.filter { target in !seats.contains { $0.target == target } }
    for target in empty {
      seat(seats.firstIndex { $0.target == nil }, at: target, in: &seats)
    }
    for index in seats.indices where seats[index].target == nil {
      seats[index].target = nearest(to: seats[index], in: seats)
    }
    return seats.compactMap { seat in
      guard let target = seat.target, targets[target].group != seat.group else { return nil }
      return .terminalMoved(seat.id, to: targets[target].group)
    }
  }

  private func seat(_ index: Int?, at target: Int, in seats: inout [Seat]) {
    if let index { seats[index].target = target }
  }

  /// A free terminal that belongs to the target: it sits at its origin, or sat at the group before.
  private func firstOf(_ target: Int, in seats: [Seat]) -> Int? {
    let free = seats.indices.filter { seats[$0].target == nil }
    return free.first { seats[$0].group == targets[target].origin }
      ?? free.first { seats[$0].former.contains(targets[target].group) }
  }

  /// The target with the fewest terminals, of those that the terminal belongs to if there are any.
  private func nearest(to seat: Seat, in seats: [Seat]) -> Int? {
    let own = targets.indices.filter {
      targets[$0].origin == seat.group || seat.former.contains(targets[$0].group)
    }
    let choice = own.isEmpty ? Array(targets.indices) : own
    return choice.min { left, right in
      seats.count { $0.target == left } < seats.count { $0.target == right }
    }
  }
}
