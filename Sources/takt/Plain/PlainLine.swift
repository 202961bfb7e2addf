import TaktModel

/// What one line of the plain mode asks for (cli.md, "Line mode").
enum PlainLine: Equatable {
  case command(Command)
  /// Several requests that mean one thing; none where the wish is already true.
  case commands([Command])
  case help
  case whereWeAre
  case list(BoardID?)
  case groups
  case people
  /// Who leads the session.
  case lead
  /// What is asked of the author's group and what it asks, with the answers.
  case inbox
  /// What the step's board still lacks.
  case checks
  /// Who gives and gets how much.
  case balance(BoardID?)
  /// How the last ballot stands: who has finished, who is missing.
  case ballot
  /// What the last ballot gave.
  case results
  /// The slides of a group; nil is the author's own.
  case slides(GroupNumber?)
  case trail(CardNumber)
  case refused(LocalizedText)
  case nothing

  /// Reads a line against the session as this terminal knows it: names of steps, kinds and fields.
  /// - Parameter group: the group that the author writes for.
  init(_ line: String, in session: Session, of group: GroupNumber? = nil) {
    guard line.hasPrefix("/") else {
      self =
        line.allSatisfy(\.isWhitespace)
        ? .nothing
        : .command(.cards(.add(kind: nil, text: line, board: nil, under: nil, fields: [:])))
      return
    }
    var words = PlainWords(line.dropFirst())
    let name = words.next() ?? ""
    do throws(Rejection) {
      self = try PlainLine(name, &words, in: session, of: group)
    } catch {
      self = .refused(error.sentence)
    }
  }

  private init(
    _ name: String, _ words: inout PlainWords, in session: Session, of group: GroupNumber?
  ) throws(Rejection) {
    switch name {
    case "split" where words.namesStep(in: session):
      self = .command(.programme(try ProgrammeCommand(editing: name, &words, in: session)))
    case "help", "?": self = .help
    case "where": self = .whereWeAre
    case "list": self = .list(words.board())
    case "groups": self = .groups
    case "people": self = .people
    case "lead" where words.peek == "take": self = .command(.roster(.takeLead))
    case "lead": self = .lead
    case "checks": self = .checks
    case "balance": self = .balance(words.board())
    case "slides": self = .slides(try words.groupIfAny())
    case "trail": self = .trail(try words.number())
    case "line", "reword", "hide", "unhide":
      try self.init(slides: name, &words, of: group, in: session)
    case "add", "edit", "set", "withdraw", "restore", "into", "merge", "split", "take", "hand":
      self = .command(.cards(try CardsCommand(name, &words, in: session)))
    case "results": self = .results
    case "ballot" where words.peek == "status": self = .ballot
    case "bet", "vote", "score", "abstain", "rank", "poll", "done", "ballot":
      self = .command(.ballots(try BallotsCommand(name, &words, in: session)))
    case "undo": self = .command(.history(.undo(of: words.next().map { ParticipantID($0) })))
    case "redo": self = .command(.history(.redo))
    case "stage", "message": self = .command(.stage(try StageCommand(name, &words, in: session)))
    case "group":
      self = .command(.roster(.addGroup(LocalizedText(try words.text()))))
    case "person", "late", "present", "assign", "leave", "distribute", "regroup", "seat":
      self = .command(.roster(try RosterCommand(name, &words, in: session)))
    case "reveal": self = .command(try PlainLine.reveal(&words, in: session))
    case "request", "draft", "send", "answer", "accept", "decline", "readdress":
      self = .command(.cards(.request(try RequestCommand(name, &words))))
    case "inbox": self = .inbox
    case "note", "question":
      self = .command(.cards(try CardsCommand(speaking: name, &words, in: session)))
    default:
      guard let command = try ProgrammeCommand(name, &words, in: session) else {
        throw Rejection(
          "Команды /\(name) нет; все команды: /help", "There is no /\(name); all commands: /help")
      }
      self = .command(.programme(command.ofOwnClock(group)))
    }
  }

  /// Whether the line means something only against what its predecessors did: such a line waits for
  /// their answers. All others are in the outbox as soon as they are read.
  static func looksBack(_ line: String) -> Bool {
    guard line.hasPrefix("/") else { return false }
    var words = PlainWords(line.dropFirst())
    let names = [
      "assign", "distribute", "late", "leave", "person", "present", "regroup", "seat",
      "ballot", "change", "drop", "hide", "insert", "lead", "move", "poll", "reopen", "repair",
      "reveal", "reword", "skip", "stage", "start", "unhide",
    ]
    return words.next().map(names.contains) ?? false
  }

  /// Opens hidden cards; on a step that hides none, what was given on the last ballot.
  private static func reveal(
    _ words: inout PlainWords, in session: Session
  ) throws(Rejection) -> Command {
    let group = try words.groupIfAny()
    let isHiding = session.programme.currentStep?.isHidden ?? false
    if group == nil, !isHiding,
      let ballot = session.ballots.all.last(where: { $0.state != .published })
    {
      return .ballots(.publish(ballot.number))
    }
    return .programme(.reveal(group))
  }
}

/// The words of a line, taken one by one.
struct PlainWords {
  private(set) var rest: Substring

  init(_ text: Substring) {
    rest = text
  }

  mutating func next() -> String? {
    rest = rest.drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...]
    return String(word)
  }

  /// The next word without taking it.
  var peek: String? {
    var copy = self
    return copy.next()
  }

  /// All that is left, as typed.
  mutating func text() throws(Rejection) -> String {
    defer { rest = "" }
    let text = rest.drop(while: \.isWhitespace)
    guard !text.isEmpty else { throw Rejection("Нет текста.", "The text is missing.") }
    return String(text)
  }

  /// `#143` or `143`.
  mutating func number() throws(Rejection) -> CardNumber {
    guard let word = next() else {
      throw Rejection("Нет номера карточки: #N.", "The card's number is missing: #N.")
    }
    guard let number = CardNumber(word: word[...]) else {
      throw Rejection("«\(word)» — не номер карточки.", "“\(word)” is not a card's number.")
    }
    return number
  }

  mutating func numbers() throws(Rejection) -> [CardNumber] {
    var numbers: [CardNumber] = []
    repeat { numbers.append(try number()) } while peek != nil
    return numbers
  }

  mutating func integer(_ name: (String, String)) throws(Rejection) -> Int {
    guard let word = next(), let number = Int(word) else {
      throw Rejection("Нужно число: \(name.0).", "A number is needed: \(name.1).")
    }
    return number
  }

  /// The last word, taken from the end: what stands before it may be a name of several words.
  mutating func lastWord(_ needed: (String, String)) throws(Rejection) -> String {
    let words = rest.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let last = words.last else {
      throw Rejection("Нужно: \(needed.0).", "Needed: \(needed.1).")
    }
    rest = rest[..<last.startIndex]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(last)
  }

  /// The last word where it is a number and not the only one.
  var lastNumber: Int? {
    let words = rest.split(whereSeparator: \.isWhitespace)
    return words.count > 1 ? words.last.flatMap { Int($0) } : nil
  }

  mutating func board() -> BoardID? { next().map { BoardID($0) } }

  mutating func groupIfAny() throws(Rejection) -> GroupNumber? {
    peek == nil ? nil : GroupNumber(try integer(("номер группы", "the group's number")))
  }

  /// A step by its name or by its place in the programme, from 1.
  mutating func step(in session: Session) throws(Rejection) -> StepID {
    let word = next() ?? ""
    let entries = session.programme.entries
    if let entry = entries.first(where: { $0.id.value == word }) { return entry.id }
    if let place = Int(word), entries.indices.contains(place - 1) { return entries[place - 1].id }
    let known = entries.map(\.id.value).joined(separator: ", ")
    throw Rejection(
      "Шага «\(word)» нет; есть: \(known).", "There is no step “\(word)”; there are: \(known).")
  }
}

extension CardNumber {
  /// `#143` or `143`.
  init?(word: Substring) {
    guard let number = Int(word.hasPrefix("#") ? word.dropFirst() : word) else { return nil }
    self.init(number)
  }
}
