import TaktModel

/// Wishes as people under way might have them, sensible and not.
extension SeededGenerator {
  mutating func author() -> Author {
    let scribes: [Author] = [.scribe(1), .scribe(1, "b"), .scribe(2), .scribe(3)]
    let others = [
      TestSession.facilitator, Author(id: "j", role: .juror), Author(id: "s", role: .screen),
    ]
    return chance(1, of: 6) ? pick(others) : pick(scribes)
  }

  mutating func command(_ state: Session) -> Command {
    switch number(1...20) {
    case 1...13: .cards(cardsCommand(state))
    case 14...15: .history(chance(2, of: 3) ? .undo(of: nil) : .redo)
    case 16: .history(.undo(of: author().id))
    case 17...18: .ballots(ballotsCommand(state))
    case 19: .programme(programmeCommand(state))
    default: chance(1, of: 2) ? .roster(rosterCommand()) : .stage(stageCommand())
    }
  }

  mutating func card(_ state: Session) -> CardNumber {
    CardNumber(number(1...(state.cards.nextNumber.value)))
  }

  mutating func cards(_ state: Session) -> [CardNumber] {
    (0..<number(1...4)).map { _ in card(state) }
  }

  mutating func maybe(_ state: Session) -> CardNumber? { chance(1, of: 2) ? card(state) : nil }

  private mutating func cardsCommand(_ state: Session) -> CardsCommand {
    let text = pick(["дрон", "датчик", "план", " "]) + " \(number(1...9))"
    switch number(1...13) {
    case 1...4: return .add(kind: nil, text: text, board: nil, under: maybe(state), fields: [:])
    case 5: return .edit(card(state), text: text)
    case 6: return .set(card(state), field: "year", value: pick(["2030", "скоро"]))
    case 7: return .withdraw(card(state))
    case 8: return .restore(card(state))
    case 9: return .merge(cards(state), into: card(state))
    case 10:
      return chance(1, of: 2) ? .unmerge(card(state)) : .split(card(state), into: [text, "б"])
    case 11: return .hand(cards(state), to: pick([1, 2, 3]))
    default: return .place(cards(state), under: maybe(state), before: maybe(state))
    }
  }

  private mutating func ballotsCommand(_ state: Session) -> BallotsCommand {
    let number = BallotNumber(number(1...4))
    switch self.number(1...16) {
    case 1: return .open(BallotBlueprint(kind: .bets, board: pick(["a", "b"]), budget: 5))
    case 2: return .close(number)
    case 3: return .publish(number)
    case 4: return .setBudget(number, pick([nil, 1, 5, 9]))
    case 5:
      return .open(
        BallotBlueprint(
          kind: pick(BallotBlueprint.Kind.allCases), board: pick(["a", "b"]),
          options: ["да", "нет"], top: pick([nil, 1, 3]), voters: .everyone))
    case 6: return pick([.newRound(number, among: []), .choose(number, cards(state))])
    case 7: return pick([.admit(number, name: "Иванов"), .exclude(number, name: "1", card(state))])
    case 8: return .finish(nil, chance(2, of: 3))
    case 9: return .rank(nil, cards(state))
    case 10: return .tally(nil, [self.number(0...4), self.number(0...4)], people: 6)
    case 11: return .abstain(nil, card(state))
    case 12: return .score(nil, card(state), ["mark": self.number(0...11)])
    default: return .cast(nil, card(state), weight: self.number(0...4), reason: "")
    }
  }

  private mutating func programmeCommand(_ state: Session) -> ProgrammeCommand {
    let step = pick(state.programme.entries.map(\.id))
    let group = pick([nil, 1, 2] as [GroupNumber?])
    return pick([
      .next, .back, .start(step), .reopen(step), .skip(step), .pause, .resume,
      .extend(seconds: number(-600...600)), .repair(.shift, confirmingAnchors: true),
      .repair(.compress, confirmingAnchors: true), .unlock(nil), .unlock(nil), .lock(group),
      .unlock(group), .reveal(group), .startPhase(pick([nil, 1, 2])),
      .startGroupClock(group, seconds: 60, label: "пары"),
      .edit(planEdit(of: step, in: state), repair: nil, confirmingAnchors: true),
    ])
  }

  private mutating func planEdit(of step: StepID, in state: Session) -> PlanEdit {
    let new = state.programme.freshStepID
    // Only inserted steps are dropped: the walk would end where nothing may be written.
    let extra = state.programme.entries.last { $0.id.value.hasPrefix("x") }?.id ?? new
    var changed = state.programme.entry(step)?.step ?? Step(id: step, title: "х")
    changed.title = "другое"
    let after = pick(state.programme.entries.map(\.id))
    return pick([
      .insert(Step(id: new, title: "х", minutes: 5), after: step), .change(changed),
      .move(step, after: after), .drop(extra), .split(step, minutes: 2, into: new, title: "ещё"),
    ])
  }

  private mutating func rosterCommand() -> RosterCommand {
    pick([
      .join(name: "стол"), .addPerson(Roster.Person(id: "p", name: "х")),
      .enroll([Roster.Person(id: "p", name: "ф"), Roster.Person(id: "q", name: "я")]),
      .admit(Roster.Person(id: "r", name: "х"), day: 1, groups: [2]),
      .editPerson(Roster.Person(id: "q", name: "у")), .withdrawPerson("q"), .restorePerson("q"),
      .attend(["p"], day: 1, .absent), .assign([Assignment(person: "p", groups: [1, 2])]),
      .assign([Assignment(person: "q", groups: [4])]), .renameGroup(2, "Город"),
      .closeGroup(4), .reopenGroup(4), .moveTerminal("2a", to: 4), .takeLead,
      .regroup(
        Regrouping(
          opening: [Regrouping.NewGroup(name: "Новая", initiative: 1, members: ["p"])],
          keeping: [Regrouping.KeptGroup(number: 2, members: ["q"])], keepsSeats: true,
          terminals: ["1a", "2a"])),
    ])
  }

  private mutating func stageCommand() -> StageCommand {
    pick([
      .show(.timer), .show(.wall("a")), .queue(.timer), .advance, .back, .blank(true),
      .freeze(true), .message("х"), .message(nil),
    ])
  }
}
