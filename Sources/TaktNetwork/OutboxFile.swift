import TaktModel

/// The file under an outbox: whole lines, one writer.
///
/// It is written at a remembered place, not at its end: what a failed write left behind is cut off,
/// or overwritten by the next line, and never becomes the beginning of another.
struct OutboxFile {
  private let disk: any OutboxDisk
  /// Where the last whole line ends.
  private(set) var length = 0

  init(on disk: any OutboxDisk) { self.disk = disk }

  /// The whole lines. What a crash cut off was never shown as taken: it is dropped.
  mutating func readLines() throws(LinkError) -> [ArraySlice<UInt8>] {
    let bytes: [UInt8]
    do {
      bytes = try disk.readAll()
    } catch {
      throw .outbox("прочесть", "read", disk.path, error.code)
    }
    length = bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0
    if length < bytes.count { try? disk.truncate(to: length) }
    return bytes[..<length].split(separator: 10)
  }

  /// Adds a line. When it fails the file is as before.
  mutating func append(_ line: [UInt8], isSynced: Bool) throws(LinkError) {
    do {
      try write(line, at: length)
      if isSynced { try disk.sync() }
    } catch {
      try? disk.truncate(to: length)
      throw .outbox("записать", "write", disk.path, error.code)
    }
    length += line.count
  }

  /// Leaves one short line in place of all, where all the requests in the file are answered.
  ///
  /// It is written over the beginning and is on the disk before the rest is cut off: at no moment is
  /// the file without the highest counter, and until the cut the old answers still stand behind it.
  mutating func replaceAll(with line: [UInt8]) {
    do {
      try write(line, at: 0)
      try disk.sync()
      try disk.truncate(to: line.count)
    } catch {
      return
    }
    length = line.count
  }

  private func write(_ bytes: [UInt8], at place: Int) throws(OutboxFailure) {
    var written = 0
    while written < bytes.count {
      written += try disk.write(bytes[written...], at: place + written)
    }
  }
}
