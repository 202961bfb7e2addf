package import TaktFormat
package import TaktModel

/// A random command of each kind, and random messages of the wire.
extension Seeded {
  package mutating func command(_ kind: CommandKind) -> Command {
    switch kind {
    case .cards(let kind): .cards(command(kind))
    case .requests(let kind): .cards(.request(command(kind)))
    case .ballots(let kind): .ballots(command(kind))
    case .programme(let kind): .programme(command(kind))
    case .turns(let kind): .programme(.turn(command(kind)))
    case .roster(let kind): .roster(command(kind))
    case .stage(let kind): .stage(command(kind))
    case .history(.undo): .history(.undo(of: maybe { $0.participant() }))
    case .history(.redo): .history(.redo)
    }
  }

  private mutating func command(_ kind: CommandKind.Cards) -> CardsCommand {
    switch kind {
    case .add:
      .add(
        kind: maybe { $0.text() }, text: text(), board: maybe { $0.board() },
        under: maybe { $0.card() }, fields: fields())
    case .compose:
      .compose(
        kind: maybe { $0.text() }, text: text(), board: board(), fields: fields(),
        sources: list(0...3) { $0.card() })
    case .edit: .edit(card(), text: text())
    case .set: .set(card(), field: text(), value: maybe { $0.text() })
    case .withdraw: .withdraw(card())
    case .restore: .restore(card())
    case .place:
      .place(list(0...4) { $0.card() }, under: maybe { $0.card() }, before: maybe { $0.card() })
    case .merge: .merge(list(0...4) { $0.card() }, into: card())
    case .unmerge: .unmerge(card())
    case .split: .split(card(), into: list(0...3) { $0.text() })
    case .take: .take(list(0...4) { $0.card() }, as: text(), under: maybe { $0.card() })
    case .hand: .hand(list(0...4) { $0.card() }, to: group())
    }
  }

  private mutating func command(_ kind: CommandKind.Requests) -> RequestCommand {
    switch kind {
    case .write: .write(text(), to: text(), board: maybe { $0.board() }, isDraft: chance(50))
    case .send: .send(card())
    case .see: .see(list(0...4) { $0.card() })
    case .answer: .answer(card(), text: text())
    case .accept: .accept(card())
    case .decline: .decline(card())
    case .readdress: .readdress(card(), to: text())
    }
  }

  private mutating func command(_ kind: CommandKind.Ballots) -> BallotsCommand {
    switch kind {
    case .open: .open(blueprint())
    case .close: .close(ballot())
    case .publish: .publish(ballot())
    case .setBudget: .setBudget(ballot(), maybe { $0.integer() })
    case .newRound: .newRound(ballot(), among: list(0...3) { $0.card() })
    case .choose: .choose(ballot(), list(0...3) { $0.card() })
    case .exclude: .exclude(ballot(), name: text(), card())
    case .admit: .admit(ballot(), name: text())
    case .cast: .cast(maybe { $0.ballot() }, card(), weight: integer(), reason: text())
    case .score: .score(maybe { $0.ballot() }, card(), marks())
    case .abstain: .abstain(maybe { $0.ballot() }, card())
    case .rank: .rank(maybe { $0.ballot() }, list(0...4) { $0.card() })
    case .tally:
      .tally(maybe { $0.ballot() }, list(0...4) { $0.integer() }, people: maybe { $0.integer() })
    case .finish: .finish(maybe { $0.ballot() }, chance(50))
    }
  }

  private mutating func repair() -> Repair { pick([.shift, .compress, .takeFrom(step())]) }

  private mutating func planEdit() -> PlanEdit {
    pick([
      .insert(planStep(), after: maybe { $0.step() }), .change(planStep()),
      .move(step(), after: maybe { $0.step() }), .drop(step()),
      .split(step(), minutes: integer(), into: step(), title: text()),
    ])
  }

  private mutating func command(_ kind: CommandKind.Programme) -> ProgrammeCommand {
    switch kind {
    case .adopt: .adopt(plan())
    case .start: .start(step())
    case .next: .next
    case .back: .back
    case .pause: .pause
    case .resume: .resume
    case .extend: .extend(seconds: integer())
    case .skip: .skip(step())
    case .reopen: .reopen(step())
    case .edit:
      .edit(planEdit(), repair: maybe { $0.repair() }, confirmingAnchors: chance(50))
    case .repair:
      .repair(repair(), confirmingAnchors: chance(50))
    case .startGroupClock:
      .startGroupClock(maybe { $0.group() }, seconds: integer(), label: text())
    case .stopGroupClock: .stopGroupClock(maybe { $0.group() })
    case .lock: .lock(maybe { $0.group() })
    case .unlock: .unlock(maybe { $0.group() })
    case .reveal: .reveal(maybe { $0.group() })
    case .startPhase: .startPhase(maybe { $0.integer() })
    }
  }

  private mutating func command(_ kind: CommandKind.Turns) -> TurnCommand {
    switch kind {
    case .call: .call(maybe { $0.card() })
    case .question: .question
    case .end: .end
    case .postpone: .postpone(maybe { $0.card() })
    case .extend: .extend(seconds: integer())
    }
  }

  private mutating func command(_ kind: CommandKind.Roster) -> RosterCommand {
    switch kind {
    case .join: .join(name: text())
    case .addGroup: .addGroup(localized())
    case .renameGroup: .renameGroup(group(), localized())
    case .closeGroup: .closeGroup(group())
    case .reopenGroup: .reopenGroup(group())
    case .addPerson: .addPerson(person())
    case .enroll: .enroll(list(0...3) { $0.person() })
    case .admit: .admit(person(), day: integer(), groups: list(0...3) { $0.group() })
    case .editPerson: .editPerson(person())
    case .withdrawPerson: .withdrawPerson(personID())
    case .restorePerson: .restorePerson(personID())
    case .attend: .attend(list(0...3) { $0.personID() }, day: integer(), pick(Attendance.allCases))
    case .assign: .assign(list(0...3) { $0.assignment() })
    case .regroup: .regroup(regrouping())
    case .moveTerminal: .moveTerminal(participant(), to: group())
    case .takeLead: .takeLead
    }
  }

  private mutating func command(_ kind: CommandKind.Stage) -> StageCommand {
    switch kind {
    case .show: .show(scene())
    case .queue: .queue(scene())
    case .advance: .advance
    case .back: .back
    case .blank: .blank(chance(50))
    case .freeze: .freeze(chance(50))
    case .message: .message(maybe { $0.text() })
    }
  }

  package mutating func hello() -> Hello {
    Hello(
      version: integer(), role: pick(Hello.Role.allCases), group: maybe { $0.group() },
      name: text(), participant: participant(), session: maybe { $0.text() }, after: integer())
  }

  package mutating func welcome() -> Welcome {
    Welcome(
      version: integer(), session: text(), title: text(), head: integer(), author: author(),
      now: instant(), offsetMinutes: integer(), startsOver: chance(50), seat: maybe { $0.role() },
      addresses: list(0...2) { $0.text() })
  }

  package mutating func beat() -> Beat {
    Beat(number: integer(), unsent: integer(), latencyMilliseconds: maybe { $0.integer() })
  }

  package mutating func doorWish() -> DoorWish {
    pick([.reissue(role()), .revoke(role()), .show, .open])
  }

  private mutating func door() -> Door {
    Door(
      addresses: list(0...2) { $0.text() },
      codes: list(0...3) { Door.Code(seat: $0.role(), text: $0.text()) },
      wrongTries: list(0...2) {
        Door.WrongTries(address: $0.text(), count: $0.integer(), last: $0.instant())
      })
  }

  private mutating func presence() -> Presence {
    Presence(
      participant: participant(), name: text(), role: role(), isConnected: chance(50),
      address: maybe { $0.text() }, latencyMilliseconds: maybe { $0.integer() },
      unsent: integer(), lastSeen: maybe { $0.instant() })
  }

  package mutating func hostMessages() -> [HostMessage] {
    [
      .welcome(welcome()), .record(record(number(1...9999))),
      .accepted(request(), sequence: integer(), cards: list(0...3) { $0.card() }),
      .refused(maybe { $0.request() }, localized()),
      .presence(list(0...3) { $0.presence() }),
      .beat(number: integer(), now: instant()), .door(door()),
      .addresses(list(0...3) { $0.text() }), .told(sequence: integer()), .failed(localized()),
      .closing(localized()),
      .closing(localized(), because: ClosingReason.allCases[number(0...2)]),
    ]
  }
}
