extension Ballots {
  /// One vote: who it is of, what it becomes, and whether the voter has finished by it.
  func give(
    _ command: BallotsCommand, on number: BallotNumber?, by author: Author,
    in context: BallotsContext
  ) throws(Rejection) -> [BallotsEvent] {
    guard let target = number ?? open?.number else {
      throw Rejection("Сейчас нет открытого голосования.", "No ballot is open now.")
    }
    var ballot = try ballot(target, in: .open)
    let (voter, admission) = try ballot.admission(of: author, in: context)
    for event in admission { ballot.apply(event) }
    if case .finish(_, let isDone) = command {
      let isSo = ballot.done.contains(voter) == isDone
      return isSo ? [] : admission + [.doneSet(target, voter, isDone)]
    }
    guard let gift = try ballot.gift(command, of: voter, by: author, in: context) else {
      return []
    }
    return admission + [gift] + ballot.finishing(voter, by: gift, in: context.cards)
  }
}

extension Ballot {
  /// A voter who becomes complete has finished, and one who takes something back has not.
  fileprivate func finishing(_ voter: Voter, by gift: BallotsEvent, in cards: Cards)
    -> [BallotsEvent]
  {
    var after = self
    after.apply(gift)
    let (was, `is`) = (
      isComplete(for: voter, in: cards), after.isComplete(for: voter, in: cards)
    )
    guard was != `is`, done.contains(voter) != `is` else { return [] }
    return [.doneSet(number, voter, `is`)]
  }

  /// The vote as an event; nil where it is so already.
  fileprivate func gift(
    _ command: BallotsCommand, of voter: Voter, by author: Author, in context: BallotsContext
  ) throws(Rejection) -> BallotsEvent? {
    switch command {
    case .cast(_, let card, let weight, let reason):
      try checkKind([.dots, .bets])
      let new = Entry(weight: weight, reason: reason)
      let old = entries[voter]?[card]
      try check(new, replacing: old, on: card, by: voter, over: context.cards)
      return old == new.ifGiven
        ? nil : .cast(number, voter, card, weight: weight, reason: reason)
    case .score(_, let card, let given):
      return try mark(card, try scores(given, on: card, of: voter), of: voter, in: context)
    case .abstain(_, let card): return try mark(card, .abstained, of: voter, in: context)
    case .rank(_, let order): return try rank(order, of: voter, in: context)
    case .tally(_, let given, let people):
      return try tally(given, people, of: voter, by: author, in: context)
    default: preconditionFailure("`give` is asked for votes only")
    }
  }

  /// Refuses a vote that this kind of ballot does not take.
  private func checkKind(_ kinds: [BallotBlueprint.Kind]) throws(Rejection) {
    guard !kinds.contains(blueprint.kind) else { return }
    switch blueprint.kind {
    case .dots, .bets:
      throw Rejection(
        "Здесь дают вес карточке: /vote #N или /bet #N ВЕС.",
        "Here a card is given a weight: /vote #N or /bet #N WEIGHT.")
    case .scores:
      throw Rejection(
        "Здесь ставят баллы: /score #N критерий=балл.",
        "Here marks are given: /score #N criterion=mark.")
    case .rank:
      throw Rejection(
        "Здесь расставляют по местам: /rank #A #B #C.",
        "Here the cards are put in order: /rank #A #B #C.")
    case .poll:
      throw Rejection(
        "Это опрос: /poll 7/2/1 — сколько человек за каждый ответ.",
        "This is a poll: /poll 7/2/1 says how many are for each answer.")
    }
  }
}

// MARK: - Marks of judges

extension Ballot {
  private func scores(_ given: [String: Int], on card: CardNumber, of voter: Voter)
    throws(Rejection) -> Mark?
  {
    try checkKind([.scores])
    guard !given.isEmpty else { return nil }
    var marks: [String: Int] = [:]
    if case .scores(let old)? = self.marks[voter]?[card] { marks = old }
    for (id, value) in given.sorted(by: { $0.key < $1.key }) {
      guard let criterion = blueprint.criteria.first(where: { $0.id == id }) else {
        let known = blueprint.criteria.map(\.id).joined(separator: ", ")
        throw Rejection(
          "Критерия «\(id)» нет; есть: \(known).",
          "There is no criterion “\(id)”; there are: \(known).")
      }
      marks[id] = try criterion.checked(value)
    }
    return .scores(marks)
  }

  private func mark(
    _ card: CardNumber, _ mark: Mark?, of voter: Voter, in context: BallotsContext
  ) throws(Rejection) -> BallotsEvent? {
    try checkKind([.scores])
    let old = marks[voter]?[card]
    if mark != nil || old == nil {
      try checkCandidate(try context.cards.live(card))
      try checkSay(of: voter, on: card, in: context)
    }
    return old == mark ? nil : .scored(number, voter, card, mark)
  }
}

extension Criterion {
  /// Refuses a mark outside the range; a screen asks before it sends.
  package func checked(_ value: Int) throws(Rejection) -> Int {
    guard range.contains(value) else {
      throw Rejection(
        "«\(title.russian)» — от \(least) до \(most), а не \(value).",
        "“\(title.english)” is from \(least) to \(most), not \(value).")
    }
    return value
  }
}

// MARK: - Orders and tables

extension Ballot {
  private func rank(_ order: [CardNumber], of voter: Voter, in context: BallotsContext)
    throws(Rejection) -> BallotsEvent?
  {
    try checkKind([.rank])
    for card in order {
      try checkCandidate(try context.cards.live(card))
      try checkSay(of: voter, on: card, in: context)
    }
    guard order.unique.count == order.count else {
      throw Rejection(
        "Одна карточка названа дважды: место у неё одно.",
        "A card is named twice: it has one place.")
    }
    return orders[voter, default: []] == order ? nil : .ranked(number, voter, order)
  }

  private func tally(
    _ given: [Int], _ people: Int?, of voter: Voter, by author: Author, in context: BallotsContext
  ) throws(Rejection) -> BallotsEvent? {
    try checkKind([.poll, .dots])
    let places = blueprint.kind == .poll ? blueprint.options.count : candidates?.count ?? 0
    guard given.count == places else {
      throw Rejection(
        "Чисел должно быть \(places) — по одному на каждый ответ, а не \(given.count).",
        "There must be \(places) numbers, one for each answer, not \(given.count).")
    }
    let people = try headCount(people, of: voter, in: context.roster)
    try check(given, of: people)
    let event = BallotsEvent.tallied(number, voter, given, people: people, by: author.id)
    var after = self
    after.apply(event)
    return after == self ? nil : event
  }

  /// How many the sheet is for: as said, but no more than the roster has in the group.
  private func headCount(_ people: Int?, of voter: Voter, in roster: Roster) throws(Rejection)
    -> Int
  {
    guard let group = voter.group else { return 1 }
    let known = roster.members(of: group).count
    let said = people ?? heads[voter]?.people
    guard let count = said ?? (known > 0 ? known : nil) else {
      throw Rejection(
        "Сколько человек за столом? Например: 7/2/1 of 10.",
        "How many are at the table? For example: 7/2/1 of 10.")
    }
    guard (1...Ballot.mostPeople).contains(count), known == 0 || count <= known else {
      let most = known == 0 ? Ballot.mostPeople : known
      throw Rejection(
        "В группе \(most) человек, а введено за \(count).",
        "The group has \(most) people, but \(count) are counted.")
    }
    return count
  }

  private func check(_ given: [Int], of people: Int) throws(Rejection) {
    let hands = blueprint.budget.map { $0 * people } ?? people
    let most = min(hands, Ballot.largestWeight)
    guard given.allSatisfy({ (0...most).contains($0) }) else {
      throw Rejection("Числа — от 0 до \(most).", "The numbers are from 0 to \(most).")
    }
    let sum = given.reduce(0, +)
    guard sum <= hands || (blueprint.kind == .dots && blueprint.budget == nil) else {
      throw Rejection(
        "Вместе \(sum), а на \(people) человек приходится \(hands).",
        "They sum to \(sum), but \(people) people have \(hands).")
    }
  }

  static let mostPeople = 1000
}
