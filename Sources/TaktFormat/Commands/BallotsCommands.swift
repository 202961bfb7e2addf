import TaktModel

extension BallotsCommand {
  init(_ kind: CommandKind.Ballots, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .open: self = .open(try fields("blueprint"))
    case .close: self = .close(try fields("ballot"))
    case .publish: self = .publish(try fields("ballot"))
    case .setBudget: self = .setBudget(try fields("ballot"), try fields.optional("budget"))
    case .newRound: self = .newRound(try fields("ballot"), among: try fields("cards", default: []))
    case .choose: self = .choose(try fields("ballot"), try fields("cards", default: []))
    case .exclude:
      self = .exclude(try fields("ballot"), name: try fields("name"), try fields("card"))
    case .admit: self = .admit(try fields("ballot"), name: try fields("name"))
    case .cast, .score, .abstain, .rank, .tally, .finish:
      self = try BallotsCommand(vote: kind, fields)
    }
  }

  private init(vote kind: CommandKind.Ballots, _ fields: JSONFields) throws(FormatError) {
    let number: BallotNumber? = try fields.optional("ballot")
    switch kind {
    case .score: self = .score(number, try fields("card"), try fields("marks", default: [:]))
    case .abstain: self = .abstain(number, try fields("card"))
    case .rank: self = .rank(number, try fields("cards", default: []))
    case .tally:
      self = .tally(
        number, try fields("counts", default: []), people: try fields.optional("people"))
    case .finish: self = .finish(number, try fields("is_done", default: true))
    default:
      self = .cast(
        number, try fields("card"), weight: try fields("weight"),
        reason: try fields("reason", default: ""))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.kind(kind)
    writer.field("ballot", number)
    switch self {
    case .open(let blueprint): writer.field("blueprint", blueprint)
    case .close, .publish: break
    case .setBudget(_, let budget): writer.field("budget", budget)
    case .newRound(_, let cards), .choose(_, let cards), .rank(_, let cards):
      writer.field("cards", cards, default: [])
    case .exclude(_, let name, let card):
      writer.field("name", name)
      writer.field("card", card)
    case .admit(_, let name): writer.field("name", name)
    case .cast(_, let card, let weight, let reason):
      writer.field("card", card)
      writer.field("weight", weight)
      writer.field("reason", reason, default: "")
    case .score(_, let card, let marks):
      writer.field("card", card)
      writer.field("marks", marks, default: [:])
    case .abstain(_, let card): writer.field("card", card)
    case .tally(_, let counts, let people):
      writer.field("counts", counts, default: [])
      writer.field("people", people)
    case .finish(_, let isDone): writer.field("is_done", isDone, default: true)
    }
  }

  private var number: BallotNumber? {
    switch self {
    case .open: nil
    case .close(let number), .publish(let number), .setBudget(let number, _),
      .newRound(let number, _), .choose(let number, _), .exclude(let number, _, _),
      .admit(let number, _):
      number
    case .cast(let number, _, _, _), .score(let number, _, _), .abstain(let number, _),
      .rank(let number, _), .tally(let number, _, _), .finish(let number, _):
      number
    }
  }

  private var kind: CommandKind.Ballots {
    switch self {
    case .open: .open
    case .close: .close
    case .publish: .publish
    case .setBudget: .setBudget
    case .newRound: .newRound
    case .choose: .choose
    case .exclude: .exclude
    case .admit: .admit
    case .cast: .cast
    case .score: .score
    case .abstain: .abstain
    case .rank: .rank
    case .tally: .tally
    case .finish: .finish
    }
  }
}
