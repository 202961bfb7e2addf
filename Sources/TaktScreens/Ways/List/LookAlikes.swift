import TaktModel

/// Finds a written card that says nearly the same as the line being typed.
///
/// An index from the beginnings of words to cards grows with the session, a bounded number of
/// cards a key, so that a key costs the same with ten cards and with ten thousand.
struct LookAlikes {
  /// How many cards one key may index (the first ones after joining a long session must not be felt),
  /// and how many one beginning may lead to.
  static let cardsPerKey = 100
  static let cardsPerWord = 40
  /// How many letters a word needs to mean something, and how many lead to it.
  static let shortestWord = 4

  private(set) var indexed = 0
  private var cardsByStem: [String: [CardNumber]] = [:]

  /// The card on this board that is most like the text; nil when none is near enough.
  mutating func find(_ text: String, on board: BoardID, in cards: Cards, except: CardNumber?)
    -> CardNumber?
  {
    index(cards)
    let words = LookAlikes.words(of: text)
    guard !words.isEmpty else { return nil }
    var hits: [CardNumber: Int] = [:]
    for stem in Set(words.map { LookAlikes.stem(of: $0) }) {
      for number in (cardsByStem[stem] ?? []).suffix(LookAlikes.cardsPerWord) {
        hits[number, default: 0] += 1
      }
    }
    let nearest = hits.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(8)
    return nearest.first { number, _ in
      guard number != except, let card = cards[number], card.isLive, card.board == board else {
        return false
      }
      return LookAlikes.areAlike(words, LookAlikes.words(of: card.text))
    }?.key
  }

  private mutating func index(_ cards: Cards) {
    let end = min(cards.nextNumber.value - 1, indexed + LookAlikes.cardsPerKey)
    while indexed < end {
      indexed += 1
      guard let card = cards[CardNumber(indexed)] else { continue }
      for stem in Set(LookAlikes.words(of: card.text).map { LookAlikes.stem(of: $0) }) {
        cardsByStem[stem, default: []].append(card.number)
      }
    }
  }

  private static func stem(of word: String) -> String { String(word.prefix(shortestWord)) }

  /// Half of the shorter text's words must be in the other, two at least; one is enough only when
  /// the shorter text has no more.
  static func areAlike(_ left: [String], _ right: [String]) -> Bool {
    let common = left.count { word in right.contains { haveOneStem(word, $0) } }
    let shorter = min(left.count, right.count)
    return common > 0 && common * 2 >= shorter && common >= min(2, shorter)
  }

  /// Words that differ only in their endings.
  static func haveOneStem(_ left: String, _ right: String) -> Bool {
    let common = zip(left, right).prefix { $0 == $1 }.count
    return common >= max(shortestWord, min(left.count, right.count) - 2)
  }

  /// The words that mean something, folded; at most a dozen.
  static func words(of text: String) -> [String] {
    Array(
      text.split { !$0.isLetter && !$0.isNumber }.lazy.filter { $0.count >= shortestWord }
        .prefix(12).map { String($0).folded })
  }
}
