import TaktCanvas
import TaktHost
import TaktModel
import TaktScreens
import Testing
import TextTestSupport

/// Invariant 10 at the drawing: no screen gives a terminal anything but signs to show.
@Suite struct ScreenTests {
  private static let batches = stride(from: 0, to: NaughtyText.all.count, by: 6).map {
    Array(NaughtyText.all[$0..<min($0 + 6, NaughtyText.all.count)])
  }

  @Test(arguments: batches)
  func `no screen shows anything but signs, whatever people wrote and are called`(
    texts: [String]
  ) throws {
    let texts = texts.filter { !$0.isBlank }
    let room = try Wall(of: texts)
    let live = room.pictures + room.picturesOfTree()
    let past = try PastSession(room.session.log)
    for (name, canvas) in live + [("replay", room.replay(of: past))] {
      #expect(canvas.harm == [], "\(name)")
    }
    #expect(past.session(at: .max) == room.session.replica.session)
    for name in ["list", "wall", "tree"] {
      let picture = Array(try #require(live.first { $0.name == name }).canvas.text.utf8)
      // A mark that begins a text may stand on what a screen drew before it.
      for text in texts where !text.beginsWithMark {
        let beginning = text.clipped(toColumns: 200).split { " �".contains($0) }.first?
          .prefix(6)
        #expect(
          picture.contains(Array((beginning ?? "").utf8)), "\(name): \(text.debugDescription)")
      }
    }
  }
}

extension String {
  fileprivate var beginsWithMark: Bool {
    unicodeScalars.first.map { Width.columns(ofScalar: $0) == 0 && !$0.isHarmful } ?? false
  }
}

/// Every place where a text of people is drawn.
struct Wall {
  let session: TextRoom

  init(of texts: [String]) throws {
    session = try TextRoom(title: texts.first ?? "х", plan: .texts(step: texts.last ?? "х"))
    session.ask(texts.enumerated().flatMap(Self.wishes))
    session.ask(.stage(.message(texts.first)))
  }

  /// A terminal, a group, a person and a card of this name.
  private static func wishes(_ number: Int, _ text: String) -> [(Command, Author)] {
    let author = Author(id: ParticipantID("t\(number)"), role: .scribe(1))
    let person = Roster.Person(
      id: PersonID("p\(number)"), name: text, organisation: text, post: text)
    let seat = Assignment(person: person.id, groups: [1])
    let lead = TextRoom.facilitator
    return [
      (.roster(.join(name: text)), author), (.roster(.addGroup(LocalizedText(text))), lead),
      (.roster(.addPerson(person)), lead), (.roster(.assign([seat])), lead),
      (.cards(.add(kind: nil, text: text, board: nil, under: nil, fields: ["why": text])), author),
    ]
  }

  /// The screens of every role, with every scene of the stage.
  var pictures: [(name: String, canvas: Canvas)] {
    let scribe = TextRoom.author
    let seen: [(String, any Screen, Author)] = [
      ("list", ScribeScreen(), scribe), ("console", ConsoleScreen(), TextRoom.facilitator),
      ("seat", SeatScreen(), scribe),
    ]
    let scenes: [Scene] = [.timer, .whereWeAre, .seating, .wall("a"), .tree("a", nil)]
    return seen.map { ($0.0, canvas($0.1, session.context($0.2))) } + scenes.map(picture)
  }

  /// The same on the next step, where a cluster of the first name holds all the others.
  func picturesOfTree() -> [(name: String, canvas: Canvas)] {
    let cards = session.replica.session.cards
    let numbers = cards.all.map(\.number)
    let name = cards[1]?.text ?? "х"
    let add = CardsCommand.add(kind: nil, text: name, board: nil, under: nil, fields: [:])
    session.ask(.programme(.next))
    session.ask([
      (.cards(add), TextRoom.author),
      (.cards(.place(numbers, under: cards.nextNumber, before: nil)), TextRoom.author),
    ])
    let scribe = canvas(ScribeScreen(), session.context(TextRoom.author))
    return [("tree", scribe), picture(.tree("b", nil))]
  }

  private func picture(_ scene: Scene) -> (name: String, canvas: Canvas) {
    var staged = session.replica
    staged.show(scene)
    let context = session.context(Author(id: "wall", role: .screen), staged)
    let name = if case .wall = scene { "wall" } else { "\(scene)" }
    return (name, canvas(StageScreen(), context))
  }

  func replay(of past: PastSession) -> Canvas {
    var context = session.context(Author(id: "replay", role: .screen), past.replica)
    let records = past.records
    context.replay = ReplayState(
      sequence: records.count, total: records.count, at: TextRoom.start, around: records,
      steps: [], activity: context.session.activity.all, first: TextRoom.start,
      last: TextRoom.start)
    return canvas(ReplayScreen(), context)
  }

  private func canvas(_ screen: any Screen, _ context: Context) -> Canvas {
    Shell(screen).canvas(columns: 120, rows: 40, in: context)
  }
}

extension Replica {
  fileprivate mutating func show(_ scene: Scene) {
    apply(
      Record(
        sequence: session.sequence + 1, at: TextRoom.start, by: TextRoom.facilitator,
        request: nil, events: [.stage(.messageSet(nil)), .stage(.shown(scene))]))
  }
}

extension PastSession {
  fileprivate var replica: Replica {
    records.reduce(into: Replica()) { $0.apply($1) }
  }
}
