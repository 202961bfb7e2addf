import TaktModel
import TaktScreens

/// What the plain mode says: answers and changes, a line each, with no escape sequence at all.
struct PlainWriter {
  let context: Context

  private var language: Language { context.language }
  private var session: Session { context.session }

  /// Step, time left, what is expected.
  var whereWeAre: String {
    let programme = session.programme
    guard let entry = programme.currentEntry,
      let place = programme.index(of: entry.id)
    else {
      let next =
        programme.nextEntry.map { context.text($0.step.title) } ?? language("конец", "the end")
      return language("шаг не идёт · далее: \(next)", "no step is running · next: \(next)")
    }
    var parts = [
      language(
        "шаг \(place + 1) из \(programme.entries.count)",
        "step \(place + 1) of \(programme.entries.count)"),
      context.text(entry.step.title), time(of: entry),
    ]
    if let board = programme.currentBoard { parts.append(expectation(of: board, on: entry.step)) }
    return parts.joined(separator: " · ").onOneLine
  }

  private func time(of entry: Programme.Entry) -> String {
    guard let clock = entry.clock else { return "" }
    if clock.isPaused { return language("пауза", "paused") }
    guard let remaining = clock.remainingSeconds(at: context.now) else {
      return language("без длительности", "no length")
    }
    let minutes = "\(abs(remaining) / 60):\(twoDigits(abs(remaining) % 60))"
    return remaining < 0
      ? language("время вышло, +\(minutes)", "time is over, +\(minutes)")
      : language("осталось \(minutes)", "\(minutes) left")
  }

  private func expectation(of board: Board, on step: Step) -> String {
    guard !step.permissions.isDisjoint(with: [.write, .move]) else {
      return language("только читать", "read only")
    }
    let kinds = board.kinds.filter { !$0.isTaken }.map(\.id).joined(separator: ", ")
    return language(
      "пишем в «\(context.text(board.title))»: \(kinds)",
      "write to “\(context.text(board.title))”: \(kinds)")
  }

  /// Number, kind, text; cards under others are indented.
  func list(_ id: BoardID?) -> [String] {
    guard let id = id ?? session.programme.currentBoard?.id else { return [] }
    return session.cards.top(of: id).flatMap { lines(of: $0, depth: 0) }
  }

  private func lines(of card: Card, depth: Int) -> [String] {
    var line = String(repeating: "  ", count: depth)
    line += "#\(card.number.value) \(card.kind) \(card.text.onOneLine)"
    if let group = card.group { line += language(" · Г", " · G") + "\(group.value)" }
    for (name, value) in card.fields.sorted(by: { $0.key < $1.key }) {
      line += " \(name)=\(value.onOneLine)"
    }
    if let source = card.sources.first { line += " ← #\(source.value)" }
    return [line] + session.cards.under(card.number).flatMap { lines(of: $0, depth: depth + 1) }
  }

  /// What the cards of the step's board lack: the author's group's, or everybody's.
  var warnings: [String] {
    guard let board = session.programme.currentBoard else { return [] }
    return session.cards.warnings(on: board, of: context.author.group).map {
      "#\($0.card.value) \(context.text($0.sentence))"
    }
  }

  /// What each party gives, gets and is short of: in the author's group, or over all.
  func balance(_ id: BoardID?) -> [String] {
    let programme = session.programme
    let named = id ?? programme.currentBoard.flatMap { $0.matrix == nil ? nil : $0.id }
    let board =
      named.flatMap(programme.board) ?? programme.plan?.boards.first { $0.matrix != nil }
    guard let board else { return [] }
    let scope = context.author.group.map { Balance.Scope.group($0) } ?? .all
    return Balance(on: board, scope, of: session.cards).lines(in: language).map(\.onOneLine)
  }

  var groups: [String] {
    session.roster.openGroups.map { "\($0.number.value) \(context.text($0.name).onOneLine)" }
  }

  /// Name, groups and presence today of each person, by the name that commands take.
  var people: [String] {
    let roster = session.roster
    return roster.attendees.map { person in
      let groups = roster.groups(of: person.id).map { "\($0.value)" }.joined(separator: ",")
      let today = roster.attendance(of: person.id, on: session.programme.today)
      let marks = [
        person.organisation, person.category,
        groups.isEmpty ? "" : language("Г", "G") + groups,
        today == .unknown ? "" : today.word(in: language),
        person.lateDay == nil ? "" : language("опоздал", "late"),
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      return "\(person.id.value) \(person.name)\(marks.isEmpty ? "" : " · " + marks)".onOneLine
    }
  }

  /// A change that somebody made, for those who follow by ear.
  func change(_ record: Record) -> String? {
    FeedLine(record, in: context).map { line in
      "* \(context.wallClock(line.at)) \(line.who) \(line.what)".onOneLine
    }
  }

  /// What may be done now, by role.
  var help: [String] {
    let writing = [
      language("ТЕКСТ — карточка на доску шага", "TEXT — a card on the step's board"),
      "/where", "/list [BOARD]", "/checks", "/balance [BOARD]", "/groups",
      "/add KIND [under #N] TEXT [field=value …]",
      "/edit #N TEXT", "/set #N field=value", "/withdraw #N", "/restore #N", "/into #N #M [#K …]",
      "/merge #N #M", "/split #N [TEXT | TEXT]", "/take KIND #N [#K …]",
      "/request GROUP[,GROUP]|all TEXT", "/draft GROUP TEXT", "/send #N",
      "/answer #N TEXT", "/accept #N", "/decline #N", "/readdress #N GROUP", "/inbox",
      "/note [#N] TEXT [field=value …]", "/question [#N] TEXT",
      "/slides [GROUP]", "/line SLOT TEXT [from #N,#M]", "/reword #N|SLOT.K TEXT",
      "/hide #N|SLOT.K", "/unhide #N|SLOT.K", "/trail #N", "/clock MINUTES | off", "/undo", "/redo",
    ]
    let voting = [
      "/bet #N WEIGHT [WHY]", "/vote #N [WEIGHT]", "/vote 7/2/1 of PEOPLE",
      "/score #N CRITERION=MARK …", "/abstain #N", "/rank #A #B #C …",
      "/poll 7/2/1 [of PEOPLE]", "/poll ANSWER=7 …", "/done [no]", "/ballot status", "/results",
    ]
    let leading = [
      "/next", "/back", "/phase [N]", "/hand GROUP #N [#K …]", "/pause", "/resume",
      "/extend MINUTES", "/start STEP", "/skip [STEP]",
      "/reopen STEP", "/insert MINUTES TITLE",
      "/change STEP field=value … [repair=shift|compress|STEP] [confirm=yes]",
      "/move STEP after STEP | first [confirm]", "/split STEP MINUTES TITLE",
      "/drop STEP [confirm]", "/repair shift|compress|take STEP [confirm]",
      "/clock MINUTES [GROUP] | off",
      "/stage timer|wall|tree|form|matrix|where|seating|results|requests|rota|blank|freeze|back",
      "/stage slide GROUP [N] | road [BOARD]",
      "/call [#N]", "/questions", "/endtalk", "/absent [#N]", "/talktime MINUTES",
      "/message [TEXT]", "/reveal [GROUP]", "/lock [GROUP]", "/unlock [GROUP]", "/group NAME",
      "/lead", "/lead take",
      "/people", "/person NAME[; ORGANISATION[; CATEGORY]]", "/late NAME[; ORGANISATION] [GROUP]",
      "/present PERSON on-site|online|absent|unknown", "/assign PERSON GROUP[,GROUP] | none",
      "/leave PERSON", "/distribute GROUPS [by direction]",
      "/regroup initiatives [#N …] [keep] | subject [keep]", "/seat TERMINAL GROUP",
      "/ballot open [dots|bets|scores|rank [BUDGET] [BOARD [KIND]] [top=N] [voters=WHO]"
        + " [sealed=no] [criteria=ID*WEIGHT:MIN-MAX,…]]",
      "/ballot open poll [voters=WHO] ANSWER | ANSWER | …",
      "/ballot close | publish | choose #N … | round [#N …] | budget N",
      "/ballot admit NAME | exclude NAME #N",
    ]
    switch context.author.role {
    case .facilitator: return writing + voting + leading
    case .juror:
      return ["/where", "/list [BOARD]", "/groups", "/note [#N] TEXT [field=value …]"] + voting
        + ["/undo", "/redo"]
    default: return writing + voting
    }
  }
}
