/// A code that lets a terminal in over the network: the key of the line, never sent over it.
///
/// Twenty letters of an alphabet of 31, in fives of four: two name the code (they go over the wire
/// in the clear and tell the host which role and group it is for), seventeen are secret
/// (17 × log₂ 31 = 84 random bits), and the last is a check on all of them.
package struct JoinCode: Hashable, Sendable {
  /// Letters that nobody takes for another: without 0 and O, 1, I and L. Their number is prime, so
  /// that a sum weighted by place finds every wrong letter and every two that changed places.
  package static let alphabet: [Character] = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
  private static let nameLength = 2
  private static let secretLength = 17
  package static let length = nameLength + secretLength + 1

  private static let values = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) })

  /// All its letters, without dashes.
  package let letters: String

  /// Makes a code whose name is not among those taken.
  ///
  /// - Parameter lot: a number of the range that nobody can foresee.
  package init(besides names: Set<String>, lot: (Range<Int>) -> Int) {
    func draw(_ count: Int) -> [Int] { (0..<count).map { _ in lot(0..<JoinCode.alphabet.count) } }
    func word(_ values: [Int]) -> String { String(values.map { JoinCode.alphabet[$0] }) }
    var name = draw(JoinCode.nameLength)
    while names.contains(word(name)) { name = draw(JoinCode.nameLength) }
    let body = name + draw(JoinCode.secretLength)
    letters = word(body + [JoinCode.check(of: body)])
  }

  /// Reads a code as it was typed: in any case, with any dashes and spaces, in either layout.
  /// A slip is found before anybody is asked.
  ///
  /// - Parameter latin: the letter that the same key types in the Latin layout.
  package init(
    typed text: String, latin: (Character) -> Character = { $0 }
  ) throws(Rejection) {
    let typed = JoinCode.bare(text)
    guard typed.count == JoinCode.length else {
      throw Rejection(
        "В коде \(JoinCode.length) знаков, а набрано \(typed.count).",
        "A code has \(JoinCode.length) characters; \(typed.count) were typed.")
    }
    // Who has copied a code letter by letter in the Russian layout typed look-alikes, not keys. A
    // Latin letter tells: by keys alone there would be none.
    let isMixed = typed.contains { $0.isASCII && $0.isLetter }
    let (keys, shapes) = (typed.map(latin), typed.map(JoinCode.lookAlike))
    let readings = (isMixed ? [shapes, keys] : [keys, shapes]).map(JoinCode.raised)
    if let code = readings.first(where: JoinCode.isSound) {
      letters = String(code)
      return
    }
    throw JoinCode.slip(in: JoinCode.raised(keys), typed: typed)
  }

  /// What is wrong with a code that is still being typed; nil while it may become one.
  package static func slip(soFar text: String, latin: (Character) -> Character) -> Rejection? {
    let typed = bare(text)
    guard typed.count < length else {
      do throws(Rejection) {
        _ = try JoinCode(typed: text, latin: latin)
        return nil
      } catch {
        return error
      }
    }
    let wrong = typed.first { letter in
      raised([latin(letter), lookAlike(letter)]).allSatisfy { values[$0] == nil }
    }
    return wrong.map(unknown)
  }

  /// The two letters that say in the clear which code it is.
  package var name: String { String(letters.prefix(JoinCode.nameLength)) }

  /// The code as it is shown and said: `K7QF-9TRX-2MHD-PW4C-7NBA`.
  package var text: String {
    stride(from: 0, to: JoinCode.length, by: 4).map { start in
      String(letters.dropFirst(start).prefix(4))
    }.joined(separator: "-")
  }
}

// MARK: - The check

extension JoinCode {
  /// The last letter's value: with it the sum of values weighted by place is 0 modulo 31.
  private static func check(of body: [Int]) -> Int {
    (0..<alphabet.count).first { weightedSum(body + [$0]) == 0 } ?? 0
  }

  private static func weightedSum(_ values: [Int]) -> Int {
    zip(1..., values).reduce(0) { $0 + $1.0 * $1.1 } % alphabet.count
  }

  private static func isSound(_ letters: [Character]) -> Bool {
    let numbers = letters.compactMap { values[$0] }
    return numbers.count == length && weightedSum(numbers) == 0
  }

  private static func raised(_ letters: [Character]) -> [Character] {
    letters.map { $0.uppercased().first ?? $0 }
  }

  private static func slip(in letters: [Character], typed: String) -> Rejection {
    let place = letters.firstIndex { values[$0] == nil }
    guard let place else {
      return Rejection(
        "В коде опечатка: сверьте его с экраном.", "The code has a slip: compare it again.")
    }
    return unknown(Array(typed)[place])
  }

  private static func unknown(_ character: Character) -> Rejection {
    Rejection(
      "В кодах нет знака «\(character)»; не бывает 0 и O, 1, I и L.",
      "No code has “\(character)”: there is no 0 or O, no 1, I or L.")
  }

  /// How many characters of a code were typed.
  package static func count(of text: String) -> Int { bare(text).count }

  /// What was typed, without dashes and spaces.
  private static func bare(_ text: String) -> String {
    text.filter { !$0.isWhitespace && !"-–—_".contains($0) }
  }

  private static func lookAlike(_ character: Character) -> Character {
    let cyrillic: [Character: Character] = [
      "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "Р": "P", "С": "C", "Т": "T",
      "У": "Y", "Х": "X",
    ]
    let capital = character.uppercased().first ?? character
    return cyrillic[capital] ?? capital
  }
}
