import Synchronization
import TaktHost
import TaktModel
import TaktRoom

/// The scripted groups: they look at the session as scribes do, and write, cluster and bet.
final class DemoCrowd: Sendable {
  private struct State {
    var random: SeededGenerator
    var used: [String: Int] = [:]
  }

  private let service: HostService
  private let state: Mutex<State>
  private let groups: [GroupNumber]

  init(_ service: HostService, groups: Int, seed: UInt64) {
    self.service = service
    self.groups = (1...groups).map { GroupNumber($0) }
    state = Mutex(State(random: SeededGenerator(seed: seed)))
  }

  /// Every scribe sits down.
  func join() {
    for group in groups {
      for place in 0..<2 {
        let name = DemoTexts.people[(group.value * 2 + place) % DemoTexts.people.count]
        let author = author(of: group, place)
        submit(.roster(.join(name: name)), by: author)
        service.arrived(
          Presence(participant: author.id, name: name, role: author.role, isConnected: true))
      }
    }
  }

  /// One heartbeat: some groups do one thing each.
  func act() {
    service.room.perform { [self] room in
      guard let board = room.session.programme.currentBoard,
        room.session.programme.currentEntry?.clock?.isPaused == false
      else { return }
      for group in groups where chance(of: pace(of: group, on: board), in: 100) {
        guard let command = command(of: group, on: board, in: room.session) else { continue }
        submit(command, by: author(of: group, chance(of: 1, in: 2) ? 0 : 1))
      }
    }
  }

  /// Chances in a hundred a heartbeat: texts should last for the whole takt, and sorting goes
  /// faster than inventing. Groups differ, and one of them is slow.
  private func pace(of group: GroupNumber, on board: Board) -> Int {
    let own = group.value == groups.count ? 2 : 3 + group.value % 3
    return board.source == nil ? own : own * 3
  }

  private func command(of group: GroupNumber, on board: Board, in session: Session) -> Command? {
    switch board.id.value {
    case "trends": trend
    case "list-a": text(DemoTexts.ideas).map { .cards(.add($0)) }
    case "list-b": cluster(of: group, on: board, in: session)
    default: work(of: group, on: board, in: session)
    }
  }

  private var trend: Command? {
    text(DemoTexts.trends.map(\.text)).flatMap { text in
      DemoTexts.trends.first { $0.text == text }
    }.map { trend in
      .cards(
        .add(
          kind: trend.kind, text: trend.text, board: nil, under: nil,
          fields: ["horizon": trend.horizon]))
    }
  }

  /// First a few clusters, then ideas into them, then bets.
  private func cluster(of group: GroupNumber, on board: Board, in session: Session) -> Command? {
    let clusters = session.cards.top(of: board.id).filter {
      $0.group == group && $0.kind == board.holderKind?.id
    }
    if clusters.count < 3 || (clusters.count < 5 && chance(of: 1, in: 12)) {
      let names = Set(clusters.map(\.text))
      return pick(DemoTexts.clusters.filter { !names.contains($0) }).map { .cards(.add($0)) }
    }
    if let ballot = session.ballots.open, chance(of: 1, in: 4) {
      let spare = (ballot.blueprint.budget ?? 1) - ballot.spent(by: .group(group))
      guard spare > 0, let cluster = pick(clusters) else { return nil }
      let given = ballot.entries[.group(group)]?[cluster.number]?.weight ?? 0
      return .ballots(.cast(nil, cluster.number, weight: given + min(spare, 2), reason: ""))
    }
    guard let source = board.source, let cluster = pick(clusters),
      let idea = pick(untaken(from: source, by: group, in: session.cards))
    else { return nil }
    return .cards(.place([idea.number], under: cluster.number, before: nil))
  }

  private func untaken(from board: BoardID, by group: GroupNumber, in cards: Cards) -> [Card] {
    cards.top(of: board).filter { idea in
      cards.taken(from: idea.number).allSatisfy { $0.group != group }
    }
  }

  private func author(of group: GroupNumber, _ place: Int) -> Author {
    Author(id: ParticipantID("demo-\(group.value)-\(place)"), role: .scribe(group))
  }

  private func submit(_ command: Command, by author: Author) {
    service.room.submit(Room.Submission(command, by: author)) { _ in }
  }
}

// MARK: - Chance

extension DemoCrowd {
  /// A text that was used least; nil when everything was said twice.
  func text(_ texts: [String]) -> String? {
    state.withLock { state in
      let fresh = texts.filter { state.used[$0] == nil }
      guard let text = fresh.randomElement(using: &state.random) else { return nil }
      state.used[text] = 1
      return text
    }
  }

  func pick<Element: Sendable>(_ elements: [Element]) -> Element? {
    state.withLock { elements.randomElement(using: &$0.random) }
  }

  func chance(of wins: Int, in tries: Int) -> Bool {
    state.withLock { Int.random(in: 0..<tries, using: &$0.random) < wins }
  }
}

extension CardsCommand {
  /// A plain line on the current step's board.
  fileprivate static func add(_ text: String) -> CardsCommand {
    .add(kind: nil, text: text, board: nil, under: nil, fields: [:])
  }
}
