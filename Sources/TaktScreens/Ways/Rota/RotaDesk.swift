import TaktCanvas
import TaktModel

/// A board of talks as the one who writes sees it: the order, the talk that lines go under.
struct RotaDesk {
  let state: RotaState
  let desk: Desk
  let context: Context
  let talks: Talks

  init(_ state: RotaState, _ desk: Desk, in context: Context) {
    self.state = state
    self.desk = desk
    self.context = context
    talks = Talks(on: desk.board.id, of: context.session)
  }

  /// The chosen talk, else who speaks, else who was heard last.
  var talk: Card? {
    if let number = state.talk, let card = talks.all.first(where: { $0.number == number }) {
      return card
    }
    return talks.current ?? talks.all.last { !talks.isWaiting($0) }
  }

  /// What the next line becomes.
  var kind: CardKind? {
    let board = desk.board
    if let kind = state.kind.flatMap(board.kind) { return kind }
    return context.author.role == .juror
      ? board.noteKind : board.questionKind ?? board.noteKind
  }

  var isNote: Bool { kind?.field(CardField.take) != nil }

  /// The value that means "take up".
  var takeUp: String? { kind?.field(CardField.take)?.choices.first?.id }

  var hasAbout: Bool { kind?.field(CardField.about) != nil }

  /// What was said on a talk, in order.
  func lines(of talk: Card) -> [Card] { context.session.cards.under(talk.number) }

  func isOwn(_ card: Card) -> Bool {
    context.author.group == nil
      ? card.author == context.author.id : card.group == context.author.group
  }
}
