package import TaktCanvas

/// Bytes of a terminal → what the person did. Pure; any bytes at all are safe to feed.
///
/// 1. Time is linear: bytes that are decided leave the buffer once per `feed`, and an undecided
///    sequence is at most `longestSequence` bytes.
/// 2. A sequence that means nothing here is swallowed whole, never typed into a field.
/// 3. Only time tells the Escape key from the start of a sequence: see `patienceMilliseconds`.
package struct InputParser: Sendable {
  /// A sequence longer than this is noise, and is dropped.
  static let longestSequence = 4096

  private var buffer: [UInt8] = []
  /// Where the undecided bytes begin.
  private var head = 0
  private var paste: PasteCollector?
  var output: [InputEvent] = []

  /// A parser that has seen nothing.
  package init() {}

  /// The bytes that wait for a decision.
  var available: Int { buffer.count - head }

  /// The undecided byte at `offset`.
  func byte(_ offset: Int) -> UInt8 { buffer[head + offset] }

  /// True when the bytes so far may be a whole key or the start of a longer sequence.
  package var pendingEscape: Bool {
    guard paste == nil, available > 0, byte(0) == 0x1b else { return false }
    return available <= 2 || startsString(byte(1))
  }

  /// How long to wait for more bytes before `flush()`; nil when nothing is open.
  package var patienceMilliseconds: Int? {
    if paste != nil { return 1000 }
    return pendingEscape ? 25 : nil
  }

  /// Takes bytes in arrival order and gives the events that they complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    buffer.append(contentsOf: bytes)
    while available > 0 {
      let step = paste == nil ? next() : collect()
      guard step > 0 else { break }
      head += step
    }
    buffer.removeFirst(head)
    head = 0
    if buffer.count > Self.longestSequence { buffer = [] }
    return takeOutput()
  }

  /// Nothing more came in time: a lone ESC is the Escape key, an unfinished paste is what came.
  package mutating func flush() -> [InputEvent] {
    if let paste {
      output.append(.paste(paste.text))
      self.paste = nil
    } else if pendingEscape {
      if available == 1 { output.append(.key(.escape)) }
      if available == 2 { emitAlt(byte(1)) }
      buffer = []
    }
    return takeOutput()
  }

  private mutating func takeOutput() -> [InputEvent] {
    defer { output = [] }
    return output
  }

  mutating func beginPaste() { paste = PasteCollector() }

  private mutating func collect() -> Int {
    for offset in 0..<available {
      let next = byte(offset)
      guard paste?.take(next) == true else { continue }
      if let text = paste?.text { output.append(.paste(text)) }
      paste = nil
      return offset + 1
    }
    return available
  }

  /// Decodes what begins the undecided bytes; how many were used, 0 when more are needed.
  private mutating func next() -> Int {
    let first = byte(0)
    if first == 0x1b { return escape() }
    if first < 0x20 || first == 0x7f {
      output.append(.key(Self.control(first)))
      return 1
    }
    return character(at: 0) { .character($0) }
  }

  /// Emits the UTF-8 character that begins at `offset` as a key; the bytes used, without `offset`.
  mutating func character(at offset: Int, as key: (Character) -> Key) -> Int {
    switch UTF8Scalar(available - offset, byte: { byte(offset + $0) }) {
    case .incomplete: return 0
    case .invalid:
      output.append(.key(key("\u{fffd}")))
      return 1
    case .scalar(let scalar, let length):
      if !scalar.isControl { output.append(.key(key(Character(scalar)))) }
      return length
    }
  }
}
