/// One value or key of a scanned line: where it is, and where the next one begins.
struct JSONToken {
  enum Kind: UInt8 {
    case object, array, integer, fraction, yes, no, null
    /// A text whose bytes are its characters.
    case plain
    /// A text with at least one backslash.
    case escaped
  }

  let kind: Kind
  /// For a text, the bytes between the quotes.
  let start: UInt32
  var end: UInt32
  /// The token after this value and everything in it.
  var next: UInt32
}

/// The memory of tokens, the same for line after line.
final class JSONTape {
  private(set) var tokens = UnsafeMutableBufferPointer<JSONToken>.allocate(capacity: 64)

  deinit { tokens.deallocate() }

  func grow() {
    let larger = UnsafeMutableBufferPointer<JSONToken>.allocate(capacity: tokens.count * 2)
    _ = larger.moveInitialize(fromContentsOf: tokens)
    tokens.deallocate()
    tokens = larger
  }
}
