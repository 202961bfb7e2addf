import TaktModel

/// Events that no host would write: about cards, steps and ballots that are not there, with
/// numbers that are none.
extension SeededGenerator {
  mutating func wild() -> Int {
    chance(3, of: 4) ? number(-1...12) : pick([.min, .max, .max - 1, -1, 100_000, 1 << 40])
  }

  mutating func event() -> Event {
    switch number(1...8) {
    case 1...4: .cards(cardsEvent())
    case 5: .ballots(ballotsEvent())
    case 6: .programme(programmeEvent())
    case 7: chance(1, of: 2) ? .roster(rosterEvent()) : .stage(stageEvent())
    default: .history(historyEvent())
    }
  }

  private mutating func card() -> CardNumber { CardNumber(wild()) }
  private mutating func group() -> GroupNumber { GroupNumber(wild()) }
  private mutating func step() -> StepID { pick(["ideas", "clusters", "vote", "none"]) }
  private mutating func board() -> BoardID { pick(["a", "b", "none"]) }

  private mutating func cardsEvent() -> CardsEvent {
    let number = card()
    switch self.number(1...10) {
    case 1...2:
      return .added(
        NewCard(
          number: number, board: board(), kind: "idea", text: "х",
          parent: chance(1, of: 2) ? card() : nil, group: group(), sources: [card()]))
    case 3: return .concealed(number, board: board(), group: group())
    case 4...5: return .moved(number, parent: chance(2, of: 3) ? card() : nil, before: card())
    case 6: return .merged(number, into: card())
    case 7: return .unmerged(number)
    case 10: return .handed(number, to: chance(1, of: 4) ? nil : group())
    case 8: return pick([.withdrawn(number), .restored(number)])
    default: return pick([.edited(number, text: ""), .fieldSet(number, field: "", value: nil)])
    }
  }

  private mutating func ballotsEvent() -> BallotsEvent {
    let number = BallotNumber(wild())
    let blueprint = BallotBlueprint(
      kind: pick(BallotBlueprint.Kind.allCases), board: board(), budget: wild(),
      criteria: [Criterion(id: "c", title: "", weight: wild(), least: wild(), most: wild())],
      options: ["да", "нет"], top: wild(), round: wild())
    let voter = voter()
    return pick([
      .opened(number, blueprint, candidates: [card(), card()], voters: [voter, self.voter()]),
      .closed(number), .published(number), .budgetSet(number, wild()), .sealed(number, voter),
      .expected(number, name: "х"), .admitted(number, voter, name: "х"),
      .excluded(number, voter, card(), pick([nil, .ownTeam])), .chosen(number, [card(), card()]),
      .cast(number, voter, card(), weight: wild(), reason: "х"),
      .scored(number, voter, card(), pick([nil, .abstained, .scores(["c": wild()])])),
      .ranked(number, voter, [card(), card(), card()]),
      .tallied(number, voter, [wild(), wild(), wild()], people: wild(), by: "j"),
      .doneSet(number, voter, chance(1, of: 2)),
    ])
  }

  private mutating func voter() -> Voter {
    chance(1, of: 2) ? .group(group()) : .person(pick(["j", "k", ""]))
  }

  private mutating func programmeEvent() -> ProgrammeEvent {
    let id = step()
    var plan = Plan.cards
    plan.steps[0].startMinute = wild()
    plan.steps[1].minutes = wild()
    plan.steps[0].phases = [Phase(title: "раз", minutes: wild()), Phase(title: "два")]
    plan.steps += plan.steps.prefix(1)
    return pick([
      .adopted(plan), .dayOpened(wild(), midnight: instant(), movedMinutes: wild()), .started(id),
      .started(id), .finished(id), .paused(id), .resumed(id), .extended(id, seconds: wild()),
      .skipped(id), .unskipped(id), .reopened(id),
      .inserted(Step(id: "x", title: "х", startMinute: wild(), minutes: wild()), after: id),
      .changed(Step(id: id, title: "у", startMinute: wild(), minutes: wild())),
      .moved(id, after: step()), .dropped(id), .restored(id, after: step()),
      .replanned([PlanChange(step: id, startMinute: wild(), minutes: wild())]),
      .groupClockStarted(group(), seconds: wild(), label: ""), .groupClockStopped(nil),
      .locked(nil), .unlocked(group()), .revealed(id, nil), .phaseStarted(id, wild()),
      .turn(.started(card(), seconds: wild(), warningSeconds: wild())),
      .turn(.questioned(card(), seconds: wild())), .turn(.ended(card())),
      .turn(.postponed(card())), .turn(.extended(card(), seconds: wild())),
    ])
  }

  private mutating func rosterEvent() -> RosterEvent {
    pick([
      .joined(name: ""), .groupAdded(group(), "х"), .groupRenamed(group(), "у"),
      .groupClosed(group()), .groupReopened(group()),
      .personAdded(Roster.Person(id: "p", name: "")),
      .personEdited(Roster.Person(id: "q", name: "")), .personWithdrawn("p"),
      .personRestored("p"), .attended("p", day: wild(), pick(Attendance.allCases)),
      .assigned(Assignment(person: "q", groups: [group(), group()])),
      .terminalMoved(author().id, to: group()), .leadTaken(author().id),
    ])
  }

  private mutating func stageEvent() -> StageEvent {
    pick([
      .shown(.results(BallotNumber(wild()))), .shown(.slide("b", group(), wild())),
      .queued(.road("b")), .queued(.timer), .unqueued(.timer), .blanked(true), .frozen(false),
      .messageSet("х"),
    ])
  }

  private mutating func historyEvent() -> HistoryEvent {
    pick([.undone(wild(), of: author().id), .redone(wild(), of: author().id)])
  }

  mutating func instant() -> Instant { Instant(milliseconds: Int64(wild())) }
}
