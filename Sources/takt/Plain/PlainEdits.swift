import TaktModel

extension ProgrammeCommand {
  /// `/change STEP field=value …`, `/move STEP after STEP | first`, `/split STEP MINUTES TITLE`,
  /// `/drop STEP`. A last word `confirm` also moves an anchor.
  init(editing name: String, _ words: inout PlainWords, in session: Session) throws(Rejection) {
    let id = try words.step(in: session)
    switch name {
    case "change": self = try ProgrammeCommand(changing: id, &words, in: session)
    case "move":
      let after = try words.place(in: session)
      self = .edit(.move(id, after: after), repair: nil, confirmingAnchors: words.confirms)
    case "split":
      let minutes = try words.integer(("минуты", "minutes"))
      self = .edit(
        .split(
          id, minutes: minutes, into: session.programme.freshStepID, title: try words.text()),
        repair: nil, confirmingAnchors: false)
    case "drop": self = .edit(.drop(id), repair: nil, confirmingAnchors: words.confirms)
    default: preconditionFailure("PlainLine gives only the names above")
    }
  }

  private static let fields = [
    "title", "instruction", "at", "minutes", "kind", "board", "fixed", "repair", "confirm",
  ]

  private init(
    changing id: StepID, _ words: inout PlainWords, in session: Session
  ) throws(Rejection) {
    let (text, fields) = try words.text().parted { Self.fields.contains($0) }
    guard text.isEmpty, !fields.isEmpty, var step = session.programme.entry(id)?.step else {
      let known = Self.fields.joined(separator: ", ")
      throw Rejection("Нужно поле=значение: \(known).", "Say field=value: \(known).")
    }
    var repair: Repair?
    // In one order, so that of two mistakes the same one is always told.
    for (field, value) in fields.sorted(by: { $0.key < $1.key }) where field != "confirm" {
      if field == "repair" {
        repair = try Repair(word: value, in: session)
      } else {
        try step.set(field, to: value)
      }
    }
    self = .edit(.change(step), repair: repair, confirmingAnchors: fields["confirm"] == "yes")
  }
}

extension Repair {
  /// `shift`, `compress`, or the name of the step that gives its minutes.
  fileprivate init(word: String, in session: Session) throws(Rejection) {
    switch word {
    case "shift": self = .shift
    case "compress": self = .compress
    default:
      var words = PlainWords(word[...])
      self = .takeFrom(try words.step(in: session))
    }
  }
}

extension Step {
  fileprivate mutating func set(_ field: String, to value: String) throws(Rejection) {
    switch field {
    case "title": title = LocalizedText(value)
    case "instruction": instruction = LocalizedText(value)
    case "at": startMinute = value.isEmpty ? nil : try Step.minute(value)
    case "minutes":
      guard value.isEmpty || Int(value) != nil else { throw Step.wrong(field, value) }
      minutes = Int(value)
    case "kind":
      guard let kind = Kind(rawValue: value) else { throw Step.wrong(field, value) }
      self.kind = kind
    case "board": board = value.isEmpty ? nil : BoardID(value)
    default:
      guard ["yes", "no"].contains(value) else { throw Step.wrong(field, value) }
      isFixed = value == "yes"
    }
  }

  private static func minute(_ text: String) throws(Rejection) -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { throw wrong("at", text) }
    return hour * 60 + minute
  }

  private static func wrong(_ field: String, _ value: String) -> Rejection {
    Rejection("«\(value)» не годится для \(field).", "“\(value)” will not do for \(field).")
  }
}

extension PlainWords {
  /// `after STEP`, or `first`.
  fileprivate mutating func place(in session: Session) throws(Rejection) -> StepID? {
    switch next() {
    case "after": return try step(in: session)
    case "first": return nil
    default: throw Rejection("Куда: after ШАГ или first.", "Where to: after STEP, or first.")
    }
  }

  fileprivate var confirms: Bool { peek == "confirm" }

  /// Is a step meant by its name: a card has a number.
  func namesStep(in session: Session) -> Bool {
    peek.map { session.programme.entry(StepID($0)) != nil } ?? false
  }
}
