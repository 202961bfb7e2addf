import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

/// What people at the terminals wish, sensible and not.
extension Terminal {
  func act(in hall: Hall, _ life: Int) {
    guard role != .screen, role != .observer else { return }
    let isRare = role == .facilitator || role == .juror
    let wait = luck.number(1...2 * hall.weather.typing) * (isRare ? 4 : 1)
    hall.world.schedule(after: wait, luck) { [self] in
      guard !hall.isHealed, let link = state.withLock({ $0.life == life ? $0.link : nil })
      else { return }
      // Elsewhere one sits by a code alone.
      if role == .scribe, !isAway, luck.chance(2) {
        move(to: luck.pick([1, 2, 3]), over: link, isChosen: true)
      } else {
        submit(wish(), over: link, in: hall)
      }
      act(in: hall, life)
    }
  }

  private func submit(_ command: Command, over link: Link, in hall: Hall) {
    // A full disk of the terminal refuses the wish: the person sees it and nothing is kept.
    guard let request = try? link.submit(command) else { return }
    hall.witness.asked(request, command)
  }

  private func wish() -> Command {
    switch role {
    case .facilitator: .facilitators(luck)
    case .juror: luck.chance(50) ? .cards(.withdraw(luck.card)) : .history(.redo)
    default: scribeWish()
    }
  }

  private func scribeWish() -> Command {
    switch luck.number(1...20) {
    case 1...8: .cards(.add(kind: nil, text: text(), board: nil, under: nil, fields: [:]))
    case 9...10: .cards(.request(request()))
    case 11...13: .cards(.edit(luck.card, text: text()))
    case 14: .cards(.withdraw(luck.card))
    case 15: .cards(.place([luck.card], under: nil, before: luck.card))
    case 16: .cards(.merge([luck.card], into: luck.card))
    case 17: .history(luck.chance(70) ? .undo(of: nil) : .redo)
    case 18: .cards(.restore(luck.card))
    default: .ballots(.cast(nil, luck.card, weight: luck.number(0...2), reason: text()))
    }
  }

  private func request() -> RequestCommand {
    switch luck.number(1...4) {
    case 1: .write(text(), to: "2", board: nil, isDraft: luck.chance(80))
    case 2: luck.pick([.accept(luck.card), .decline(luck.card), .see([luck.card])])
    default: .send(luck.card)
    }
  }

  /// Never the same twice.
  private func text() -> String {
    let number = state.withLock { state in
      state.texts += 1
      return state.texts
    }
    return "\(name) пишет \(number)"
  }
}

extension Luck {
  var card: CardNumber { CardNumber(number(1...number(1...40))) }
}

extension Command {
  fileprivate static func facilitators(_ luck: Luck) -> Command {
    let group: GroupNumber? = luck.pick([nil, 1, 2, 3])
    // Nothing is handed over: a card that goes to a group which still hides is taken from sight, and
    // who saw it before keeps what a newcomer does not get.
    switch luck.number(1...15) {
    case 1...3: return .programme(.start(luck.pick(Plan.simulated.steps.map(\.id))))
    case 4: return .programme(.next)
    case 5...6: return .programme(.reveal(group))
    case 7: return .programme(luck.chance(50) ? .lock(group) : .unlock(group))
    case 8: return .programme(luck.chance(50) ? .unlock(nil) : .pause)
    case 9: return .programme(luck.chance(50) ? .resume : .extend(seconds: 60))
    case 10: return .history(.undo(of: luck.pick(["1a", "2a", nil])))
    case 11...12:
      let terminal: ParticipantID = luck.pick(["1a", "1b", "2a", "3a"])
      return .roster(.moveTerminal(terminal, to: luck.pick([1, 2, 3])))
    case 13: return .ballots(.publish(BallotNumber(luck.number(1...3))))
    case 14: return .ballots(.close(BallotNumber(luck.number(1...3))))
    default: return .stage(.blank(luck.chance(50)))
    }
  }
}

extension Plan {
  /// Lists open and hidden, a tree that hides, votes, a step that locks and one that goes on.
  static let simulated = Plan(
    id: "simulated", title: "День",
    steps: [
      Step(id: "ideas", title: "Идеи", board: "a", permissions: [.write, .move]),
      Step(
        id: "hidden", title: "Тайно", board: "a", permissions: [.write, .move], isHidden: true),
      Step(
        id: "quiet", title: "Тихо", board: "b", permissions: [.write, .move], isHidden: true),
      Step(
        id: "dots", title: "Точки", board: "a", permissions: [.vote, .write],
        ballot: BallotBlueprint(kind: .dots, board: "a", budget: 3)),
      Step(
        id: "lock", title: "Замок", minutes: 1, board: "a", permissions: [.write], atZero: .lock),
      Step(
        id: "minute", title: "Минута", minutes: 1, board: "b", permissions: [.write],
        atZero: .next),
      Step(id: "asks", title: "Запросы", board: "q", permissions: [.write, .answer]),
      Step(id: "last", title: "Потом", board: "a", permissions: [.write, .move]),
    ],
    boards: [
      Board(id: "a", title: "А", view: .list, kinds: [CardKind(id: "idea", title: "идея")]),
      Board(
        id: "b", title: "Б", view: .tree,
        kinds: [CardKind(id: "cluster", title: "кластер", under: ["cluster"])]),
      Board(
        id: "q", title: "Запросы", view: .inbox,
        kinds: [
          CardKind(
            id: "request", title: "запрос",
            fields: [
              CardField(id: CardField.to, title: "кому", content: .groups),
              CardField(
                id: CardField.state, title: "состояние",
                content: .choice(
                  Request.State.allCases.map { .init(id: $0.rawValue, title: "") })),
            ])
        ]),
    ])
}

extension Record {
  /// The first line of the log: the plan, the groups and the first step.
  static func opening(at facts: Facts) -> Record {
    let author = Author(id: "host", role: .facilitator)
    var events: [Event] = [.programme(.adopted(.simulated))]
    for number in 1...3 {
      events.append(.roster(.groupAdded(GroupNumber(number), LocalizedText("Группа \(number)"))))
    }
    events.append(.programme(.started("ideas")))
    return Record(sequence: 1, at: facts.now, by: author, request: nil, events: events)
  }
}
