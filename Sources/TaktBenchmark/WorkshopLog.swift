import FormatTestSupport
import TaktModel
import TaktProgramme

/// The log of a session as a room writes it: the bundled two-day programme, twelve groups of two
/// scribes, ideas in Russian of a line or two, then clusters, moves, edits and bets. About 250 bytes
/// a line. Endless, and the same in each run.
struct WorkshopLog: Sequence, IteratorProtocol {
  static let groupCount = 12
  static let host = Author(id: "host", role: .facilitator)
  static let header = Header(
    session: "benchmark", title: "Стратегическая сессия", createdAt: start, writer: "takt")

  private static let start = Instant(milliseconds: 1_669_100_467_123)
  private static let words = """
    развитие кадров цифровых сервисов доверие жителей малый бизнес «единое окно» экспорт \
    технологий школа инженерных классов логистика транспорт туризм здоровье семей данные \
    открытые платформа партнёрство регионов наставничество молодёжь стартапы фонд поддержки 2030
    """.split(separator: " ").map(String.init)

  /// So many ideas and clusters are there before people work with them.
  private static let beginnings = 200

  private var random = Seeded(seed: 1)
  private var sequence = 0
  private var now = start
  private var cards = 0
  private var ideas = Latest()
  private var clusters = Latest()
  private var selections = Latest()
  private let authors: [Author]

  init() {
    authors = (1...Self.groupCount).flatMap { group in
      (1...2).map { place in
        Author(id: ParticipantID("k\(group)x\(place)q7d2"), role: .scribe(GroupNumber(group)))
      }
    }
  }

  mutating func next() -> Record? {
    sequence += 1
    if sequence == 1 { return record(Self.beginning, by: Self.host) }
    now = Instant(milliseconds: now.milliseconds + Int64(random.number(20...400)))
    let author = random.pick(authors)
    return record([event(author.group ?? 1)], by: author)
  }

  private func record(_ events: [Event], by author: Author) -> Record {
    Record(
      sequence: sequence, at: now, by: author,
      request: RequestID(terminal: author.id.value, counter: sequence), events: events)
  }

  /// The bundled two-day programme is adopted.
  static let plan: [Event] =
    Library.programme(named: "eco-tsekh").map {
      [.programme(.adopted($0)), .programme(.dayOpened(1, midnight: start, movedMinutes: 0))]
    } ?? []

  /// The plan, the groups, the steps of List A and List B begun, the bets open.
  private static var beginning: [Event] {
    let groups = (1...groupCount).map { GroupNumber($0) }
    return plan + groups.map { .roster(.groupAdded($0, LocalizedText("Группа \($0.value)"))) }
      + [
        .programme(.started("t2")), .programme(.finished("t2")), .programme(.started("t3")),
        .ballots(
          .opened(
            1, BallotBlueprint(kind: .bets, board: "list-b", cardKind: "cluster", budget: 10),
            candidates: nil, voters: groups.map(Voter.group))), .stage(.shown(.wall("list-a"))),
      ]
  }

  private mutating func event(_ group: GroupNumber) -> Event {
    let idea = ideas.pick(&random)
    let cluster = clusters.pick(&random)
    let selection = selections.pick(&random)
    switch random.number(1...100) {
    case 51...54:
      let event = added("list-b", "cluster", group)
      clusters.add(CardNumber(cards))
      return event
    case 55...72 where cards > Self.beginnings:
      let event = added("list-b", "selection", group, under: cluster, from: idea)
      selections.add(CardNumber(cards))
      return event
    case 73...82 where cards > Self.beginnings:
      return .cards(.moved(selection, parent: cluster, before: nil))
    case 83...90 where cards > Self.beginnings:
      return .cards(.edited(idea, text: text()))
    case 91...99 where cards > Self.beginnings:
      return .ballots(
        .cast(1, .group(group), cluster, weight: random.number(1...5), reason: text()))
    case 100: return .stage(.shown(.tree("list-b", group)))
    default:
      let event = added("list-a", "idea", group)
      ideas.add(CardNumber(cards))
      return event
    }
  }

  private mutating func added(
    _ board: BoardID, _ kind: String, _ group: GroupNumber, under parent: CardNumber? = nil,
    from source: CardNumber? = nil
  ) -> Event {
    cards += 1
    return .cards(
      .added(
        NewCard(
          number: CardNumber(cards), board: board, kind: kind, text: text(), parent: parent,
          group: group, sources: source.map { [$0] } ?? [])))
  }

  private mutating func text() -> String {
    random.list(3...6) { $0.pick(Self.words) }.joined(separator: " ")
  }
}

/// The latest cards of a kind: people work on what lies before them.
private struct Latest {
  private static let count = 200
  private var numbers: [CardNumber] = []
  private var next = 0

  mutating func add(_ number: CardNumber) {
    if numbers.count < Self.count {
      numbers.append(number)
    } else {
      numbers[next] = number
      next = (next + 1) % Self.count
    }
  }

  func pick(_ random: inout Seeded) -> CardNumber {
    numbers.isEmpty ? 1 : numbers[random.number(0...numbers.count - 1)]
  }
}
