internal import TaktCanvas

/// Sequences that begin with ESC, but for CSI: Alt, SS3, strings, the Linux console's F1–F5.
extension InputParser {
  mutating func escape() -> Int {
    guard available > 1 else { return 0 }
    switch byte(1) {
    case 0x1b:
      output.append(.key(.escape))
      return 1
    case 0x5b: return controlSequence()
    case 0x4f: return singleShift()
    case let second where startsString(second): return string()
    case let second where second < 0x80:
      emitAlt(second)
      return 2
    default:
      let used = character(at: 1) { .alt(KeyboardLayout.held($0)) }
      return used == 0 ? 0 : used + 1
    }
  }

  /// DCS, SOS, OSC, PM and APC: replies of a terminal, which nobody asked for.
  func startsString(_ second: UInt8) -> Bool {
    [0x50, 0x58, 0x5d, 0x5e, 0x5f].contains(second)
  }

  /// ESC and one ASCII byte.
  mutating func emitAlt(_ second: UInt8) {
    switch second {
    case 0x0d, 0x0a: output.append(.key(.altEnter))
    case 0x00..<0x20, 0x7f: output.append(.key(Self.control(second)))
    default: output.append(.key(.alt(Character(Unicode.Scalar(second)))))
    }
  }

  /// A byte below 0x20, or DEL.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x0d, 0x0a: .enter
    case 0x09: .tab
    case 0x08, 0x7f: .backspace
    case 0x00: .control(" ")
    case 0x1b: .escape
    case 0x01...0x1a: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// SS3: cursor keys in application mode and F1–F4.
  private mutating func singleShift() -> Int {
    guard available > 2 else { return 0 }
    let final = byte(2)
    guard (0x20..<0x7f).contains(final) else { return 2 }
    if let key = Self.letterKey(final) { output.append(.key(key)) }
    if final == 0x4d { output.append(.key(.enter)) }
    return 3
  }

  /// A string ends with ST or BEL; another ESC begins something new.
  private mutating func string() -> Int {
    for offset in 2..<max(2, available) {
      if byte(offset) == 0x07 { return offset + 1 }
      guard byte(offset) == 0x1b else { continue }
      guard offset + 1 < available else { return 0 }
      return byte(offset + 1) == 0x5c ? offset + 2 : offset
    }
    return 0
  }

  /// The keys that CSI and SS3 name by their last byte.
  static func letterKey(_ final: UInt8) -> Key? {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    case 0x50...0x53: .function(Int(final) - 0x4f)
    default: nil
    }
  }
}
