/// A fact that happened; the only thing that changes a session. Area events nest.
package enum Event: Hashable, Sendable {
  case programme(ProgrammeEvent)
  case roster(RosterEvent)
  case cards(CardsEvent)
  case ballots(BallotsEvent)
  case stage(StageEvent)
  case history(HistoryEvent)
}

/// What a participant asks for; `decide` answers with events or a refusal.
package enum Command: Hashable, Sendable {
  case programme(ProgrammeCommand)
  case roster(RosterCommand)
  case cards(CardsCommand)
  case ballots(BallotsCommand)
  case stage(StageCommand)
  case history(HistoryCommand)
}
