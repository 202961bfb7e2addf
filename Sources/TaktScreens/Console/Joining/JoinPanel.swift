import TaktCanvas
import TaktModel

/// How terminals come in and which are there: addresses and codes on one page, terminals on the
/// other. A large terminal shows both; the keys are those of the page in hand.
struct JoinPanel: Overlay {
  enum Page { case codes, terminals }

  private(set) var page = Page.codes
  /// The seat whose code is shown large; nil is the first group's.
  private(set) var seat: Author.Role?
  /// Which of the host's addresses is shown large.
  private(set) var address = 0
  private(set) var terminal: ParticipantID?

  func bindings(in context: Context) -> [Binding] {
    page == .codes ? JoinKeys.codes(of: code(in: context)?.seat, in: context) : JoinKeys.terminals
  }

  /// The code in hand; nil while the network is closed.
  func code(in context: Context) -> Door.Code? {
    let codes = context.door.codes
    return codes.first { $0.seat == seat } ?? codes.first { $0.seat.isScribe } ?? codes.first
  }

  func terminal(in context: Context) -> Presence? {
    let all = context.terminals
    return all.first { $0.participant == terminal } ?? all.first
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: move(by: -1, in: context)
    case OverlayIntent.down: move(by: 1, in: context)
    case JoinIntent.page: page = page == .codes ? .terminals : .codes
    case JoinIntent.address: address += 1
    case JoinIntent.openNetwork: return .go([.request(.door(.open))], to: self)
    case JoinIntent.everyCode: return turn(.join(nil), in: context)
    case JoinIntent.move: return askWhere(in: context)
    case OverlayIntent.cancel: return .close
    default: return change(intent, in: context)
    }
    return .stay
  }

  /// A digit is a group's: its code, or where the terminal goes.
  mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    guard let digit = input.digit else { return .stay }
    let group = GroupNumber(digit)
    guard context.session.roster.isOpen(group) else {
      return .refuse(
        LocalizedText("Группы \(digit) нет.", "There is no group \(digit)."))
    }
    if page == .terminals { return move(to: group, in: context) }
    seat = .scribe(group)
    return .stay
  }

  private mutating func move(by distance: Int, in context: Context) {
    switch page {
    case .codes:
      let seats = context.door.codes.map(\.seat)
      seat = seats.neighbour(of: code(in: context)?.seat, at: distance)
    case .terminals:
      let all = context.terminals.map(\.participant)
      terminal = all.neighbour(of: terminal(in: context)?.participant, at: distance)
    }
  }

  private func change(_ intent: Intent, in context: Context) -> OverlayOutcome {
    guard let code = code(in: context) else { return .refuse(.networkIsClosed) }
    switch intent {
    case JoinIntent.reissue:
      return .open(JoinQuestions.reissue(code, in: context, backTo: self))
    case JoinIntent.revoke:
      guard !code.text.isEmpty else { return .refuse(.codeIsRevoked) }
      return .open(JoinQuestions.revoke(code, in: context, backTo: self))
    case JoinIntent.onStage:
      guard case .scribe(let group) = code.seat else { return .refuse(.codeIsNotForTheRoom) }
      return turn(.join(group), in: context)
    default: return .stay
    }
  }

  /// Codes go on stage, or off it where the room sees them: what they lie over comes back.
  private func turn(_ codes: Scene, in context: Context) -> OverlayOutcome {
    let stage = context.session.stage
    let scene = stage.shows(codes) ? stage.underCodes : codes
    return .go([.submit(.stage(.show(scene)))], to: self)
  }

  private func askWhere(in context: Context) -> OverlayOutcome {
    guard let terminal = terminal(in: context), terminal.role.isScribe else {
      return .refuse(.onlyScribesMove)
    }
    return .open(JoinQuestions.group(for: terminal, in: context, backTo: self))
  }

  private func move(to group: GroupNumber, in context: Context) -> OverlayOutcome {
    guard let terminal = terminal(in: context), terminal.role.isScribe else {
      return .refuse(.onlyScribesMove)
    }
    guard terminal.role != .scribe(group) else { return .stay }
    return .open(JoinQuestions.move(terminal, to: group, in: context, backTo: self))
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    JoinPage(panel: self, context: context).draw(on: &canvas)
  }
}

extension Context {
  /// Terminals here and gone as the console lists them: by seat, then by name.
  var terminals: [Presence] {
    presence.sorted { left, right in
      (left.role.place, left.name, left.participant.value)
        < (right.role.place, right.name, right.participant.value)
    }
  }
}

extension Author.Role {
  var isScribe: Bool { if case .scribe = self { true } else { false } }

  fileprivate var place: Int {
    switch self {
    case .facilitator: 0
    case .screen: 1
    case .scribe(let group): 1 + group.value
    case .juror: 10_000
    case .observer: 10_001
    }
  }
}

extension LocalizedText {
  fileprivate static let networkIsClosed = LocalizedText(
    "Сеть закрыта, кодов нет: O откроет её.", "The network is closed: O opens it.")
  fileprivate static let codeIsRevoked = LocalizedText(
    "Код уже отозван: N даст новый.", "The code is revoked already: N makes a new one.")
  fileprivate static let codeIsNotForTheRoom = LocalizedText(
    "На сцену выводят только коды групп.", "Only the groups' codes go on stage.")
  fileprivate static let onlyScribesMove = LocalizedText(
    "Пересадить можно только терминал группы.", "Only a group's terminal can be moved.")
}
