package import TaktModel

/// Random values of the model, with every optional part now present and now absent.
extension Seeded {
  /// Texts that a format may break on, among ordinary ones.
  private static let texts = [
    "развитие кадров", "", " ", "\"кавычки\" и \\ черта", "строка\nи\tещё", "\u{1B}[31mкрасный",
    "\u{0}\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "😀👩‍👩‍👧‍👦🇷🇺", "е\u{308} и ё", "\u{2028}\u{202E}rtl",
    "},\"sum\":\"00000000\"}", "﻿ BOM", "日本語 ไทย", "\u{10FFFF}\u{FFFE}", "a.b:c.4:k", "null", "ß",
  ]

  package mutating func text() -> String {
    chance(70) ? pick(Self.texts) : list(0...40) { $0.pick(Self.texts) }.joined()
  }

  package mutating func localized() -> LocalizedText {
    chance(50) ? LocalizedText(text()) : LocalizedText(text(), text())
  }

  package mutating func integer() -> Int {
    pick([0, 1, -1, 41, 1_000_000, .max, .min, number(-1000...1000)])
  }

  package mutating func instant() -> Instant {
    Instant(milliseconds: Int64(number(-62_135_596_800_000...253_402_300_799_999)))
  }

  package mutating func card() -> CardNumber { CardNumber(number(1...9999)) }
  package mutating func group() -> GroupNumber { GroupNumber(number(1...20)) }
  package mutating func step() -> StepID { StepID(text()) }
  package mutating func board() -> BoardID { BoardID(text()) }
  package mutating func ballot() -> BallotNumber { BallotNumber(number(1...99)) }
  package mutating func participant() -> ParticipantID { ParticipantID(text()) }
  package mutating func personID() -> PersonID { PersonID(text()) }

  package mutating func role() -> Author.Role {
    pick([.facilitator, .scribe(group()), .juror, .observer, .screen])
  }

  package mutating func author() -> Author { Author(id: participant(), role: role()) }

  package mutating func request() -> RequestID {
    RequestID(terminal: text(), counter: number(0...1_000_000))
  }

  package mutating func fields() -> [String: String] {
    var fields: [String: String] = [:]
    for name in list(0...4, { $0.text() }) { fields[name] = text() }
    return fields
  }

  package mutating func scene() -> Scene {
    pick([
      .timer, .wall(board()), .tree(board(), maybe { $0.group() }), .whereWeAre, .seating,
      .form(board(), maybe { $0.group() }), .matrix(board(), maybe { $0.group() }),
      .results(ballot()), .requests(board()), .rota(board()),
      .slide(board(), maybe { $0.group() }, number(0...9)), .road(board()),
      .join(maybe { $0.group() }),
    ])
  }

  package mutating func blueprint() -> BallotBlueprint {
    BallotBlueprint(
      kind: pick(BallotBlueprint.Kind.allCases), board: board(), cardKind: maybe { $0.text() },
      budget: maybe { $0.number(0...500) }, criteria: list(0...3) { $0.criterion() },
      options: list(0...3) { $0.localized() }, top: maybe { $0.integer() },
      voters: maybe { $0.pick(Electorate.allCases) }, isSealed: chance(50), round: integer())
  }

  private mutating func criterion() -> Criterion {
    Criterion(
      id: text(), title: localized(), weight: integer(), least: integer(), most: integer())
  }

  package mutating func voter() -> Voter {
    chance(50) ? .group(group()) : .person(participant())
  }

  package mutating func mark() -> Ballot.Mark { chance(30) ? .abstained : .scores(marks()) }

  package mutating func marks() -> [String: Int] {
    var marks: [String: Int] = [:]
    for name in list(0...4, { $0.text() }) { marks[name] = integer() }
    return marks
  }

  package mutating func planChange() -> PlanChange {
    PlanChange(
      step: step(), startMinute: maybe { $0.number(0...1440) },
      minutes: maybe { $0.number(5...240) })
  }
}
