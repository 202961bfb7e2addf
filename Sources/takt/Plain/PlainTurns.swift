import TaktModel

extension TurnCommand {
  /// `/call [#N]`, `/endtalk`, `/absent [#N]`, `/questions`, `/talktime MINUTES`; nil where the name
  /// is none of these.
  init?(_ name: String, _ words: inout PlainWords) throws(Rejection) {
    switch name {
    case "call": self = .call(try words.numberIfAny())
    case "endtalk": self = .end
    case "absent": self = .postpone(try words.numberIfAny())
    case "questions": self = .question
    case "talktime": self = .extend(seconds: try words.minutes() * 60)
    default: return nil
    }
  }
}

extension CardsCommand {
  /// `/note [#N] TEXT [field=value …]` and `/question [#N] TEXT`: under a talk, or under the one
  /// that is on.
  init(speaking name: String, _ words: inout PlainWords, in session: Session) throws(Rejection) {
    guard let board = session.programme.board(viewed: .rota),
      let kind = name == "note" ? board.noteKind : board.questionKind
    else {
      throw Rejection("Выступлений в программе нет.", "The programme has no talks.")
    }
    let talk = words.peek?.first == "#" ? try words.number() : nil
    let (text, fields) = try words.text().parted(by: kind)
    self = .add(kind: kind.id, text: text, board: board.id, under: talk, fields: fields)
  }
}

extension PlainWords {
  fileprivate mutating func numberIfAny() throws(Rejection) -> CardNumber? {
    peek == nil ? nil : try number()
  }
}
