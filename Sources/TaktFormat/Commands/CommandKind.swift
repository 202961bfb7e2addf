/// What a command of each kind is called on the wire. Terminals and host are of one version
/// (`Hello.version`), so these words may change with it; those of `EventKind` may not.
package enum CommandKind: Hashable, Sendable {
  case cards(Cards)
  case requests(Requests)
  case ballots(Ballots)
  case programme(Programme)
  case turns(Turns)
  case roster(Roster)
  case stage(Stage)
  case history(History)

  package enum Cards: String, CaseIterable, Sendable {
    case add = "card.add"
    case compose = "card.compose"
    case edit = "card.edit"
    case set = "card.set"
    case withdraw = "card.withdraw"
    case restore = "card.restore"
    case place = "card.place"
    case merge = "card.merge"
    case unmerge = "card.unmerge"
    case split = "card.split"
    case take = "card.take"
    case hand = "card.hand"
  }

  package enum Requests: String, CaseIterable, Sendable {
    case write = "request.write"
    case send = "request.send"
    case see = "request.see"
    case answer = "request.answer"
    case accept = "request.accept"
    case decline = "request.decline"
    case readdress = "request.readdress"
  }

  package enum Ballots: String, CaseIterable, Sendable {
    case open = "ballot.open"
    case close = "ballot.close"
    case publish = "ballot.publish"
    case setBudget = "ballot.set-budget"
    case newRound = "ballot.round"
    case choose = "ballot.choose"
    case exclude = "ballot.exclude"
    case admit = "ballot.admit"
    case cast = "ballot.vote"
    case score = "ballot.score"
    case abstain = "ballot.abstain"
    case rank = "ballot.rank"
    case tally = "ballot.tally"
    case finish = "ballot.finish"
  }

  package enum Programme: String, CaseIterable, Sendable {
    case adopt = "plan.adopt"
    case start = "step.start"
    case next = "step.next"
    case back = "step.back"
    case pause = "step.pause"
    case resume = "step.resume"
    case extend = "step.extend"
    case skip = "step.skip"
    case reopen = "step.reopen"
    case edit = "plan.edit"
    case repair = "plan.repair"
    case startGroupClock = "clock.start"
    case stopGroupClock = "clock.stop"
    case lock = "group.lock"
    case unlock = "group.unlock"
    case reveal = "step.reveal"
    case startPhase = "phase.start"
  }

  package enum Turns: String, CaseIterable, Sendable {
    case call = "turn.call"
    case question = "turn.question"
    case end = "turn.end"
    case postpone = "turn.postpone"
    case extend = "turn.extend"
  }

  package enum Roster: String, CaseIterable, Sendable {
    case join = "terminal.join"
    case addGroup = "group.add"
    case renameGroup = "group.rename"
    case closeGroup = "group.close"
    case reopenGroup = "group.reopen"
    case addPerson = "person.add"
    case enroll = "people.enroll"
    case admit = "person.admit"
    case editPerson = "person.edit"
    case withdrawPerson = "person.withdraw"
    case restorePerson = "person.restore"
    case attend = "people.attend"
    case assign = "person.assign"
    case regroup = "groups.regroup"
    case moveTerminal = "terminal.move"
    case takeLead = "lead.take"
  }

  package enum Stage: String, CaseIterable, Sendable {
    case show = "scene.show"
    case queue = "scene.queue"
    case advance = "scene.advance"
    case back = "scene.back"
    case blank = "stage.blank"
    case freeze = "stage.freeze"
    case message = "stage.say"
  }

  package enum History: String, CaseIterable, Sendable {
    case undo
    case redo
  }
}

extension CommandKind {
  /// Every kind by its word.
  package static let named: [String: CommandKind] = {
    var kinds: [String: CommandKind] = [:]
    for kind in Cards.allCases { kinds[kind.rawValue] = .cards(kind) }
    for kind in Requests.allCases { kinds[kind.rawValue] = .requests(kind) }
    for kind in Ballots.allCases { kinds[kind.rawValue] = .ballots(kind) }
    for kind in Programme.allCases { kinds[kind.rawValue] = .programme(kind) }
    for kind in Turns.allCases { kinds[kind.rawValue] = .turns(kind) }
    for kind in Roster.allCases { kinds[kind.rawValue] = .roster(kind) }
    for kind in Stage.allCases { kinds[kind.rawValue] = .stage(kind) }
    for kind in History.allCases { kinds[kind.rawValue] = .history(kind) }
    return kinds
  }()
}
