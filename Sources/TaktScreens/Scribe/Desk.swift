import TaktCanvas
import TaktModel

/// What lies before a scribe now: the board of the current step, its view, and may they write.
struct Desk {
  enum View { case waiting, list, columns, tree }

  enum Writing {
    case open
    /// Nothing has begun: there is no board to write on.
    case noStep
    /// A guest or a juror: this terminal only looks.
    case roleReads
    case stepReads
    /// The facilitator keeps this group from writing for a while; drafts stay.
    case locked
    case timeIsOver
  }

  let view: View
  let board: Board
  let writing: Writing
  let entry: Programme.Entry?

  init(in context: Context) {
    let programme = context.session.programme
    entry = programme.currentEntry
    board = programme.currentBoard ?? .notes
    view = entry == nil ? .waiting : Desk.view(of: board)
    let useful: Set<Step.Permission> =
      switch board.view {
      case .tree: [.write, .move, .vote]
      case .inbox: [.write, .answer]
      default: [.write]
      }
    writing = Desk.writing(entry, useful, in: context)
  }

  /// A board whose view this screen does not know is at least a list.
  private static func view(of board: Board) -> View {
    switch board.view {
    case .tree: .tree
    case .columns: .columns
    default: .list
    }
  }

  private static func writing(
    _ entry: Programme.Entry?, _ useful: Set<Step.Permission>, in context: Context
  ) -> Writing {
    guard let group = context.author.group else {
      let isExpert = context.author.role == .juror
      let board = context.session.programme.currentBoard
      return isExpert && board?.view == .rota ? .open : .roleReads
    }
    guard let entry else { return .noStep }
    if context.session.programme.permissions.isDisjoint(with: useful) { return .stepReads }
    if context.session.programme.isLocked(group) { return .locked }
    let remaining = entry.clock?.remainingSeconds(at: context.now) ?? 0
    return entry.step.atZero == .lock && remaining < 0 ? .timeIsOver : .open
  }

  /// May one type at all: a closed board still takes a draft, for it opens again.
  var takesDraft: Bool {
    switch writing {
    case .open, .locked, .timeIsOver: true
    case .noStep, .roleReads, .stepReads: false
    }
  }

  /// Why a line would not be written now; nil when it would.
  var obstacle: LocalizedText? {
    switch writing {
    case .open: nil
    case .noStep: LocalizedText("писать можно будет с первого шага", "writing opens with step 1")
    case .roleReads: LocalizedText("этот терминал только смотрит", "this terminal only looks")
    case .stepReads: LocalizedText("на этом шаге доску читают", "this step only reads its board")
    case .locked:
      LocalizedText(
        "ведущий закрыл запись; строка сохранится", "writing is closed; your line is kept")
    case .timeIsOver:
      LocalizedText(
        "время вышло, запись закрыта; строка сохранится",
        "time is up, writing is closed; your line is kept")
    }
  }

  /// A talk or a break: notes may be taken, the time is what counts.
  var hasNoBoard: Bool { entry != nil && board.id == .notes }

  /// The kinds that a plain line may become: not taken from elsewhere and at home at the top.
  var typedKinds: [CardKind] { board.kinds.filter { !$0.isTaken && $0.mayStandAtTop } }
}
