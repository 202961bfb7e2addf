package import TaktModel

/// Records as a day of eight groups writes them: ideas in Russian of a line or two, moved under
/// clusters, edited, bet on. About 250 bytes a line. Endless, and the same for the same seed.
package struct RealisticLog: Sequence, IteratorProtocol {
  private static let words = """
    развитие кадров цифровых сервисов доверие жителей малый бизнес «единое окно» экспорт \
    технологий школа инженерных классов логистика транспорт туризм здоровье семей данные \
    открытые платформа партнёрство регионов наставничество молодёжь стартапы фонд поддержки 2030
    """.split(separator: " ").map(String.init)

  private var random: Seeded
  private var sequence = 0
  private var cards = 0
  private var now = Instant(milliseconds: 1_669_100_467_123)
  private let authors: [Author]

  package init(seed: UInt64 = 1) {
    random = Seeded(seed: seed)
    authors = (1...8).flatMap { group in
      (1...2).map { place in
        Author(
          id: ParticipantID("k\(group)x\(place)q7d2m"), role: .scribe(GroupNumber(group)))
      }
    }
  }

  package mutating func next() -> Record? {
    sequence += 1
    now = Instant(milliseconds: now.milliseconds + Int64(random.number(20...4000)))
    let author = random.pick(authors)
    return Record(
      sequence: sequence, at: now, by: author,
      request: RequestID(terminal: author.id.value, counter: sequence), events: [event(author)])
  }

  private mutating func event(_ author: Author) -> Event {
    let group = author.group ?? 1
    let card = CardNumber(random.number(1...Swift.max(1, cards)))
    switch random.number(1...100) {
    case 61...80 where cards > 0: return .cards(.moved(card, parent: 1, before: nil))
    case 81...90 where cards > 0: return .cards(.edited(card, text: text()))
    case 91...98 where cards > 0:
      return .ballots(.cast(1, .group(group), card, weight: random.number(1...100), reason: text()))
    case 99...: return .stage(.shown(.tree("list-b", group)))
    default:
      cards += 1
      return .cards(
        .added(
          NewCard(
            number: CardNumber(cards), board: "list-a", kind: "idea", text: text(),
            group: group)))
    }
  }

  private mutating func text() -> String {
    random.list(4...9) { $0.pick(Self.words) }.joined(separator: " ")
  }
}
