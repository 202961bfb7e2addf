import TaktCanvas
import TaktModel

/// Requests as this scribe sees them: those of a side, in columns by where they stand.
struct InboxDesk {
  let state: InboxState
  let desk: Desk
  let context: Context
  private let requests: [Request]

  init(_ state: InboxState, _ desk: Desk, in context: Context) {
    self.state = state
    self.desk = desk
    self.context = context
    let group = context.author.group
    requests = context.session.cards.requests(on: desk.board.id).filter { request in
      if request.state == .draft, request.from != group { return false }
      switch group == nil ? .all : state.side {
      case .received: return request.state != .draft && request.to.contains(group!)
      case .asked: return request.from == group
      case .all: return true
      }
    }
  }

  /// Waiting, being answered, settled.
  func column(_ index: Int) -> [Request] {
    requests.filter { request in
      switch index {
      case 0: request.isUnanswered || request.state == .draft
      case 1: request.state == .answered
      default: request.isSettled
      }
    }
  }

  var current: Request? {
    let shown = column(state.column)
    return state.cursor.current(in: shown.map(\.number)).flatMap { number in
      shown.first { $0.number == number }
    }
  }

  /// The request whose whole text and answers lie open.
  var opened: Request? {
    state.opened.flatMap { number in
      context.session.cards[number]?.isLive == true
        ? context.session.cards.request(number) : nil
    }
  }

  /// What the keys are about: the opened one, else the one under the cursor.
  var subject: Request? { opened ?? current }

  var offer: Offer? {
    guard let offers = opened?.offers else { return nil }
    return state.offers.current(in: offers.map(\.card.number)).flatMap { number in
      offers.first { $0.card.number == number }
    }
  }

  func isOwn(_ request: Request) -> Bool {
    context.author.group != nil && request.from == context.author.group
  }

  /// May this group answer: it is asked, and the answer can still matter.
  func mayAnswer(_ request: Request) -> Bool {
    guard let group = context.author.group else { return false }
    return request.to.contains(group) && !request.isSettled && request.state != .draft
      && desk.takesDraft
  }

  /// Is the answer's line open for typing.
  var isAnswering: Bool {
    state.question == nil && state.letter == nil && opened.map(mayAnswer) ?? false
  }

  /// The groups that may be asked, in order.
  var others: [Roster.Group] {
    let own = state.letter?.readdressed.flatMap { context.session.cards[$0]?.group }
    return context.session.roster.openGroups.filter {
      $0.number != own ?? context.author.group
    }
  }

  /// Requests to this group that nobody of it has seen yet.
  var unseen: [CardNumber] {
    guard state.side == .received, context.author.group != nil, desk.entry != nil else { return [] }
    return column(0).filter { $0.state == .sent && !state.fresh.contains($0.number) }
      .map(\.number)
  }
}
