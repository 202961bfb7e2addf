import TaktCanvas
import TaktModel

/// One group's line: its cards on the current board, and how it is.
struct GroupLine {
  let group: Roster.Group
  let count: Int

  /// A group that wrote nothing for so long is quiet.
  static let quietMinutes = 4

  func status(in context: Context) -> (text: String, role: Role) {
    let language = context.language
    let isHere = context.presence.contains {
      $0.isConnected && $0.role == .scribe(group.number)
    }
    if !isHere { return (language("нет терминала", "no terminal"), .error) }
    let session = context.session
    if let ballot = session.ballots.open, ballot.voters.contains(voter) {
      return status(on: ballot, in: language)
    }
    if session.programme.isLocked(group.number) {
      return (language("× закрыта", "× closed"), .textDim)
    }
    let minutes = silentMinutes(in: context)
    guard let minutes else { return (language("на связи", "connected"), .textDim) }
    return minutes >= Self.quietMinutes
      ? (language("▲ тихо \(minutes) мин", "▲ quiet \(minutes) min"), .timerWarn)
      : (language("пишет", "writing"), .text)
  }

  private var voter: Voter { .group(group.number) }

  private func status(on ballot: Ballot, in language: Language) -> (text: String, role: Role) {
    guard ballot.voted.contains(voter) || ballot.done.contains(voter) else {
      return (language("голосует", "voting"), .text)
    }
    let gift = gift(to: ballot, in: language)
    return ballot.hasFinished(voter) ? ("√ " + gift, .ok) : (gift, .text)
  }

  /// "голос 2/3", or how many cards a plain choice holds.
  private func gift(to ballot: Ballot, in language: Language) -> String {
    switch ballot.blueprint.kind {
    case .dots, .bets: break
    case .scores, .rank: return language("оценка", "judging")
    case .poll: return language("ответ", "answered")
    }
    guard let limit = ballot.limit(of: voter) else {
      let count = ballot.entries[voter]?.count ?? 0
      return language("выбор: \(count)", "chose \(count)")
    }
    let spent = ballot.spent(by: voter)
    return language("голос \(spent)/\(limit)", "voted \(spent)/\(limit)")
  }

  /// Minutes since the group's last decision in this step; nil when it has nothing to write now.
  private func silentMinutes(in context: Context) -> Int? {
    guard let entry = context.session.programme.currentEntry, let clock = entry.clock,
      !clock.isPaused, !entry.step.permissions.isDisjoint(with: [.write, .move, .vote])
    else { return nil }
    let last = context.session.activity.lastOfGroup[group.number]
    let since = max(clock.startedAt, last ?? clock.startedAt)
    return max(0, context.now.seconds(since: since)) / 60
  }
}

/// All groups together, counted in one pass over the cards.
struct GroupsSummary {
  let lines: [GroupLine]
  private let total: Int
  private let recent: Int

  init(in context: Context) {
    let session = context.session
    let board = session.programme.currentBoard?.id
    var counts = board.map { session.cards.concealed[$0] ?? [:] } ?? [:]
    var common = 0
    for card in session.cards.all where card.board == board && card.isLive {
      if let group = card.group { counts[group, default: 0] += 1 } else { common += 1 }
    }
    lines = session.roster.openGroups.map {
      GroupLine(group: $0, count: counts[$0.number] ?? 0)
    }
    total = counts.values.reduce(common, +)
    recent = session.activity.groups.values.reduce(0) {
      $0 + $1.last(5, before: context.now).reduce(0, +)
    }
    busiest = session.activity.groups.values.reduce(1) {
      max($0, $1.last(12, before: context.now).max() ?? 0)
    }
  }

  /// The most cards of one group: what fills a bar.
  var largest: Int { max(1, lines.map(\.count).max() ?? 1) }

  /// The most new cards of one group in a minute: what fills a sparkline's cell.
  let busiest: Int

  func totals(in context: Context) -> String {
    let language = context.language
    let pace = language(
      "всего \(total) · за 5 мин +\(recent)", "\(total) in all · +\(recent) in 5 min")
    guard let ballot = context.session.ballots.all.last, ballot.state != .published else {
      return pace
    }
    let finished = ballot.voters.count - ballot.unfinished.count
    let voted = "\(finished)/\(ballot.voters.count)"
    return pace + language(" · голосовали \(voted)", " · voted \(voted)")
  }
}
