/// How a board of talks gets its speakers and how long each of them has.
package struct Rota: Hashable, Sendable {
  /// Who is put on the board when a step begins on it and nobody waits there.
  package enum Fill: Hashable, Sendable {
    /// Every group that sits, in the order of their numbers.
    case groups
    /// Every juror and expert who has joined, by name.
    case experts
    /// Cards of another board in their order: projects; after a ballot for the best of them, those.
    case cards(CardPlace)
  }

  /// nil leaves the board to the facilitator's hand.
  package var fill: Fill?
  /// The length of a talk that names none; nil only counts up.
  package var minutes: Int?
  /// Minutes for questions after a talk; nil only counts up.
  package var questionMinutes: Int?
  /// Minutes before the end at which the speaker's clock warns.
  package var warningMinutes: Int?

  package init(
    fill: Fill? = nil, minutes: Int? = nil, questionMinutes: Int? = nil, warningMinutes: Int? = nil
  ) {
    self.fill = fill
    self.minutes = minutes
    self.questionMinutes = questionMinutes
    self.warningMinutes = warningMinutes
  }
}

extension Board {
  /// What is presented: the kind at the top of a board of talks.
  package var talkKind: CardKind? { kinds.first(where: \.mayStandAtTop) }

  /// What experts say of a talk: the kind under it that may be taken up.
  package var noteKind: CardKind? {
    kindsUnderTalk.first { $0.field(CardField.take) != nil }
  }

  /// What a speaker is asked.
  package var questionKind: CardKind? {
    kindsUnderTalk.first { $0.field(CardField.take) == nil }
  }

  private var kindsUnderTalk: [CardKind] {
    talkKind.map { talk in kinds.filter { $0.under.contains(talk.id) } } ?? []
  }
}
