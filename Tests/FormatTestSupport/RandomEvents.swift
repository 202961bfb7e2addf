package import TaktFormat
package import TaktModel

/// A random event of each kind, so that a test can ask for all of them.
extension Seeded {
  package mutating func record(_ sequence: Int, events: [Event]? = nil) -> Record {
    let kinds = Array(EventKind.named.values)
    let random = list(0...3) { random in random.event(random.pick(kinds)) }
    return Record(
      sequence: sequence, at: instant(), by: author(), request: maybe { $0.request() },
      events: events ?? random)
  }

  package mutating func event(_ kind: EventKind) -> Event {
    switch kind {
    case .cards(let kind): .cards(event(kind))
    case .ballots(let kind): .ballots(event(kind))
    case .programme(let kind): .programme(event(kind))
    case .turns(let kind): .programme(.turn(event(kind)))
    case .roster(let kind): .roster(event(kind))
    case .stage(let kind): .stage(event(kind))
    case .history(.undone): .history(.undone(integer(), of: participant()))
    case .history(.redone): .history(.redone(integer(), of: participant()))
    }
  }

  private mutating func event(_ kind: EventKind.Cards) -> CardsEvent {
    switch kind {
    case .added: .added(newCard())
    case .edited: .edited(card(), text: text())
    case .fieldSet: .fieldSet(card(), field: text(), value: maybe { $0.text() })
    case .moved: .moved(card(), parent: maybe { $0.card() }, before: maybe { $0.card() })
    case .withdrawn: .withdrawn(card())
    case .restored: .restored(card())
    case .merged: .merged(card(), into: card())
    case .unmerged: .unmerged(card())
    case .concealed: .concealed(card(), board: board(), group: group())
    case .handed: .handed(card(), to: maybe { $0.group() })
    }
  }

  private mutating func newCard() -> NewCard {
    NewCard(
      number: card(), board: board(), kind: text(), text: text(), parent: maybe { $0.card() },
      group: maybe { $0.group() }, fields: fields(), sources: list(0...3) { $0.card() })
  }

  private mutating func event(_ kind: EventKind.Ballots) -> BallotsEvent {
    switch kind {
    case .opened:
      .opened(
        ballot(), blueprint(), candidates: maybe { $0.list(0...4) { $0.card() } },
        voters: list(0...4) { $0.voter() })
    case .closed: .closed(ballot())
    case .published: .published(ballot())
    case .budgetSet: .budgetSet(ballot(), maybe { $0.integer() })
    case .expected: .expected(ballot(), name: text())
    case .admitted: .admitted(ballot(), voter(), name: text())
    case .excluded:
      .excluded(ballot(), voter(), card(), maybe { $0.pick(Ballot.Exclusion.allCases) })
    case .chosen: .chosen(ballot(), list(0...3) { $0.card() })
    case .cast: .cast(ballot(), voter(), card(), weight: integer(), reason: text())
    case .scored: .scored(ballot(), voter(), card(), maybe { $0.mark() })
    case .ranked: .ranked(ballot(), voter(), list(0...4) { $0.card() })
    case .tallied:
      .tallied(
        ballot(), voter(), list(0...4) { $0.integer() }, people: integer(), by: participant())
    case .doneSet: .doneSet(ballot(), voter(), chance(50))
    case .sealed: .sealed(ballot(), voter())
    }
  }

  private mutating func event(_ kind: EventKind.Programme) -> ProgrammeEvent {
    switch kind {
    case .adopted: .adopted(plan())
    case .dayOpened: .dayOpened(integer(), midnight: instant(), movedMinutes: integer())
    case .started: .started(step())
    case .finished: .finished(step())
    case .paused: .paused(step())
    case .resumed: .resumed(step())
    case .extended: .extended(step(), seconds: integer())
    case .skipped: .skipped(step())
    case .unskipped: .unskipped(step())
    case .reopened: .reopened(step())
    case .inserted: .inserted(planStep(), after: maybe { $0.step() })
    case .changed: .changed(planStep())
    case .moved: .moved(step(), after: maybe { $0.step() })
    case .dropped: .dropped(step())
    case .restored: .restored(step(), after: maybe { $0.step() })
    case .replanned: .replanned(list(0...3) { $0.planChange() })
    case .groupClockStarted:
      .groupClockStarted(maybe { $0.group() }, seconds: integer(), label: text())
    case .groupClockStopped: .groupClockStopped(maybe { $0.group() })
    case .locked: .locked(maybe { $0.group() })
    case .unlocked: .unlocked(maybe { $0.group() })
    case .revealed: .revealed(step(), maybe { $0.group() })
    case .phaseStarted: .phaseStarted(step(), integer())
    }
  }

  private mutating func event(_ kind: EventKind.Turns) -> TurnEvent {
    switch kind {
    case .started:
      .started(card(), seconds: maybe { $0.integer() }, warningSeconds: maybe { $0.integer() })
    case .questioned: .questioned(card(), seconds: maybe { $0.integer() })
    case .ended: .ended(card())
    case .postponed: .postponed(card())
    case .extended: .extended(card(), seconds: integer())
    }
  }

  private mutating func event(_ kind: EventKind.Roster) -> RosterEvent {
    switch kind {
    case .joined: .joined(name: text())
    case .groupAdded: .groupAdded(group(), localized(), initiative: maybe { $0.card() })
    case .groupRenamed: .groupRenamed(group(), localized())
    case .groupClosed: .groupClosed(group())
    case .groupReopened: .groupReopened(group())
    case .personAdded: .personAdded(person())
    case .personEdited: .personEdited(person())
    case .personWithdrawn: .personWithdrawn(personID())
    case .personRestored: .personRestored(personID())
    case .attended: .attended(personID(), day: integer(), pick(Attendance.allCases))
    case .assigned: .assigned(assignment())
    case .terminalMoved: .terminalMoved(participant(), to: group())
    case .leadTaken: .leadTaken(participant())
    }
  }

  private mutating func event(_ kind: EventKind.Stage) -> StageEvent {
    switch kind {
    case .shown: .shown(scene())
    case .queued: .queued(scene())
    case .unqueued: .unqueued(scene())
    case .blanked: .blanked(chance(50))
    case .frozen: .frozen(chance(50))
    case .messageSet: .messageSet(maybe { $0.text() })
    }
  }
}
