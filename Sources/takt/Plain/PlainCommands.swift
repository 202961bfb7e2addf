import TaktModel

extension CardsCommand {
  init(_ name: String, _ words: inout PlainWords, in session: Session) throws(Rejection) {
    switch name {
    case "add": self = try CardsCommand(adding: &words, in: session)
    case "edit": self = .edit(try words.number(), text: try words.text())
    case "set":
      let number = try words.number()
      let (field, value) = try words.assignment()
      self = .set(number, field: field, value: value.isEmpty ? nil : value)
    case "withdraw": self = .withdraw(try words.number())
    case "restore": self = .restore(try words.number())
    case "into":
      let parent = try words.number()
      self = .place(try words.numbers(), under: parent == 0 ? nil : parent, before: nil)
    case "merge":
      let survivor = try words.number()
      self = .merge(try words.numbers(), into: survivor)
    case "split":
      let number = try words.number()
      guard words.peek != nil else {
        self = .unmerge(number)
        return
      }
      self = .split(number, into: try words.text().split(separator: "|").map { $0.trimmed })
    case "take":
      guard let kind = words.next() else {
        throw Rejection("Нужен вид: /take ВИД #N.", "A kind is needed: /take KIND #N.")
      }
      self = .take(try words.numbers(), as: kind, under: nil)
    case "hand":
      guard let group = try words.groupIfAny() else {
        throw Rejection("Нужна группа: /hand ГРУППА #N.", "A group is needed: /hand GROUP #N.")
      }
      self = .hand(try words.numbers(), to: group)
    default: preconditionFailure("PlainLine gives only the names above")
    }
  }

  /// `/add KIND [under #N] TEXT [field=value …]`; fields are those the kind has, and a value goes on
  /// to the next of them.
  private init(adding words: inout PlainWords, in session: Session) throws(Rejection) {
    guard let kindName = words.next() else {
      throw Rejection("Нужен вид: /add ВИД ТЕКСТ.", "A kind is needed: /add KIND TEXT.")
    }
    var parent: CardNumber?
    if words.peek == "under" {
      _ = words.next()
      parent = try words.number()
    }
    let boards = (session.programme.plan?.boards ?? []) + [.notes]
    let kind =
      session.programme.currentBoard?.kind(kindName)
      ?? boards.lazy.compactMap { $0.kind(kindName) }.first
    let (text, fields) = try words.text().parted(by: kind)
    self = .add(kind: kindName, text: text, board: nil, under: parent, fields: fields)
  }
}

extension StageCommand {
  init(_ name: String, _ words: inout PlainWords, in session: Session) throws(Rejection) {
    if name == "message" {
      self = .message(words.peek == nil ? nil : try words.text())
      return
    }
    let board = session.programme.currentBoard?.id
    switch words.next() {
    case "blank": self = .blank(!session.stage.isBlank)
    case "freeze": self = .freeze(!session.stage.isFrozen)
    case "back": self = .back
    case "timer": self = .show(.timer)
    case "where": self = .show(.whereWeAre)
    case "seating": self = .show(.seating)
    case "join": self = .show(.join(try words.groupIfAny()))
    case "wall": self = .show(.wall(words.board() ?? board ?? .notes))
    case "requests": self = .show(.requests(try words.board(viewed: .inbox, in: session)))
    case "rota": self = .show(.rota(try words.board(viewed: .rota, in: session)))
    case "tree": self = .show(.tree(words.board() ?? board ?? .notes, try words.groupIfAny()))
    case "form": self = .show(.form(words.board() ?? board ?? .notes, try words.groupIfAny()))
    case "matrix": self = .show(.matrix(words.board() ?? board ?? .notes, try words.groupIfAny()))
    case "slide":
      let board = session.programme.slidesBoard?.id ?? .notes
      let group = GroupNumber(try words.integer(("номер группы", "the group's number")))
      let number =
        words.peek == nil ? 1 : try words.integer(("номер слайда", "the slide's number"))
      self = .show(.slide(board, group, number))
    case "road":
      let road = session.programme.roadBoard?.id
      self = .show(.road(words.board() ?? road ?? board ?? .notes))
    case "results": self = .show(.results(session.ballots.all.last?.number ?? 1))
    default:
      throw Rejection(
        "Сцены: timer, wall, tree, form, matrix, where, seating, results, requests, rota, slide, road, join; ещё blank, freeze, back.",
        "Scenes: timer, wall, tree, form, matrix, where, seating, results, requests, rota, slide, road, join; also blank, freeze, back."
      )
    }
  }
}

extension ProgrammeCommand {
  /// nil where the name is no command of the programme.
  init?(_ name: String, _ words: inout PlainWords, in session: Session) throws(Rejection) {
    switch name {
    case "next": self = .next
    case "back": self = .back
    case "pause": self = .pause
    case "resume": self = .resume
    case "extend": self = .extend(seconds: try words.minutes() * 60)
    case "start": self = .start(try words.step(in: session))
    case "skip":
      guard words.peek == nil, let next = session.programme.nextEntry?.id else {
        self = .skip(try words.step(in: session))
        return
      }
      self = .skip(next)
    case "reopen": self = .reopen(try words.step(in: session))
    case "phase":
      self = .startPhase(
        words.peek == nil ? nil : try words.integer(("номер части", "the part's number")))
    case "lock": self = .lock(try words.groupIfAny())
    case "unlock": self = .unlock(try words.groupIfAny())
    case "insert":
      let minutes = try words.minutes()
      let step = Step(
        id: session.programme.freshStepID, day: session.programme.currentStep?.day ?? 1,
        title: LocalizedText(try words.text()), minutes: minutes)
      self = .edit(
        .insert(step, after: session.programme.current), repair: nil, confirmingAnchors: false)
    case "change", "move", "split", "drop":
      self = try ProgrammeCommand(editing: name, &words, in: session)
    case "clock":
      guard words.peek != "off" else {
        self = .stopGroupClock(nil)
        return
      }
      let minutes = try words.minutes()
      self = .startGroupClock(try words.groupIfAny(), seconds: minutes * 60, label: "")
    case "repair": self = try ProgrammeCommand(repairing: &words, in: session)
    default:
      guard let command = try TurnCommand(name, &words) else { return nil }
      self = .turn(command)
    }
  }

  /// `/repair shift|compress|take STEP [confirm]`.
  private init(repairing words: inout PlainWords, in session: Session) throws(Rejection) {
    let repair: Repair
    switch words.next() {
    case "shift": repair = .shift
    case "compress": repair = .compress
    case "take": repair = .takeFrom(try words.step(in: session))
    default:
      throw Rejection(
        "Починка: shift, compress или take ШАГ.", "A repair: shift, compress or take STEP.")
    }
    self = .repair(repair, confirmingAnchors: words.next() == "confirm")
  }
}

extension ProgrammeCommand {
  /// A scribe's clock for all is the clock of their own group: others they may not set.
  func ofOwnClock(_ own: GroupNumber?) -> ProgrammeCommand {
    switch self {
    case .startGroupClock(nil, let seconds, let label):
      .startGroupClock(own, seconds: seconds, label: label)
    case .stopGroupClock(nil): .stopGroupClock(own)
    default: self
    }
  }
}

extension PlainWords {
  /// A board by its name, else the one of this view that is at hand.
  fileprivate mutating func board(viewed view: Board.View, in session: Session) throws(Rejection)
    -> BoardID
  {
    guard let board = board() ?? session.programme.board(viewed: view)?.id else {
      throw Rejection("Такой доски в программе нет.", "The programme has no such board.")
    }
    return board
  }

  /// Minutes within a day either way, so that seconds never overflow.
  mutating func minutes() throws(Rejection) -> Int {
    let minutes = try integer(("минуты", "minutes"))
    guard abs(minutes) <= 1440 else {
      throw Rejection("Минут — не больше суток.", "No more than a day of minutes.")
    }
    return minutes
  }

  /// `field=value`, the value to the end of the line.
  mutating func assignment() throws(Rejection) -> (name: String, value: String) {
    guard let pair = try text()[...].pair else {
      throw Rejection("Нужно поле=значение.", "Say field=value.")
    }
    return pair
  }
}

extension String {
  /// The text before the first `field=`, and the values after it; the first of two with one name.
  func parted(by kind: CardKind?) -> (text: String, fields: [String: String]) {
    parted { kind?.field($0) != nil }
  }

  /// The same for fields of anything.
  func parted(by isField: (String) -> Bool) -> (text: String, fields: [String: String]) {
    var text = ""
    var field: String?
    var fields: [String: String] = [:]
    var isKept = true
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if let pair = word.pair, isField(pair.name) {
        field = pair.name
        isKept = fields[pair.name] == nil
        if isKept { fields[pair.name] = pair.value }
      } else if let field {
        if isKept { fields[field]? += " " + word }
      } else {
        text += (text.isEmpty ? "" : " ") + word
      }
    }
    return (text[...].trimmed, fields.mapValues { $0[...].trimmed })
  }
}

extension Substring {
  var pair: (name: String, value: String)? {
    guard let equals = firstIndex(of: "="), equals != startIndex else { return nil }
    return (String(self[..<equals]), String(self[index(after: equals)...]))
  }

  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
