package import TaktModel

/// A record in one line of the feed: who, and what in a few words.
package struct FeedLine: Equatable, Sendable {
  package let at: Instant
  /// "Г4", "вы", "ведущий".
  package let who: String
  package let what: String
}

extension FeedLine {
  /// Describes a record for a viewer, by the first of its events that has words; nil when none has.
  package init?(_ record: Record, in context: Context) {
    let session = context.session
    at = record.at
    who = record.by.name(for: context)
    let language = context.language
    if let summary = record.peopleSummary(in: language) ?? record.leadSummary(in: language) {
      what = summary
      return
    }
    guard
      let what = record.events.lazy.compactMap({ $0.words(in: session, context.language) }).first
    else { return nil }
    let more = record.events.count { $0.isCardEvent } - 1
    self.what = more > 0 ? "\(what) (+\(more))" : what
  }
}

extension Author {
  fileprivate func name(for context: Context) -> String {
    if id == context.author.id { return context.language("вы", "you") }
    switch role {
    case .scribe(let group): return context.language("Г", "G") + "\(group.value)"
    case .facilitator: return context.language("ведущий", "facilitator")
    case .juror: return context.language("жюри", "jury")
    case .observer, .screen: return context.language("гость", "guest")
    }
  }
}

extension Event {
  fileprivate var isCardEvent: Bool {
    if case .cards = self { true } else { false }
  }

  fileprivate func words(in session: Session, _ language: Language) -> String? {
    switch self {
    case .cards(let event): return event.words(in: session, language)
    case .programme(let event): return event.words(in: session.programme, language)
    case .ballots(let event): return event.words(language)
    case .roster(let event): return event.words(in: session.roster, language)
    case .history(.undone): return language("отмена", "undo")
    case .history(.redone): return language("возврат", "redo")
    case .stage(.messageSet(let text?)): return language("на сцену: ", "to the stage: ") + text
    case .stage: return nil
    }
  }
}

extension CardsEvent {
  fileprivate func words(in session: Session, _ language: Language) -> String {
    let name = "№\(number.value)"
    switch self {
    case .added(let card): return "+ " + card.text
    case .edited(_, let text): return "\(name) → \(text)"
    case .fieldSet(_, let field, let value):
      return "\(name) · " + (value.map { words($0, of: field, in: session, language) } ?? "–")
    case .moved(_, let parent?, _):
      return "\(name) → " + (session.cards[parent]?.text ?? "№\(parent.value)")
    case .moved(_, nil, _): return language("\(name) наверх", "\(name) to the top")
    case .withdrawn: return language("− сняла \(name)", "− withdrew \(name)")
    case .restored: return language("вернула \(name)", "restored \(name)")
    case .merged(_, let into):
      return language("\(name) влита в №\(into.value)", "\(name) merged into №\(into.value)")
    case .unmerged: return language("\(name) снова отдельно", "\(name) is separate again")
    case .concealed: return language("+ (скрыто)", "+ (hidden)")
    case .handed(_, let group):
      let home = group.map { language("группа \($0.value)", "group \($0.value)") } ?? "–"
      return "\(name) → \(home)"
    }
  }

  /// A field's value as its board says it: the title of a choice, not its name in the file.
  private func words(
    _ value: String, of field: String, in session: Session, _ language: Language
  ) -> String {
    let card = session.cards[number]
    let board = card.flatMap { session.programme.board($0.board) }
    guard let known = card.flatMap({ board?.kind($0.kind)?.field(field) }) else { return value }
    return FieldWords(cards: session.cards, language: language).value(value, of: known)
  }
}

extension ProgrammeEvent {
  fileprivate func words(in programme: Programme, _ language: Language) -> String? {
    switch self {
    case .adopted(let plan): return plan.title.text(in: language)
    case .dayOpened(let day, _, let moved):
      let minutes = (moved < 0 ? "−" : "") + "\(moved.magnitude)"
      let shift = language("план сдвинут на \(minutes) мин", "the plan moves by \(minutes) min")
      return language("день \(day)", "day \(day)") + (moved == 0 ? "" : " · " + shift)
    case .started(let id), .reopened(let id):
      return "► " + (programme.entry(id)?.step.title.text(in: language) ?? id.value)
    case .finished: return nil
    case .paused: return language("пауза", "pause")
    case .resumed: return language("часы идут", "the clock runs")
    case .extended(_, let seconds):
      let minutes = abs(seconds) / 60
      return (seconds < 0 ? "−" : "+") + language("\(minutes) мин к шагу", "\(minutes) min")
    case .skipped(let id):
      return language("пропущен: ", "skipped: ")
        + (programme.entry(id)?.step.title.text(in: language) ?? id.value)
    case .unskipped: return language("шаг возвращён", "the step is back")
    case .inserted(let step, _):
      return language("вставлен: ", "inserted: ") + step.title.text(in: language)
    case .changed(let step):
      return language("изменён: ", "changed: ") + step.title.text(in: language)
    case .moved(let id, _):
      return language("перенесён: ", "moved: ")
        + (programme.entry(id)?.step.title.text(in: language) ?? id.value)
    case .dropped(let id):
      return language("убран: ", "dropped: ")
        + (programme.dropped[id]?.step.title.text(in: language) ?? id.value)
    case .restored: return language("шаг возвращён", "the step is back")
    case .replanned: return language("план поправлен", "the plan was repaired")
    case .groupClockStarted(_, let seconds, let label):
      return "\(label) \(seconds / 60):\(twoDigits(seconds % 60))"
    case .groupClockStopped: return language("часы группы сняты", "the group clock is off")
    case .locked: return language("запись закрыта", "writing is closed")
    case .unlocked: return language("запись открыта", "writing is open")
    case .revealed: return language("карточки открыты", "the cards are revealed")
    case .turn(let event): return event.words(language)
    case .phaseStarted(let id, let index):
      let phases = programme.entry(id)?.step.phases ?? []
      return phases.indices.contains(index) ? "► " + phases[index].title.text(in: language) : nil
    }
  }
}

extension TurnEvent {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .started(let card, _, _): language("► слово: №\(card.value)", "► speaks: №\(card.value)")
    case .questioned(let card, _):
      language("вопросы к №\(card.value)", "questions to №\(card.value)")
    case .ended(let card): language("№\(card.value) выступили", "№\(card.value) has spoken")
    case .postponed(let card):
      language("№\(card.value) отложено", "№\(card.value) is put off")
    case .extended(_, let seconds):
      "\(seconds < 0 ? "−" : "+")\(seconds.magnitude / 60)"
        + language(" мин выступлению", " min to the talk")
    }
  }
}

extension BallotsEvent {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .opened(let number, _, _, _):
      return language("голосование \(number.value) открыто", "ballot \(number.value) is open")
    case .closed(let number):
      return language("голосование \(number.value) закрыто", "ballot \(number.value) is closed")
    case .published:
      return language("итоги голосования открыты", "the ballot's results are published")
    case .budgetSet(_, let budget):
      return language("бюджет ", "budget ") + (budget.map(String.init) ?? "–")
    case .cast(_, _, let card, let weight, _):
      return language("● \(weight) на №\(card.value)", "● \(weight) on №\(card.value)")
    case .scored(_, _, let card, let mark):
      return mark == .abstained
        ? language("воздержался по №\(card.value)", "abstains on №\(card.value)")
        : language("оценил №\(card.value)", "scored №\(card.value)")
    case .ranked: return language("расставил по местам", "put the cards in order")
    case .tallied(_, _, let counts, let people, _):
      let hands = counts.map(String.init).joined(separator: "/")
      return language("● \(hands) из \(people)", "● \(hands) of \(people)")
    case .sealed: return language("● голос", "● a vote")
    case .expected, .admitted, .excluded, .chosen, .doneSet: return order(language)
    }
  }

  /// Who votes and who is in: what the facilitator decides, and that a voter has finished.
  private func order(_ language: Language) -> String {
    switch self {
    case .expected(_, let name):
      return language("ждём в жюри: \(name)", "the jury waits for \(name)")
    case .admitted: return language("голосующий допущен", "a voter is admitted")
    case .excluded(_, _, let card, let exclusion):
      return exclusion == nil
        ? language("отвод по №\(card.value) снят", "may judge №\(card.value) again")
        : language("не оценивает №\(card.value)", "does not judge №\(card.value)")
    case .chosen(_, let cards):
      let numbers = cards.map { "№\($0.value)" }.joined(separator: ", ")
      return language("ничья решена: \(numbers)", "the tie is decided: \(numbers)")
    case .doneSet(_, _, let isDone):
      return isDone
        ? language("голосование √ готово", "has voted √") : language("голосует ещё", "votes on")
    default: return ""
    }
  }
}
