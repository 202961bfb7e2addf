import TaktCanvas
import TaktModel

/// Which cards of a board stand on the rows of a list. Walks from the lower edge upwards and looks
/// at no more cards than it must: a key costs the same with ten thousand cards.
struct CardList {
  let entry: Entry
  let desk: Desk
  let context: Context
  private let wanted: FoldedText

  init(entry: Entry, desk: Desk, context: Context) {
    self.entry = entry
    self.desk = desk
    self.context = context
    wanted = FoldedText(entry.filter?.text ?? "")
  }

  private var last: Int { context.session.cards.nextNumber.value - 1 }

  func shows(_ number: CardNumber) -> Bool {
    guard let card = context.session.cards[number], card.board == desk.board.id, card.isLive else {
      return false
    }
    if entry.onlyOwn, card.group != context.author.group { return false }
    return wanted.isEmpty || wanted.isContained(in: card.text)
  }

  /// The cards of so many rows, oldest first. An edited card is always among them.
  func visible(rows: Int) -> [CardNumber] {
    var bottom = entry.bottom
    if let editing = entry.editing { bottom = self.bottom(around: editing, rows: rows) }
    return CardWindow.numbers(endingAt: bottom?.value ?? last, of: last, count: rows) {
      shows(CardNumber($0))
    }.map { CardNumber($0) }
  }

  /// Is nothing shown below these cards.
  func isAtEnd(_ numbers: [CardNumber]) -> Bool {
    let next = numbers.last.map { $0.value + 1 } ?? last + 1
    guard next <= last else { return true }
    return CardWindow.walk(from: next, to: last, count: 1) { shows(CardNumber($0)) }.isEmpty
  }

  /// The lower edge when the list is moved; nil when that is the newest card.
  func bottom(movedBy count: Int, up: Bool) -> CardNumber? {
    let now = entry.bottom?.value ?? last
    if up {
      let above = CardWindow.walk(from: now, to: 1, count: count + 1) { shows(CardNumber($0)) }
      return above.last.map { CardNumber($0) } ?? entry.bottom
    }
    let below = CardWindow.walk(from: now, to: last, count: count + 1) { shows(CardNumber($0)) }
    guard below.count > count, let edge = below.last, edge != last else { return nil }
    return CardNumber(edge)
  }

  /// A lower edge that leaves a few cards below the given one; nil when the newest are among them.
  func bottom(around number: CardNumber, rows: Int = 8) -> CardNumber? {
    let below = CardWindow.walk(from: number.value, to: last, count: max(2, rows / 2)) {
      shows(CardNumber($0))
    }
    guard let edge = below.last, below.count >= max(2, rows / 2) else { return nil }
    return CardNumber(edge)
  }
}

/// Picks numbers by a question that is asked as seldom as possible.
enum CardWindow {
  /// `count` shown numbers, ascending, that end at `bottom` or before it; where the beginning comes
  /// too early, more after it fill the room.
  static func numbers(
    endingAt bottom: Int, of last: Int, count: Int, where isShown: (Int) -> Bool
  ) -> [Int] {
    let above = walk(from: bottom, to: 1, count: count, where: isShown)
    let room = count - above.count
    guard room > 0, bottom < last else { return above.reversed() }
    return above.reversed() + walk(from: bottom + 1, to: last, count: room, where: isShown)
  }

  /// Up to `count` shown numbers in the order of the walk, both ends included.
  static func walk(from: Int, to: Int, count: Int, where isShown: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    let direction = from > to ? -1 : 1
    guard from >= 1, to >= 1, !(direction > 0 && from > to) else { return [] }
    for number in stride(from: from, through: to, by: direction) {
      guard found.count < count else { break }
      if isShown(number) { found.append(number) }
    }
    return found
  }
}

/// A text to be found whatever the case of its letters, scalar by scalar: fast enough to look
/// through every card at each key.
struct FoldedText {
  private let scalars: [UInt32]

  init(_ text: String) {
    scalars = text.trimmed.unicodeScalars.map(FoldedText.fold)
  }

  var isEmpty: Bool { scalars.isEmpty }

  func isContained(in text: String) -> Bool {
    guard let first = scalars.first else { return true }
    let whole = text.unicodeScalars
    var start = whole.startIndex
    while start < whole.endIndex {
      if FoldedText.fold(whole[start]) == first, matches(whole[start...]) { return true }
      start = whole.index(after: start)
    }
    return false
  }

  private func matches(_ rest: Substring.UnicodeScalarView) -> Bool {
    var index = rest.startIndex
    for scalar in scalars {
      guard index < rest.endIndex, FoldedText.fold(rest[index]) == scalar else { return false }
      index = rest.index(after: index)
    }
    return true
  }

  /// Latin and Cyrillic capitals to small letters, ё to е; others stay.
  private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A, 0x410...0x42F: scalar.value + 0x20
    case 0x400...0x40F: scalar.value == 0x401 ? 0x435 : scalar.value + 0x50
    case 0x451: 0x435
    default: scalar.value
    }
  }
}
