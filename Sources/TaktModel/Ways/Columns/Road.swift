/// A roadmap by time: stages with their tasks under them, and what has no date yet.
package struct Road: Hashable, Sendable {
  package enum Row: Hashable, Sendable {
    case stage(Card, from: CalendarSpan?, to: CalendarSpan?)
    /// A task; those that name no stage come last.
    case task(Card, due: CalendarSpan?)
  }

  /// Stages as they begin, each followed by its tasks as they fall due; then tasks of no stage.
  package let rows: [Row]
  /// Cards without a date that they should have, in the order of their numbers.
  package let undated: [Card]

  /// - Parameter isShown: leaves out what a viewer may not see.
  package init?(of board: Board, in cards: Cards, where isShown: (Card) -> Bool) {
    guard let kinds = board.roadKinds else { return nil }
    let live = cards.live(on: board.id).filter(isShown)
    let stages = live.filter { $0.kind == kinds.stage }
      .map { (card: $0, from: $0.date(kinds.from), to: $0.date(kinds.to)) }
      .sorted { ($0.from.order, $0.card.number) < ($1.from.order, $1.card.number) }
    let tasks = live.filter { $0.kind == kinds.task }
      .map { (card: $0, due: kinds.due.flatMap($0.date)) }
      .sorted { ($0.due.order, $0.card.number) < ($1.due.order, $1.card.number) }
    let known = Set(stages.map(\.card.number))
    let byStage = Dictionary(grouping: tasks) { task in
      kinds.link.flatMap(task.card.link).map(cards.survivor).flatMap {
        known.contains($0) ? $0 : nil
      }
    }
    rows =
      stages.flatMap { stage in
        [Row.stage(stage.card, from: stage.from, to: stage.to)]
          + (byStage[stage.card.number] ?? []).map { Row.task($0.card, due: $0.due) }
      } + (byStage[nil] ?? []).map { Row.task($0.card, due: $0.due) }
    undated =
      (stages.filter { $0.from == nil || $0.to == nil }.map(\.card)
      + tasks.filter { $0.due == nil }.map(\.card)).sorted { $0.number < $1.number }
  }

  /// The months from the first date to the last, counted from January of the year 0.
  package var months: ClosedRange<Int>? {
    let dates = rows.flatMap { row -> [CalendarSpan] in
      switch row {
      case .stage(_, let from, let to): [from, to].compactMap(\.self)
      case .task(_, let due): [due].compactMap(\.self)
      }
    }
    guard let first = dates.map(\.first).min(), let last = dates.map(\.last).max() else {
      return nil
    }
    return first / CalendarSpan.daysInMonth...last / CalendarSpan.daysInMonth
  }
}

extension CalendarSpan? {
  /// What has no date comes last.
  fileprivate var order: Int { self?.first ?? .max }
}

extension Card {
  fileprivate func date(_ field: String) -> CalendarSpan? {
    fields[field].flatMap { CalendarSpan($0) }
  }
}

extension Programme {
  /// The board of the road: the current step's own, else the first of the plan that makes one.
  package var roadBoard: Board? { ownBoard { $0.roadKinds != nil } }
}

extension Board {
  /// The kinds and fields that make a road of a board.
  package struct RoadKinds: Hashable, Sendable {
    package let stage: String
    package let from: String
    package let to: String
    package let task: String?
    package let due: String?
    package let link: String?
  }

  /// A stage is a kind with two dates, a task one with a date that names a stage; nil where the
  /// board has no stages.
  package var roadKinds: RoadKinds? {
    guard let stage = kinds.first(where: { $0.dates.count >= 2 }) else { return nil }
    let place = CardPlace(board: id, kind: stage.id)
    let task = kinds.first { kind in
      !kind.dates.isEmpty && kind.fields.contains { $0.content == .card(place) }
    }
    return RoadKinds(
      stage: stage.id, from: stage.dates[0], to: stage.dates[1], task: task?.id,
      due: task?.dates.first, link: task?.fields.first { $0.content == .card(place) }?.id)
  }
}

extension CardKind {
  fileprivate var dates: [String] { fields.filter { $0.content == .date }.map(\.id) }
}
