internal import Glibc

/// The complete lines of an open file, through a buffer that grows to the longest line there is.
struct LineStream {
  let files: any FileSystem
  let file: FileDescriptor
  /// Lines end before this place, whatever comes after it.
  let end: Int
  private var buffer: [UInt8]
  /// The bytes of the buffer that are not yet given, as a place in the file and a count.
  private var offset: Int
  private var filled = 0

  init(_ files: any FileSystem, _ file: FileDescriptor, from offset: Int, to end: Int = .max) {
    self.files = files
    self.file = file
    self.offset = offset
    self.end = end
    buffer = [UInt8](repeating: 0, count: 32 << 10)
  }

  /// Gives each line without its newline, until `body` returns false or the file ends. Returns how
  /// many bytes follow the last newline; nil where `body` stopped. No line that `longest` bytes
  /// cannot hold is read to its end: it is given as far as it goes.
  mutating func each(
    longest: Int, _ body: (UnsafeRawBufferPointer) throws(JournalError) -> Bool
  ) throws(JournalError) -> Int? {
    var scanned = 0
    while try fill() {
      guard let used = try give(from: scanned, body) else { return nil }
      if used == 0, filled > longest {
        _ = try buffer.withUnsafeBufferPointer { bytes throws(JournalError) in
          try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<filled]))
        }
        return filled
      }
      drop(used)
      scanned = filled
    }
    return filled
  }

  /// Reads on; false at the end.
  private mutating func fill() throws(JournalError) -> Bool {
    if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let place = offset + filled
    let room = min(buffer.count - filled, end - place)
    guard room > 0 else { return false }
    let count: Int
    do {
      count = try buffer.withUnsafeMutableBufferPointer {
        [files, file, filled] bytes throws(FileFailure) in
        let target = UnsafeMutableRawBufferPointer(bytes)[filled..<filled + room]
        return try files.read(
          file, at: place, into: UnsafeMutableRawBufferPointer(rebasing: target))
      }
    } catch {
      throw .failed(error)
    }
    filled += count
    return count > 0
  }

  /// Gives the lines in the buffer; returns how many bytes they took.
  private func give(
    from scanned: Int, _ body: (UnsafeRawBufferPointer) throws(JournalError) -> Bool
  ) throws(JournalError) -> Int? {
    try buffer.withUnsafeBufferPointer { array throws(JournalError) in
      let bytes = UnsafeRawBufferPointer(array)
      var start = 0
      var search = scanned
      while search < filled,
        let found = memchr(bytes.baseAddress! + search, 0x0A, filled - search)
      {
        let newline = UnsafeRawPointer(found) - bytes.baseAddress!
        guard try body(UnsafeRawBufferPointer(rebasing: bytes[start..<newline])) else {
          return nil
        }
        start = newline + 1
        search = start
      }
      return start
    }
  }

  private mutating func drop(_ count: Int) {
    guard count > 0 else { return }
    buffer.withUnsafeMutableBufferPointer { [filled] bytes in
      _ = memmove(bytes.baseAddress!, bytes.baseAddress! + count, filled - count)
    }
    filled -= count
    offset += count
  }
}
