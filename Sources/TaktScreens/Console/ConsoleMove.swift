import TaktCanvas
import TaktModel

/// Moving between the panels and inside them.
extension ConsoleScreen {
  mutating func move(_ intent: Intent, in context: Context) -> [Effect]? {
    switch intent {
    case ConsoleIntent.nextPanel: turn(by: 1)
    case ConsoleIntent.previousPanel: turn(by: -1)
    case ConsoleIntent.up: step(by: -1, in: context)
    case ConsoleIntent.down: step(by: 1, in: context)
    case ConsoleIntent.open: return open(in: context)
    case ConsoleIntent.release: release()
    case ConsoleIntent.find: overlay = CardFinder(in: context)
    default: return nil
    }
    return []
  }

  private mutating func turn(by distance: Int) {
    let panels = Panel.allCases
    let place = panels.firstIndex(of: focus) ?? 0
    focus = panels[(place + distance + panels.count) % panels.count]
    if focus == .groups || focus == .feed { lower = focus }
  }

  private mutating func step(by distance: Int, in context: Context) {
    switch focus {
    case .timer: break
    case .plan:
      let ids = context.session.programme.entries.map(\.id)
      chosenStep = ids.neighbour(of: entryInHand(in: context)?.id, at: distance)
    case .groups:
      let numbers = context.session.roster.openGroups.map(\.number)
      chosenGroup =
        chosenGroup == nil ? numbers.first : numbers.neighbour(of: chosenGroup, at: distance)
    case .feed: stepInFeed(by: distance, in: context)
    }
  }

  /// Down goes into the past; above the newest line the feed is live again.
  private mutating func stepInFeed(by distance: Int, in context: Context) {
    let told = context.replica.recent.reversed().lazy.filter { FeedLine($0, in: context) != nil }
    guard let chosenRecord else {
      if distance > 0 { self.chosenRecord = told.first?.sequence }
      return
    }
    if distance > 0 {
      self.chosenRecord = told.first { $0.sequence < chosenRecord }?.sequence ?? chosenRecord
    } else {
      self.chosenRecord = told.last { $0.sequence > chosenRecord }?.sequence
    }
  }

  private mutating func release() {
    switch focus {
    case .plan where chosenStep != nil: chosenStep = nil
    case .groups where chosenGroup != nil: chosenGroup = nil
    case .feed where chosenRecord != nil: chosenRecord = nil
    default: focus = .timer
    }
  }

  private mutating func open(in context: Context) -> [Effect] {
    switch focus {
    case .timer:
      return context.session.programme.currentEntry == nil ? askNext(in: context) : []
    case .plan: return startChosen(in: context)
    case .groups:
      let first = context.session.roster.openGroups.first?.number
      return (chosenGroup ?? first).map { openGroup($0, in: context) } ?? []
    case .feed: return openLine(in: context)
    }
  }

  mutating func openGroup(_ number: GroupNumber, in context: Context) -> [Effect] {
    guard context.session.roster.group(number)?.closedAt == nil,
      context.session.roster.group(number) != nil
    else {
      let value = number.value
      return [.say(LocalizedText("Группы \(value) нет.", "There is no group \(value)."))]
    }
    let view = context.session.programme.currentBoard?.view
    overlay = view == .form || view == .matrix ? GroupBoard(number) : GroupDetails(number)
    return []
  }

  private mutating func openLine(in context: Context) -> [Effect] {
    let newest = context.replica.recent.last { FeedLine($0, in: context) != nil }
    guard let record = context.replica.record(chosenRecord) ?? newest else { return [] }
    let cards = record.events.compactMap { event -> CardNumber? in
      switch event {
      case .cards(let event): event.number
      case .ballots(.cast(_, _, let card, _, _)): card
      default: nil
      }
    }
    guard let number = cards.first, context.session.cards[number] != nil else {
      return [.say(LocalizedText("В этой строке нет карточки.", "This line holds no card."))]
    }
    overlay = CardDetails(number)
    return []
  }
}

extension Array where Element: Equatable {
  /// The element so far away, or the last one on the way.
  func neighbour(of element: Element?, at distance: Int) -> Element? {
    guard let element, let index = firstIndex(of: element) else { return first }
    return self[Swift.min(Swift.max(0, index + distance), count - 1)]
  }
}
