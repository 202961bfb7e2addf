internal import TaktCanvas

/// CSI sequences: `ESC [`, parameters, a final byte.
extension InputParser {
  mutating func controlSequence() -> Int {
    if available > 2, byte(2) == 0x5b { return consoleFunction() }
    var offset = 2
    while offset < available, (0x20..<0x40).contains(byte(offset)) { offset += 1 }
    guard offset < available else { return 0 }
    let final = byte(offset)
    // A control character or a letter of another script cannot end a sequence: it begins anew.
    guard (0x40..<0x7f).contains(final) else { return offset }
    if final == 0x4d, offset == 2 { return available < 6 ? 0 : 6 }
    let sequence = ControlSequence(bytes: (2..<offset).map(byte), final: final)
    if final == 0x7e, sequence.number(0) == 200, !sequence.isPrivate {
      beginPaste()
    } else if let event = sequence.event {
      output.append(event)
    }
    return offset + 1
  }

  /// The Linux console's F1–F5: `ESC [ [ A` … `E`.
  private mutating func consoleFunction() -> Int {
    guard available > 3 else { return 0 }
    if (0x41...0x45).contains(byte(3)) { output.append(.key(.function(Int(byte(3)) - 0x40))) }
    return byte(3) == 0x1b ? 3 : 4
  }
}

/// One whole CSI sequence.
struct ControlSequence {
  /// Fields split by `;`, each into subfields by `:`; an empty one is nil.
  private let fields: [[Int?]]
  private let final: UInt8
  /// True for replies and mouse reports: `<`, `=`, `>` or `?` comes first.
  let isPrivate: Bool

  init(bytes: [UInt8], final: UInt8) {
    isPrivate = bytes.first.map { (0x3c..<0x40).contains($0) } ?? false
    fields = bytes.split(separator: 0x3b, omittingEmptySubsequences: false).map {
      $0.split(separator: 0x3a, omittingEmptySubsequences: false).map(Self.number)
    }
    self.final = final
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.count > 7 ? nil : Int(String(decoding: digits, as: UTF8.self))
  }

  /// The field at `index`, or one of its subfields.
  func number(_ index: Int, _ subfield: Int = 0) -> Int? {
    guard index < fields.count, subfield < fields[index].count else { return nil }
    return fields[index][subfield]
  }

  var event: InputEvent? {
    guard !isPrivate else { return nil }
    switch final {
    case 0x49: return .focus(true)
    case 0x4f: return .focus(false)
    case 0x5a: return .key(.backTab)
    case 0x75: return isRelease ? nil : unicodeKey(number(0, 2) ?? number(0), number(1))
    case 0x7e: return number(0) == 27 ? unicodeKey(number(2), number(1)) : tildeKey
    // With another first number it is no key: `ESC [ 12 ; 40 R` says where the cursor stands.
    default: return number(0) ?? 1 == 1 ? InputParser.letterKey(final).map { .key($0) } : nil
    }
  }

  private var tildeKey: InputEvent? {
    switch number(0) {
    case 1, 7: .key(.home)
    case 2: .key(.insert)
    case 3: .key(.delete)
    case 4, 8: .key(.end)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case .some(let code): Self.functionNumber(code).map { .key(.function($0)) }
    case nil: nil
    }
  }

  /// F1–F12 as VT220 and its heirs count them, with the holes.
  private static func functionNumber(_ code: Int) -> Int? {
    switch code {
    case 11...15: code - 10
    case 17...21: code - 11
    case 23...24: code - 12
    default: nil
    }
  }

  /// CSI-u and xterm's modifyOtherKeys: a code point and modifiers (1 + shift, 2 alt, 4 control).
  private func unicodeKey(_ code: Int?, _ modifiers: Int?) -> InputEvent? {
    guard let scalar = Self.scalar(code), !Self.privateUse.contains(scalar.value) else {
      return nil
    }
    let held = (modifiers ?? 1) - 1
    if scalar.isControl { return namedKey(scalar.value, held).map { .key($0) } }
    let character = Character(scalar)
    if held & 4 != 0 { return .key(.control(KeyboardLayout.held(character))) }
    if held & 2 != 0 { return .key(.alt(KeyboardLayout.held(character))) }
    return .key(.character(held & 1 != 0 ? shifted(character) : character))
  }

  /// The kitty protocol's numbers for keys that type nothing and that takt does not use.
  private static let privateUse: Range<UInt32> = 0xe000..<0xf900

  private static func scalar(_ code: Int?) -> Unicode.Scalar? {
    code.flatMap { UInt32(exactly: $0) }.flatMap { Unicode.Scalar($0) }
  }

  /// The second subfield of the modifiers tells a press (1) from a repeat and a release (3).
  private var isRelease: Bool { number(1, 1) == 3 }

  private func namedKey(_ code: UInt32, _ held: Int) -> Key? {
    switch code {
    case 0x0d: held & 2 != 0 ? .altEnter : .enter
    case 0x09: held & 1 != 0 ? .backTab : .tab
    case 0x1b: .escape
    case 0x08, 0x7f: .backspace
    default: nil
    }
  }

  /// The second subfield is what Shift makes of the key; without it, its upper case.
  private func shifted(_ character: Character) -> Character {
    if let scalar = Self.scalar(number(0, 1)), !scalar.isControl { return Character(scalar) }
    return character.uppercased().first ?? character
  }
}

extension KeyboardLayout {
  /// The lower-case Latin letter of the key that was held with Ctrl or Alt: Ctrl+С is Ctrl+C.
  static func held(_ character: Character) -> Character {
    latin(character.lowercased().first ?? character)
  }
}
