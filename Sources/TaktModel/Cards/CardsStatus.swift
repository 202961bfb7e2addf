/// Cards that go and come back. Every live card stays in its tree: nothing live lies under a card
/// that is not.
extension Cards {
  /// What lay under a withdrawn card takes its place; what cannot stand there goes with it.
  func withdraw(_ number: CardNumber, in context: CardsContext) throws(Rejection) -> [CardsEvent] {
    let card = try own(number, in: context)
    let holder = shownParent(of: card).flatMap { self[$0] }
    var events: [CardsEvent] = []
    var waiting = [card]
    while let next = waiting.popLast() {
      events.append(.withdrawn(next.number))
      for child in under(next.number) {
        if context.fits(child, under: holder) {
          events.append(.moved(child.number, parent: holder?.number, before: number))
        } else {
          try context.checkOwn(child)
          waiting.append(child)
        }
      }
    }
    return events
  }

  func restore(_ number: CardNumber, in context: CardsContext) throws(Rejection) -> [CardsEvent] {
    guard let card = self[number], card.status == .withdrawn else {
      throw Rejection(
        "Карточка №\(number.value) не снята.", "Card #\(number.value) is not withdrawn.")
    }
    try context.checkOwn(card)
    return [.restored(number)] + (try seat(card, in: context))
  }

  /// A card that comes back goes to the top where what it lay under is gone.
  private func seat(_ card: Card, in context: CardsContext) throws(Rejection) -> [CardsEvent] {
    guard let parent = shownParent(of: card), self[parent]?.isLive != true else { return [] }
    guard context.fits(card, under: nil) else {
      throw Rejection(
        "Карточка №\(card.number.value) лежит под снятой №\(parent.value): сначала верните её.",
        "Card #\(card.number.value) lies under #\(parent.value), which is withdrawn: restore it.")
    }
    return [.moved(card.number, parent: nil, before: nil)]
  }

  func unmerge(_ number: CardNumber, in context: CardsContext) throws(Rejection) -> [CardsEvent] {
    _ = try own(number, in: context)
    let given = mergedInto(number)
    guard !given.isEmpty else {
      throw Rejection(
        "В карточку №\(number.value) ничего не вливали.",
        "Nothing was merged into card #\(number.value).")
    }
    var events: [CardsEvent] = []
    for card in given {
      events.append(.unmerged(card.number))
      events += try seat(card, in: context)
    }
    return events
  }

  func merge(
    _ numbers: [CardNumber], into: CardNumber, in context: CardsContext
  ) throws(Rejection) -> [CardsEvent] {
    let survivor = try own(into, in: context)
    var events: [CardsEvent] = []
    for number in numbers.unique where number != into {
      try check(try own(number, in: context), mayMergeInto: survivor)
      events.append(.merged(number, into: into))
    }
    guard !events.isEmpty else {
      throw Rejection("Нечего объединять.", "There is nothing to merge.")
    }
    return events
  }

  private func check(_ card: Card, mayMergeInto survivor: Card) throws(Rejection) {
    guard card.board == survivor.board, card.kind == survivor.kind else {
      throw Rejection(
        "Объединяются карточки одного вида с одной доски.",
        "Only cards of one kind on one board can be merged.")
    }
    let (inner, outer) = (survivor.number.value, card.number.value)
    guard !isAncestor(card.number, of: survivor.number) else {
      throw Rejection(
        "Карточка №\(inner) лежит внутри №\(outer): влейте её в №\(outer).",
        "Card #\(inner) lies inside #\(outer): merge it into #\(outer).")
    }
  }
}

extension CardsContext {
  /// May the card stand here, as its blueprint says; a card whose blueprint is gone may anywhere.
  func fits(_ card: Card, under holder: Card?) -> Bool {
    guard let board = programme.board(card.board), let kind = board.kind(card.kind) else {
      return true
    }
    if holder == nil, board.about != nil, card.about == nil { return false }
    return (try? board.check(kind, under: holder)) != nil
  }
}
