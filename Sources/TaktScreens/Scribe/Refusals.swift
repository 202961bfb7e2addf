import TaktCanvas
import TaktModel

extension Entry {
  /// Gives a refused line back to the field when it is free, else keeps it above.
  mutating func receive(_ line: Refused, in context: Context) {
    if field.text.isEmpty, editing == nil, refused.isEmpty {
      takeBack(line, in: context)
    } else {
      refused.append(line)
    }
  }
}

extension Entry.Refused {
  /// What a refused request would have written; nil when it held no text.
  init?(_ command: Command) {
    switch command {
    case .cards(.add(let kind, let text, _, let parent, let fields)):
      self.init(text: text, kind: kind, fields: fields, parent: parent)
    case .cards(.edit(let number, let text)): self.init(text: text, edited: number)
    default: return nil
    }
  }
}

extension Command {
  /// The board that a request writes on.
  func board(in context: Context) -> BoardID? {
    switch self {
    case .cards(.add(_, _, let board, _, _)): board
    case .cards(.compose(_, _, let board, _, _)): board
    case .cards(.request(.write(_, _, let board, _))): board
    case .cards(.request(.answer(let number, _))): context.session.cards[number]?.board
    case .cards(.edit(let number, _)), .cards(.set(let number, _, _)),
      .cards(.split(let number, _)),
      .cards(.place(_, .some(let number), _)), .ballots(.cast(_, let number, _, _)):
      context.session.cards[number]?.board
    default: nil
    }
  }
}
