import TaktModel
import TaktScreens

extension RequestCommand {
  /// `/request 2,5 TEXT`, `/draft 2 TEXT`, `/send #N`, `/answer #N TEXT`, `/accept #N`,
  /// `/decline #N`, `/readdress #N 3`.
  init(_ name: String, _ words: inout PlainWords) throws(Rejection) {
    switch name {
    case "request", "draft":
      let to = try words.addressees()
      self = .write(try words.text(), to: to, board: nil, isDraft: name == "draft")
    case "send": self = .send(try words.number())
    case "answer":
      let number = try words.number()
      self = .answer(number, text: try words.text())
    case "accept": self = .accept(try words.number())
    case "decline": self = .decline(try words.number())
    case "readdress":
      let number = try words.number()
      self = .readdress(number, to: try words.addressees())
    default: preconditionFailure("PlainLine gives only the names above")
    }
  }
}

extension PlainWords {
  fileprivate mutating func addressees() throws(Rejection) -> String {
    guard let word = next() else {
      throw Rejection(
        "Кого просите: номер группы, несколько через запятую или all.",
        "Whom do you ask: a group's number, several with commas, or all.")
    }
    return word
  }
}

extension PlainWriter {
  /// A line a request with its state, and its offers under it.
  var inbox: [String] {
    let session = context.session
    guard let board = session.programme.board(viewed: .inbox) else { return [] }
    return session.cards.requests(on: board.id)
      .filter { $0.concerns(context.author.group) }.flatMap(lines)
  }

  private func lines(of request: Request) -> [String] {
    [
      line(of: request.card, context.route(of: request), request.state.rawValue)
    ]
      + request.offers.map {
        "  " + line(of: $0.card, context.name(of: $0.card.group), $0.state.rawValue)
      }
  }

  private func line(of card: Card, _ groups: String, _ state: String) -> String {
    "#\(card.number.value) \(groups) \(state) \(card.text.onOneLine)"
  }
}
