import TaktModel
import Testing

@testable import takt

@Suite struct PlainLineTests {
  private static let session: Session = {
    var session = Session()
    let board = Board(
      id: "b", title: "Доска", view: .list,
      kinds: [
        CardKind(
          id: "idea", title: "идея", fields: [CardField(id: "year", title: "год", content: .number)]
        )
      ])
    let plan = Plan(
      id: "p", title: "Проба",
      steps: [Step(id: "t1", title: "Раз", board: "b"), Step(id: "t2", title: "Два", board: "b")],
      boards: [board])
    session.apply(
      Record(
        sequence: 1, at: Instant(milliseconds: 0), by: Author(id: "f", role: .facilitator),
        request: nil, events: [.programme(.adopted(plan))]))
    return session
  }()

  private func read(_ line: String) -> PlainLine { PlainLine(line, in: Self.session) }

  @Test(
    arguments: [
      ("текст", .cards(.add(kind: nil, text: "текст", board: nil, under: nil, fields: [:]))),
      (" /next", .cards(.add(kind: nil, text: " /next", board: nil, under: nil, fields: [:]))),
      (
        "/add idea Вода и лес",
        .cards(.add(kind: "idea", text: "Вода и лес", board: nil, under: nil, fields: [:]))
      ),
      (
        "/add idea under #7 Вода year=2030",
        .cards(.add(kind: "idea", text: "Вода", board: nil, under: 7, fields: ["year": "2030"]))
      ),
      (
        "/add idea a=b year=1 year=2",
        .cards(.add(kind: "idea", text: "a=b", board: nil, under: nil, fields: ["year": "1"]))
      ),
      ("/edit #3 новый  текст", .cards(.edit(3, text: "новый  текст"))),
      ("/edit 3 x", .cards(.edit(3, text: "x"))),
      ("/set #3 year=2030", .cards(.set(3, field: "year", value: "2030"))),
      ("/set #3 note=a = b", .cards(.set(3, field: "note", value: "a = b"))),
      ("/set #3 year=", .cards(.set(3, field: "year", value: nil))),
      ("/withdraw #3", .cards(.withdraw(3))), ("/restore #3", .cards(.restore(3))),
      ("/into #1 #2 3 #4", .cards(.place([2, 3, 4], under: 1, before: nil))),
      ("/into #0 #2", .cards(.place([2], under: nil, before: nil))),
      ("/merge #1 #2", .cards(.merge([2], into: 1))), ("/split #1", .cards(.unmerge(1))),
      ("/split #1 раз | два", .cards(.split(1, into: ["раз", "два"]))),
      (
        "/request 2,5 Кто?",
        .cards(.request(.write("Кто?", to: "2,5", board: nil, isDraft: false)))
      ),
      (
        "/draft all Кто?", .cards(.request(.write("Кто?", to: "all", board: nil, isDraft: true)))
      ),
      ("/send #3", .cards(.request(.send(3)))),
      ("/answer #3 Мы", .cards(.request(.answer(3, text: "Мы")))),
      ("/accept 4", .cards(.request(.accept(4)))),
      ("/decline #4", .cards(.request(.decline(4)))),
      ("/readdress #3 5", .cards(.request(.readdress(3, to: "5")))),
      ("/call", .programme(.turn(.call(nil)))), ("/call #7", .programme(.turn(.call(7)))),
      ("/questions", .programme(.turn(.question))), ("/endtalk", .programme(.turn(.end))),
      ("/absent #7", .programme(.turn(.postpone(7)))),
      ("/talktime -1", .programme(.turn(.extend(seconds: -60)))),
      ("/bet #1 3 потому что", .ballots(.cast(nil, 1, weight: 3, reason: "потому что"))),
      ("/vote #1", .ballots(.cast(nil, 1, weight: 1, reason: ""))),
      ("/vote #1 0", .ballots(.cast(nil, 1, weight: 0, reason: ""))),
      ("/vote 7/2/1 of 10", .ballots(.tally(nil, [7, 2, 1], people: 10))),
      ("/score #3 idea=7 team=5", .ballots(.score(nil, 3, ["idea": 7, "team": 5]))),
      ("/abstain #3", .ballots(.abstain(nil, 3))),
      ("/rank #3 1 #2", .ballots(.rank(nil, [3, 1, 2]))),
      ("/poll 7/2/1", .ballots(.tally(nil, [7, 2, 1], people: nil))),
      ("/poll 7/2/1 из 12", .ballots(.tally(nil, [7, 2, 1], people: 12))),
      ("/done", .ballots(.finish(nil, true))), ("/done no", .ballots(.finish(nil, false))),
      (
        "/ballot open dots 3 top=2 voters=everyone b idea",
        .ballots(
          .open(
            BallotBlueprint(
              kind: .dots, board: "b", cardKind: "idea", budget: 3, top: 2, voters: .everyone)))
      ),
      (
        "/ballot open scores criteria=idea*2:0-5,team sealed=no",
        .ballots(
          .open(
            BallotBlueprint(
              kind: .scores, board: .notes,
              criteria: [
                Criterion(id: "idea", title: "idea", weight: 2, least: 0, most: 5),
                Criterion(id: "team", title: "team"),
              ], isSealed: false)))
      ),
      (
        "/ballot open poll Да | Не знаю",
        .ballots(
          .open(BallotBlueprint(kind: .poll, board: .notes, options: ["Да", "Не знаю"])))
      ),
      ("/ballot choose #3 #1", .ballots(.choose(0, [3, 1]))),
      ("/ballot round", .ballots(.newRound(0, among: []))),
      ("/ballot round #3 #1", .ballots(.newRound(0, among: [3, 1]))),
      ("/ballot budget no", .ballots(.setBudget(0, nil))),
      ("/ballot admit Пётр Иванов", .ballots(.admit(0, name: "Пётр Иванов"))),
      (
        "/ballot exclude Пётр Иванов #3",
        .ballots(.exclude(0, name: "Пётр Иванов", 3))
      ),
      ("/undo", .history(.undo(of: nil))), ("/redo", .history(.redo)),
      ("/next", .programme(.next)), ("/back", .programme(.back)),
      ("/extend 5", .programme(.extend(seconds: 300))),
      ("/extend -5", .programme(.extend(seconds: -300))),
      ("/start t2", .programme(.start("t2"))), ("/start 2", .programme(.start("t2"))),
      ("/skip", .programme(.skip("t1"))), ("/skip t2", .programme(.skip("t2"))),
      ("/reopen 1", .programme(.reopen("t1"))), ("/lock", .programme(.lock(nil))),
      ("/lock 2", .programme(.lock(2))), ("/unlock 2", .programme(.unlock(2))),
      ("/reveal", .programme(.reveal(nil))), ("/reveal 2", .programme(.reveal(2))),
      ("/clock 3 2", .programme(.startGroupClock(2, seconds: 180, label: ""))),
      ("/clock off", .programme(.stopGroupClock(nil))),
      ("/repair shift", .programme(.repair(.shift, confirmingAnchors: false))),
      ("/repair take t2 confirm", .programme(.repair(.takeFrom("t2"), confirmingAnchors: true))),
      ("/stage blank", .stage(.blank(true))), ("/stage freeze", .stage(.freeze(true))),
      ("/stage wall b", .stage(.show(.wall("b")))), ("/stage back", .stage(.back)),
      ("/message Обед в 13", .stage(.message("Обед в 13"))), ("/message", .stage(.message(nil))),
      ("/group Вода", .roster(.addGroup("Вода"))),
    ] as [(String, Command)])
  func `a line is a command`(line: String, command: Command) {
    #expect(read(line) == .command(command))
  }

  @Test func `what only this terminal answers`() {
    #expect(read("/help") == .help)
    #expect(read("/where") == .whereWeAre)
    #expect(read("/list") == .list(nil))
    #expect(read("/list b") == .list("b"))
    #expect(read("/groups") == .groups)
    #expect(read("/results") == .results)
    #expect(read("/ballot status") == .ballot)
    #expect(read("") == .nothing)
    #expect(read(" \t") == .nothing)
  }

  @Test(
    arguments: [
      "/", "/nonsense", "/Next!", "/add", "/add idea", "/add idea under", "/add idea under x y",
      "/add idea under #1", "/edit", "/edit x", "/edit #1", "/edit #99999999999999999999 x",
      "/set #1", "/set #1 x", "/set #1 =x", "/into", "/into #1", "/merge #1", "/bet", "/bet #1",
      "/bet #1 x", "/vote", "/extend", "/extend x", "/extend 1441", "/extend 9223372036854775807",
      "/start", "/start t9", "/start 0", "/start 3", "/stage", "/stage nonsense", "/ballot",
      "/ballot open", "/ballot open x", "/repair", "/repair take t9", "/lock x", "/insert 5",
      "/score #1", "/score #1 x", "/score #1 x=y", "/poll", "/poll 7/x", "/poll да=1", "/rank",
      "/rank x", "/abstain", "/ballot exclude x", "/ballot exclude Иванов x", "/ballot admit",
      "/ballot choose x", "/ballot budget x", "/ballot open poll", "/ballot open dots voters=all",
      "/ballot open scores criteria=a*x", "/request 2", "/group", "/clock",
    ])
  func `a line that means nothing is a sentence in both languages`(line: String) {
    guard case .refused(let sentence) = read(line) else {
      Issue.record("\(line) was read as \(read(line))")
      return
    }
    #expect(!sentence.russian.isEmpty && !sentence.english.isEmpty)
    #expect(sentence.russian != sentence.english)
    #expect(!sentence.russian.contains("\n"))
  }

  @Test(
    arguments: [
      ("/ballot close", true), ("/stage blank", true), ("/skip", true), ("/add idea x", false),
      ("/edit #1 x", false), ("text", false), ("/", false), ("skip", false), ("/next", false),
    ])
  func `only what means something against its predecessors waits for them`(
    line: String, looksBack: Bool
  ) {
    #expect(PlainLine.looksBack(line) == looksBack)
  }
}
