/// Bytes → the terminal's instructions, one at a time.
struct VirtualDecoder: Sendable {
  enum Instruction {
    case none
    case character(Unicode.Scalar)
    case control(UInt8)
    /// ESC and a final byte; with an intermediate byte both come, as in `(0`.
    case escape(String)
    case sequence(parameters: String, final: Character)
    /// OSC.
    case command(String)
  }

  private enum State { case ground, escape, charset, sequence, command, commandEscape, ignored }
  private var state = State.ground
  private var pending: [UInt8] = []
  private var expected = 0

  mutating func take(_ byte: UInt8) -> Instruction {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .charset:
      state = .ground
      return .escape("(" + text([byte]))
    case .sequence: return sequence(byte)
    case .command, .commandEscape, .ignored: return string(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) -> Instruction {
    if expected > 0 { return continuation(byte) }
    switch byte {
    case 0x1b: state = .escape
    case 0..<0x20, 0x7f: return .control(byte)
    case 0x20..<0x7f: return .character(Unicode.Scalar(byte))
    default:
      pending = [byte]
      expected = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1
    }
    return .none
  }

  private mutating func continuation(_ byte: UInt8) -> Instruction {
    pending.append(byte)
    expected -= 1
    guard expected == 0, let scalar = text(pending).unicodeScalars.first else { return .none }
    return .character(scalar)
  }

  private mutating func escape(_ byte: UInt8) -> Instruction {
    pending = []
    switch byte {
    case 0x5b: state = .sequence
    case 0x5d: state = .command
    case 0x28, 0x29: state = .charset
    case 0x50, 0x5e, 0x5f: state = .ignored
    default:
      state = .ground
      return .escape(text([byte]))
    }
    return .none
  }

  private mutating func sequence(_ byte: UInt8) -> Instruction {
    guard (0x40..<0x7f).contains(byte) else {
      pending.append(byte)
      return .none
    }
    state = .ground
    return .sequence(parameters: text(pending), final: Character(Unicode.Scalar(byte)))
  }

  private mutating func string(_ byte: UInt8) -> Instruction {
    if byte == 0x07 || state == .commandEscape {
      let wasIgnored = state == .ignored
      state = .ground
      return wasIgnored ? .none : .command(text(pending))
    }
    if byte == 0x1b { state = .commandEscape } else { pending.append(byte) }
    return .none
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
