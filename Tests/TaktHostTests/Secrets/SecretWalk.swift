import FormatTestSupport
import TaktModel
import TaktRoom

/// A room in which many things happen at random; every text is a mark of its own. Which marks a
/// viewer may have heard is kept apart from the room, by the session's own rules of visibility.
struct SecretWalk {
  private(set) var room: Room
  let log = ShortLog()
  private(set) var viewers: [Onlooker] = []
  private var random: Seeded
  /// All that a card ever said.
  private var marks: [CardNumber: Set<String>] = [:]
  private var reasons: [BallotNumber: [Voter: Set<String>]] = [:]
  private var lastMark = 0

  static let facilitator = Author(id: "lead", role: .facilitator)
  private static let roles: [Author.Role] = [
    .facilitator, .scribe(1), .scribe(2), .scribe(3), .juror, .observer, .screen,
  ]

  init(seed: UInt64) {
    random = Seeded(seed: seed)
    room = Room(log: log)
    let groups = (1...3).map { Command.roster(.addGroup(LocalizedText("Группа \($0)"))) }
    let opening = [.programme(.adopt(.secret))] + groups + [.programme(.start("hidden"))]
    for command in opening { submit(command, by: Self.facilitator) }
    for role in Self.roles { come(role, after: 0) }
  }

  /// Somebody comes, from the beginning or with what an earlier visit had.
  private mutating func come(_ role: Author.Role, after sequence: Int) {
    let viewer = Onlooker(role, after: sequence)
    viewers.append(viewer)
    _ = room.subscribe(role, after: sequence, viewer)
  }

  /// One wish, and what is told of it. The marks that reached somebody who may not have them.
  mutating func step() -> [(role: Author.Role, marks: Set<String>)] {
    let author = author()
    submit(author == Self.facilitator ? leading() : writing(), by: author)
    if random.chance(2) {
      let sequence = random.chance(50) ? 0 : random.number(0...room.session.sequence)
      come(random.pick(Self.roles), after: sequence)
    }
    while room.publish() {}
    for viewer in viewers { viewer.allow(open(to: viewer.role)) }
    return viewers.map { ($0.role, $0.leaks()) }.filter { !$0.marks.isEmpty }
  }

  /// What the viewer may know now: all that open cards ever said, and votes that are open.
  func open(to role: Author.Role) -> Set<String> {
    let session = room.session
    let viewer = Author(id: "", role: role)
    let cards = session.cards.all.filter { session.isOpen($0, to: role) }
    let votes = reasons.flatMap { ballot, given in
      given.filter { session.isOpen(.entry(ballot, of: $0.key), to: viewer) }.values
    }
    return Set(cards.flatMap { marks[$0.number] ?? [] }).union(votes.flatMap(\.self))
  }

  mutating func submit(_ command: Command, by author: Author) {
    let head = log.head
    _ = room.submit([Room.Submission(command, by: author)], given: facts)
    for event in log.all.dropFirst(head).flatMap(\.events) { note(event) }
  }

  private var facts: Facts {
    Facts(now: Instant(milliseconds: 1_669_111_201_000 + Int64(log.head) * 1000))
  }

  private mutating func note(_ event: Event) {
    switch event {
    case .cards(.added(let card)):
      let texts = [card.text] + card.fields.values
      marks[card.number, default: []].formUnion(texts.flatMap(\.marks))
    case .cards(.edited(let number, let text)), .cards(.fieldSet(let number, _, let text?)):
      marks[number, default: []].formUnion(text.marks)
    case .ballots(.cast(let ballot, let voter, _, _, let reason)):
      reasons[ballot, default: [:]][voter, default: []].formUnion(reason.marks)
    default: break
    }
  }
}

// MARK: - Wishes

extension SecretWalk {
  private mutating func author() -> Author {
    let group = GroupNumber(random.number(1...3))
    let scribe = Author(
      id: ParticipantID("s\(group.value)\(random.number(1...2))"), role: .scribe(group))
    return random.chance(12) ? Self.facilitator : scribe
  }

  private mutating func mark() -> String {
    lastMark += 1
    return "zq\(lastMark)q"
  }

  private mutating func card() -> CardNumber {
    CardNumber(random.number(1...room.session.cards.nextNumber.value))
  }

  private mutating func cards() -> [CardNumber] { (0..<random.number(1...3)).map { _ in card() } }

  private mutating func maybeCard() -> CardNumber? { random.chance(50) ? card() : nil }

  private mutating func writing() -> Command {
    switch random.number(1...20) {
    case 1...6: .add(mark(), why: random.chance(30) ? mark() : nil)
    case 7...8: .cards(.edit(card(), text: mark()))
    case 9: .cards(.set(card(), field: "why", value: random.chance(80) ? mark() : nil))
    case 10: .cards(random.chance(50) ? .withdraw(card()) : .restore(card()))
    case 11: .cards(random.chance(60) ? .merge(cards(), into: card()) : .unmerge(card()))
    case 12: .cards(.split(card(), into: [mark(), mark()]))
    case 13...14: .cards(.place(cards(), under: maybeCard(), before: maybeCard()))
    case 15: .cards(.take(cards(), as: "taken", under: maybeCard()))
    case 16: .history(random.chance(70) ? .undo(of: nil) : .redo)
    case 17: .draft(mark(), to: "\(random.number(1...3))")
    case 18: .cards(.request(request()))
    default: .ballots(.cast(nil, card(), weight: random.number(0...3), reason: mark()))
    }
  }

  private mutating func request() -> RequestCommand {
    switch random.number(1...4) {
    case 1...2: .send(card())
    case 3: .answer(card(), text: mark())
    default: .accept(card())
    }
  }

  private mutating func leading() -> Command {
    let step = random.pick(room.session.programme.entries.map(\.id))
    let group = random.chance(30) ? nil : GroupNumber(random.number(1...3))
    let ballot = BallotNumber(random.number(1...(room.session.ballots.all.count + 1)))
    switch random.number(1...12) {
    case 1...2: return .programme(.start(step))
    case 3: return .programme(random.chance(50) ? .reveal(group) : .back)
    case 4...5: return .cards(.hand(cards(), to: GroupNumber(random.number(1...3))))
    case 6:
      return .ballots(.open(BallotBlueprint(kind: .bets, board: random.pick(["a", "c"]))))
    case 7: return .ballots(.close(ballot))
    case 8: return .ballots(.publish(ballot))
    case 9: return .history(.undo(of: ParticipantID("s\(random.number(1...3))1")))
    case 10: return .history(random.chance(70) ? .undo(of: nil) : .redo)
    case 11: return .cards(.edit(card(), text: mark()))
    default: return .add(mark())
    }
  }
}
