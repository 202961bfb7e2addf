import TaktModel

extension BallotsCommand {
  init(_ name: String, _ words: inout PlainWords, in session: Session) throws(Rejection) {
    switch name {
    case "score": self = .score(nil, try words.number(), try words.marks())
    case "abstain": self = .abstain(nil, try words.number())
    case "rank": self = .rank(nil, try words.numbers())
    case "poll": self = try BallotsCommand(polling: &words, in: session)
    case "done": self = .finish(nil, words.next() != "no")
    case "ballot": self = try BallotsCommand(managing: &words, in: session)
    default: self = try BallotsCommand(weighing: &words, isVote: name == "vote")
    }
  }

  /// `/bet #N WEIGHT [WHY]`, `/vote #N [WEIGHT]`, `/vote 7/2/1 [of PEOPLE]`.
  private init(weighing words: inout PlainWords, isVote: Bool) throws(Rejection) {
    if isVote, let counts = words.counts() {
      self = .tally(nil, counts, people: try words.people())
      return
    }
    let card = try words.number()
    let isPlain = isVote && words.peek == nil
    let weight = isPlain ? 1 : try words.integer(("вес", "the weight"))
    self = .cast(
      nil, card, weight: weight, reason: words.peek == nil ? "" : try words.text())
  }

  /// `/poll 7/2/1 [of PEOPLE]`, or answers by their words or numbers: `/poll да=7 нет=2`.
  private init(polling words: inout PlainWords, in session: Session) throws(Rejection) {
    if let counts = words.counts() {
      self = .tally(nil, counts, people: try words.people())
      return
    }
    let options = session.ballots.open?.blueprint.options ?? []
    var counts = options.map { _ in 0 }
    repeat {
      let (name, value) = try words.pair()
      guard let place = options.place(of: name) else {
        let known = options.map(\.russian).joined(separator: ", ")
        throw Rejection(
          "Ответа «\(name)» нет; есть: \(known).", "There is no answer “\(name)”: \(known).")
      }
      counts[place] = value
    } while words.peek != nil && words.peek != "of"
    self = .tally(nil, counts, people: try words.people())
  }

  private init(managing words: inout PlainWords, in session: Session) throws(Rejection) {
    let last = session.ballots.all.last?.number ?? 0
    switch words.next() {
    case "open": self = .open(try BallotBlueprint(opening: &words, in: session))
    case "close": self = .close(last)
    case "publish": self = .publish(last)
    case "choose": self = .choose(last, try words.numbers())
    case "round": self = .newRound(last, among: words.peek == nil ? [] : try words.numbers())
    case "budget":
      let isPlain = words.peek == "no"
      self = .setBudget(last, isPlain ? nil : try words.integer(("бюджет", "the budget")))
    case "admit": self = .admit(last, name: try words.text())
    case "exclude":
      let (name, card) = try words.nameAndNumber()
      self = .exclude(last, name: name, card)
    default:
      throw Rejection(
        "Нужно: open, close, publish, choose, round, budget, admit, exclude или status.",
        "Say open, close, publish, choose, round, budget, admit, exclude or status.")
    }
  }
}

extension BallotBlueprint {
  /// The step's own ballot, or one said in words:
  /// `KIND [BUDGET] [BOARD [CARDS]] [top=N] [voters=WHO] [sealed=no] [criteria=…]`, and for a poll
  /// its answers with `|` between them.
  fileprivate init(opening words: inout PlainWords, in session: Session) throws(Rejection) {
    if words.peek == nil, let own = session.programme.currentStep?.ballot {
      self = own
      return
    }
    guard let kind = words.next().flatMap(Kind.init) else {
      throw Rejection(
        "Какое голосование: dots, bets, scores, rank или poll.",
        "Which ballot: dots, bets, scores, rank or poll.")
    }
    self.init(kind: kind, board: session.programme.currentBoard?.id ?? .notes)
    try takeSettings(of: &words)
    if kind == .poll {
      options = try words.text().split(separator: "|").map { LocalizedText($0.trimmed) }
      return
    }
    budget = words.peek.flatMap(Int.init)
    if budget != nil { _ = words.next() }
    try takeSettings(of: &words)
    if let board = words.board() { self.board = board }
    try takeSettings(of: &words)
    cardKind = words.next()
    try takeSettings(of: &words)
  }

  private mutating func takeSettings(of words: inout PlainWords) throws(Rejection) {
    while let pair = words.peek?[...].pair, pair.name.isSetting {
      _ = words.next()
      try set(pair.name, to: pair.value)
    }
  }

  private mutating func set(_ name: String, to value: String) throws(Rejection) {
    switch name {
    case "top": top = try value.number()
    case "sealed": isSealed = value != "no"
    case "criteria":
      criteria = []
      for part in value.split(separator: ",") { criteria.append(try Criterion(plain: part)) }
    default:
      guard let voters = Electorate(rawValue: value) else {
        throw Rejection(
          "Голосуют: groups, jurors или everyone.", "The voters: groups, jurors or everyone.")
      }
      self.voters = voters
    }
  }
}

extension Criterion {
  /// `idea`, `idea*2`, `idea:0-5`, `idea*2:0-5`.
  fileprivate init(plain text: Substring) throws(Rejection) {
    let (name, range) = text.halves(at: ":")
    let (id, weight) = name.halves(at: "*")
    self.init(id: String(id), title: LocalizedText(String(id)))
    if let weight { self.weight = try String(weight).number() }
    if let range {
      let (least, most) = range.halves(at: "-")
      self.least = try String(least).number()
      self.most = try String(most ?? "").number()
    }
  }
}

// MARK: - Words

extension PlainWords {
  /// `7/2/1`; nil, and nothing is taken, where the next word is something else.
  fileprivate mutating func counts() -> [Int]? {
    let parts = peek?.split(separator: "/", omittingEmptySubsequences: false) ?? []
    let counts = parts.compactMap { Int($0) }
    guard parts.count > 1, counts.count == parts.count else { return nil }
    _ = next()
    return counts
  }

  /// `of 10`, where it is said.
  fileprivate mutating func people() throws(Rejection) -> Int? {
    guard peek == "of" || peek == "из" else { return nil }
    _ = next()
    return try integer(("сколько человек", "how many people"))
  }

  /// `name=number`.
  fileprivate mutating func pair() throws(Rejection) -> (name: String, value: Int) {
    guard let pair = next()?[...].pair else {
      throw Rejection("Нужно имя=число.", "Say name=number.")
    }
    return (pair.name, try pair.value.number())
  }

  fileprivate mutating func marks() throws(Rejection) -> [String: Int] {
    var marks: [String: Int] = [:]
    repeat {
      let (name, value) = try pair()
      marks[name] = value
    } while peek != nil
    return marks
  }

  /// `Anna Ivanova #3`: a name of any number of words, and the card at the end.
  fileprivate mutating func nameAndNumber() throws(Rejection) -> (String, CardNumber) {
    let text = try text()
    guard let space = text.lastIndex(of: " ") else {
      throw Rejection("Нужно: имя и #N.", "Say a name and #N.")
    }
    var last = PlainWords(text[space...])
    return (text[..<space].trimmed, try last.number())
  }
}

extension String {
  fileprivate func number() throws(Rejection) -> Int {
    guard let number = Int(self) else {
      throw Rejection("«\(self)» — не число.", "“\(self)” is not a number.")
    }
    return number
  }

  fileprivate var isSetting: Bool { ["top", "sealed", "criteria", "voters"].contains(self) }
}

extension Substring {
  /// What is before the sign and what is after it; nil where there is none.
  fileprivate func halves(at sign: Character) -> (Substring, Substring?) {
    guard let place = firstIndex(of: sign) else { return (self, nil) }
    return (self[..<place], self[index(after: place)...])
  }
}

extension [LocalizedText] {
  /// An answer by its words in either language, or by its number from 1.
  fileprivate func place(of name: String) -> Int? {
    if let number = Int(name), indices.contains(number - 1) { return number - 1 }
    return firstIndex {
      $0.russian.lowercased() == name.lowercased() || $0.english.lowercased() == name.lowercased()
    }
  }
}
