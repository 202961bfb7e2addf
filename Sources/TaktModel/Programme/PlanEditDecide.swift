extension Programme {
  /// Takes an edit; an anchor moves only when the facilitator has said so.
  func take(
    _ edit: PlanEdit, repair: Repair?, isConfirmed: Bool, at now: Instant
  ) throws(Rejection) -> [ProgrammeEvent] {
    let preview = try preview(edit, repair: repair, at: now)
    if let anchor = preview.movedAnchors.first.flatMap(entry), !isConfirmed {
      throw .anchorMoves(anchor.step)
    }
    return preview.events
  }

  /// What an edit is, before anything gives for it.
  func events(of edit: PlanEdit) throws(Rejection) -> [ProgrammeEvent] {
    switch edit {
    case .insert(let step, let after): return try insert(step, after: after)
    case .change(let step): return try change(to: step)
    case .move(let id, let after): return try move(id, after: after)
    case .split(let id, let minutes, let new, let title):
      return try split(id, after: minutes, into: new, title: title)
    case .drop(let id):
      _ = try ahead(id)
      return [.dropped(id)]
    }
  }

  private func insert(_ step: Step, after: StepID?) throws(Rejection) -> [ProgrammeEvent] {
    if let after { _ = try known(after) }
    guard entry(step.id) == nil, dropped[step.id] == nil else {
      throw Rejection(
        "Шаг «\(step.id.value)» уже есть.", "There is already a step “\(step.id.value)”.")
    }
    _ = try step.title.checked()
    try step.check(boards: plan?.boards ?? [])
    return [.inserted(step, after: after)]
  }

  private func change(to step: Step) throws(Rejection) -> [ProgrammeEvent] {
    let entry = try known(step.id)
    _ = try step.title.checked()
    try step.check(boards: plan?.boards ?? [])
    var kept = step
    kept.title = entry.step.title
    kept.instruction = entry.step.instruction
    guard entry.clock == nil || kept == entry.step else {
      throw Rejection(
        "Шаг уже начат: изменить можно название и указания.",
        "The step has begun: only its title and instruction may change.")
    }
    guard step.day == entry.step.day else { throw .otherDay }
    return step == entry.step ? [] : [.changed(step)]
  }

  private func split(
    _ id: StepID, after minutes: Int, into new: StepID, title: String
  ) throws(Rejection) -> [ProgrammeEvent] {
    let step = try ahead(id).step
    guard let length = step.minutes, (1..<max(1, length)).contains(minutes) else {
      throw Rejection(
        "Разделить можно шаг с длительностью, по минуте внутри неё.",
        "A step with a length can be split, at a minute inside it.")
    }
    var first = step
    first.minutes = minutes
    let rest = Step(
      id: new, day: step.day, kind: step.kind, title: LocalizedText(title),
      instruction: step.instruction, startMinute: step.startMinute.map { $0 + minutes },
      minutes: length - minutes, scope: step.scope, board: step.board, reads: step.reads,
      permissions: step.permissions, atZero: step.atZero, isHidden: step.isHidden,
      scene: step.scene)
    return [.changed(first)] + (try insert(rest, after: id))
  }

  /// A step that has not begun: what has begun keeps its place.
  private func ahead(_ id: StepID) throws(Rejection) -> Entry {
    let entry = try known(id)
    guard entry.clock == nil else {
      throw Rejection(
        "Шаг уже начат: его не переносят и не убирают.",
        "The step has begun: it is neither moved nor dropped.")
    }
    return entry
  }
}

extension Programme {
  private func move(_ id: StepID, after: StepID?) throws(Rejection) -> [ProgrammeEvent] {
    let entry = try ahead(id)
    if let after { _ = try known(after) }
    guard after != id, previous(of: id) != after else { return [] }
    var order = entries
    order.removeAll { $0.id == id }
    let place = after.flatMap { after in order.firstIndex { $0.id == after } }.map { $0 + 1 } ?? 0
    guard !order[place...].contains(where: { $0.clock != nil }) else {
      throw Rejection(
        "Туда нельзя: там шаги уже начаты.", "Not there: those steps have begun already.")
    }
    order.insert(entry, at: place)
    guard zip(order, order.dropFirst()).allSatisfy({ $0.step.day <= $1.step.day }) else {
      throw .otherDay
    }
    let times = retimed(order)
    return [.moved(id, after: after)] + (times.isEmpty ? [] : [.replanned(times)])
  }

  /// The steps between the old place and the new one follow each other from where the first began.
  private func retimed(_ order: [Entry]) -> [PlanChange] {
    let changed = order.indices.filter { order[$0].id != entries[$0].id }
    guard let first = changed.first, let last = changed.last,
      var cursor = entries[first].step.startMinute
    else { return [] }
    var changes: [PlanChange] = []
    for entry in order[first...last] {
      if let start = entry.step.startMinute, start != cursor {
        changes.append(
          PlanChange(step: entry.id, startMinute: cursor, minutes: entry.step.minutes))
      }
      cursor += entry.step.minutes ?? 0
    }
    return changes
  }

  func previous(of id: StepID) -> StepID? {
    index(of: id).flatMap { $0 > 0 ? entries[$0 - 1].id : nil }
  }
}

extension Rejection {
  static let otherDay = Rejection(
    "Шаг переносят только внутри его дня.", "A step moves only within its day.")

  static func anchorMoves(_ step: Step) -> Rejection {
    Rejection(
      "Сдвинется якорь «\(step.title.russian)»: нужно подтверждение.",
      "The anchor “\(step.title.english)” would move: confirm it.")
  }
}
