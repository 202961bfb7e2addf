import TaktModel

extension BallotsEvent {
  init(_ kind: EventKind.Ballots, _ fields: JSONFields) throws(FormatError) {
    let number: BallotNumber = try fields("ballot")
    switch kind {
    case .opened:
      self = .opened(
        number, try fields("blueprint"), candidates: try fields.optional("candidates"),
        voters: try fields("voters", default: []))
    case .closed: self = .closed(number)
    case .published: self = .published(number)
    case .budgetSet: self = .budgetSet(number, try fields.optional("budget"))
    case .expected: self = .expected(number, name: try fields("name"))
    case .admitted:
      self = .admitted(number, try fields.voter(), name: try fields("name", default: ""))
    case .excluded:
      self = .excluded(
        number, try fields.voter(), try fields("card"), try fields.optional("reason"))
    case .chosen: self = .chosen(number, try fields("cards", default: []))
    case .doneSet:
      self = .doneSet(number, try fields.voter(), try fields("is_done", default: true))
    case .sealed: self = .sealed(number, try fields.voter())
    case .cast, .scored, .ranked, .tallied:
      self = try BallotsEvent(voteOf: kind, number, fields)
    }
  }

  private init(
    voteOf kind: EventKind.Ballots, _ number: BallotNumber, _ fields: JSONFields
  ) throws(FormatError) {
    let voter = try fields.voter()
    switch kind {
    case .scored: self = .scored(number, voter, try fields("card"), try fields.mark())
    case .ranked: self = .ranked(number, voter, try fields("cards", default: []))
    case .tallied:
      self = .tallied(
        number, voter, try fields("counts", default: []), people: try fields("people", default: 0),
        by: try fields("by"))
    default:
      self = .cast(
        number, voter, try fields("card"), weight: try fields("weight"),
        reason: try fields("reason", default: ""))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.kind(kind)
    writer.field("ballot", number)
    switch self {
    case .opened(_, let blueprint, let candidates, let voters):
      writer.field("blueprint", blueprint)
      writer.field("candidates", candidates)
      writer.field("voters", voters, default: [])
    case .closed, .published: break
    case .budgetSet(_, let budget): writer.field("budget", budget)
    case .expected(_, let name): writer.field("name", name)
    case .admitted(_, let voter, let name):
      writer.field(voter)
      writer.field("name", name, default: "")
    case .excluded(_, let voter, let card, let reason):
      writer.field(voter)
      writer.field("card", card)
      writer.field("reason", reason)
    case .chosen(_, let cards): writer.field("cards", cards, default: [])
    case .doneSet(_, let voter, let isDone):
      writer.field(voter)
      writer.field("is_done", isDone, default: true)
    case .sealed(_, let voter): writer.field(voter)
    case .cast, .scored, .ranked, .tallied: writeVote(to: &writer)
    }
  }

  private func writeVote(to writer: inout JSONWriter) {
    if let voteOf { writer.field(voteOf) }
    switch self {
    case .cast(_, _, let card, let weight, let reason):
      writer.field("card", card)
      writer.field("weight", weight)
      writer.field("reason", reason, default: "")
    case .scored(_, _, let card, let mark):
      writer.field("card", card)
      writer.field(mark)
    case .ranked(_, _, let cards): writer.field("cards", cards, default: [])
    case .tallied(_, _, let counts, let people, let author):
      writer.field("counts", counts, default: [])
      writer.field("people", people, default: 0)
      writer.field("by", author)
    default: break
    }
  }

  private var kind: EventKind.Ballots {
    switch self {
    case .opened: .opened
    case .closed: .closed
    case .published: .published
    case .budgetSet: .budgetSet
    case .expected: .expected
    case .admitted: .admitted
    case .excluded: .excluded
    case .chosen: .chosen
    case .cast: .cast
    case .scored: .scored
    case .ranked: .ranked
    case .tallied: .tallied
    case .doneSet: .doneSet
    case .sealed: .sealed
    }
  }
}

extension JSONFields {
  /// `"group":4`, or a judge by their terminal: `"judge":"k3x9"`.
  fileprivate func voter() throws(FormatError) -> Voter {
    if let judge: ParticipantID = try optional("judge") { return .person(judge) }
    return .group(try self("group"))
  }

  /// `"marks":{…}`, `"abstains":true`, or neither: taken back.
  fileprivate func mark() throws(FormatError) -> Ballot.Mark? {
    if try self("abstains", default: false) { return .abstained }
    let marks: [String: Int]? = try optional("marks")
    return marks.map(Ballot.Mark.scores)
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ voter: Voter) {
    switch voter {
    case .group(let group): field("group", group)
    case .person(let judge): field("judge", judge)
    }
  }

  fileprivate mutating func field(_ mark: Ballot.Mark?) {
    switch mark {
    case .scores(let marks): field("marks", marks)
    case .abstained: field("abstains", true)
    case nil: break
    }
  }
}
