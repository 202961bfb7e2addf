import TaktCanvas
import TaktModel
import Testing

/// Codes are read as people type them, and every slip is found before anybody is asked.
@Suite struct JoinCodeTests {
  private static func drawn(_ count: Int, seed: UInt64) -> [JoinCode] {
    var random = SplitMix(state: seed)
    return (0..<count).map { _ in
      JoinCode(besides: []) { Int.random(in: $0, using: &random) }
    }
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private func read(_ text: String) -> JoinCode? {
    try? JoinCode(typed: text, latin: KeyboardLayout.latin)
  }

  @Test func everySingleWrongLetterIsFound() {
    for code in JoinCodeTests.drawn(20, seed: 1) {
      let letters = Array(code.letters)
      for place in letters.indices {
        for wrong in JoinCode.alphabet where wrong != letters[place] {
          var typed = letters
          typed[place] = wrong
          #expect(read(String(typed)) == nil, "\(code.text) with \(wrong) at \(place)")
        }
      }
    }
  }

  @Test func everyTwoLettersThatChangedPlacesAreFound() {
    for code in JoinCodeTests.drawn(20, seed: 2) {
      let letters = Array(code.letters)
      for left in letters.indices {
        for right in letters.indices where left < right && letters[left] != letters[right] {
          var typed = letters
          typed.swapAt(left, right)
          #expect(read(String(typed)) == nil, "\(code.text): \(left) and \(right)")
        }
      }
    }
  }

  @Test func aCodeIsReadInAnyCaseWithAnyDashesAndSpaces() {
    for code in JoinCodeTests.drawn(50, seed: 3) {
      let spaced = code.letters.map(String.init).joined(separator: " ")
      for typed in [
        code.text, code.letters, code.text.lowercased(), spaced,
        " \(code.text) ", code.text.split(separator: "-").joined(separator: " — "),
      ] {
        #expect(read(typed) == code)
      }
    }
  }

  @Test func aCodeTypedInTheCyrillicLayoutIsReadByItsKeys() {
    for code in JoinCodeTests.drawn(200, seed: 4) {
      let keys = String(code.letters.map(KeyboardLayout.cyrillic))
      #expect(read(keys) == code)
      #expect(read(keys.lowercased()) == code)
    }
  }

  @Test func aCodeCopiedInLookAlikeCyrillicLettersIsRead() {
    let alike: [Character: Character] = [
      "A": "А", "B": "В", "E": "Е", "K": "К", "M": "М", "H": "Н", "P": "Р", "C": "С", "T": "Т",
      "Y": "У", "X": "Х",
    ]
    for code in JoinCodeTests.drawn(200, seed: 5) {
      #expect(read(String(code.letters.map { alike[$0] ?? $0 })) == code)
    }
  }

  @Test(arguments: Array("0O1IL!Щ"))
  func aCharacterThatNoCodeHasIsNamed(_ wrong: Character) throws {
    let code = try #require(JoinCodeTests.drawn(1, seed: 6).first)
    let typed = "\(code.letters.prefix(7))\(wrong)\(code.letters.dropFirst(8))"
    #expect {
      try JoinCode(typed: typed, latin: KeyboardLayout.latin)
    } throws: { error in
      let sentence = (error as? Rejection)?.sentence
      return sentence?.russian.contains("«\(wrong)»") == true
        && sentence?.english.contains("“\(wrong)”") == true
    }
  }

  @Test func aCodeOfAnotherLengthSaysHowLongItIs() {
    #expect {
      try JoinCode(typed: "K7QF-9TRX")
    } throws: { error in
      (error as? Rejection)?.sentence.english == "A code has 20 characters; 8 were typed."
    }
  }

  @Test func whileItIsTypedOnlyASlipIsSaid() throws {
    let code = try #require(JoinCodeTests.drawn(1, seed: 8).first)
    for length in 0...JoinCode.length {
      let typed = String(code.letters.prefix(length))
      #expect(JoinCode.slip(soFar: typed, latin: KeyboardLayout.latin) == nil)
    }
    let slip = JoinCode.slip(soFar: "K7Q0", latin: KeyboardLayout.latin)
    #expect(slip?.sentence.english.contains("“0”") == true)
    #expect(JoinCode.slip(soFar: code.letters + "A", latin: KeyboardLayout.latin) != nil)
  }

  @Test func namesAreUniqueAndTenThousandCodesDiffer() {
    var random = SplitMix(state: 7)
    var names: Set<String> = []
    for _ in 0..<900 {
      let code = JoinCode(besides: names) { Int.random(in: $0, using: &random) }
      #expect(names.insert(code.name).inserted)
    }
    #expect(Set(JoinCodeTests.drawn(10_000, seed: 9)).count == 10_000)
  }
}
