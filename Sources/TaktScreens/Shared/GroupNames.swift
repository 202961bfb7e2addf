package import TaktModel

extension Context {
  /// "Г5"; nil, whoever sits in no group, is the facilitator.
  package func name(of group: GroupNumber?) -> String {
    group.map { language("Г", "G") + "\($0.value)" } ?? language("ведущий", "facilitator")
  }

  /// "Г2 → Г5, Г7", or "Г1 → всем" where every other group is asked. A group that sits no more is
  /// marked: "Г5×".
  package func route(of request: Request) -> String {
    "\(name(of: request.from)) → \(addressees(of: request))"
  }

  package func addressees(of request: Request) -> String {
    let open = session.roster.openGroups.map(\.number)
    let others = open.filter { $0 != request.from }
    if others.count > 1, Set(others) == Set(request.to) { return language("всем", "all") }
    return request.to.map { name(of: $0) + (open.contains($0) ? "" : "×") }.joined(separator: ", ")
  }
}
