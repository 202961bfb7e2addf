/// Who speaks now, with a clock of their own inside the step (methods.md, "Presentations").
package struct Speaker: Hashable, Sendable {
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case talk, questions
  }

  /// The talk's card.
  package let card: CardNumber
  package internal(set) var part: Part
  package internal(set) var clock: Clock
}

/// What really came of a talk: planned against actual is on record.
package struct Turn: Hashable, Sendable {
  package internal(set) var startedAt: Instant
  /// nil while it lasts.
  package internal(set) var endedAt: Instant?
}

/// What the facilitator may ask of the speakers of a step.
package enum TurnCommand: Hashable, Sendable {
  /// nil calls the next who has not spoken.
  case call(CardNumber?)
  /// The talk is over, questions begin.
  case question
  case end
  /// Absent: nil is the one who speaks, else the next. Goes to the end of the order.
  case postpone(CardNumber?)
  /// Gives the speaker time; negative takes it away.
  case extend(seconds: Int)
}

/// What happens to the speakers of a step.
package enum TurnEvent: Hashable, Sendable {
  case started(CardNumber, seconds: Int?, warningSeconds: Int?)
  case questioned(CardNumber, seconds: Int?)
  case ended(CardNumber)
  case postponed(CardNumber)
  case extended(CardNumber, seconds: Int)
}

extension Programme {
  package func isHeard(_ talk: CardNumber) -> Bool { turns[talk]?.endedAt != nil }

  /// Folds one event. Total: a clock of somebody who does not speak is not changed.
  mutating func apply(_ event: TurnEvent, at now: Instant) {
    switch event {
    case .started(let card, let seconds, let warning):
      endTurn(at: now)
      turns[card] = Turn(startedAt: now)
      postponed.remove(card)
      speak(card, .talk, Clock(startedAt: now, seconds: seconds, warningSeconds: warning?.bounded))
    case .questioned(let card, let seconds):
      guard speaker?.card == card else { return }
      speak(card, .questions, Clock(startedAt: now, seconds: seconds))
    case .ended(let card): if speaker?.card == card { endTurn(at: now) }
    case .postponed(let card):
      if speaker?.card == card { speaker = nil }
      turns[card] = nil
      postponed.insert(card)
    case .extended(let card, let seconds):
      if speaker?.card == card { speaker?.clock.extend(bySeconds: seconds) }
    }
  }

  /// While the step is paused, so is its speaker.
  private mutating func speak(_ card: CardNumber, _ part: Speaker.Part, _ clock: Clock) {
    var clock = clock
    if currentEntry?.clock?.isPaused == true { clock.pause(at: clock.startedAt) }
    speaker = Speaker(card: card, part: part, clock: clock)
  }

  /// A step that ends, ends its speaker's turn.
  mutating func endTurn(at now: Instant) {
    guard let card = speaker?.card else { return }
    turns[card]?.endedAt = now
    speaker = nil
  }
}
