extension FileSystem {
  /// Reads on after a short read; gives fewer bytes only where the file ends.
  func readAll(
    _ file: FileDescriptor, at offset: Int, count: Int
  ) throws(FileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let filled = try bytes.withUnsafeMutableBufferPointer { array throws(FileFailure) in
      let target = UnsafeMutableRawBufferPointer(array)
      var filled = 0
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: target[filled...])
        let read = try self.read(file, at: offset + filled, into: rest)
        if read == 0 { break }
        filled += read
      }
      return filled
    }
    return Array(bytes[..<filled])
  }

  /// Writes on after a short write: it is no failure, only less than was asked.
  func writeAll(_ bytes: [UInt8], to file: FileDescriptor) throws(FileFailure) {
    try bytes.withUnsafeBufferPointer { array throws(FileFailure) in
      var rest = UnsafeRawBufferPointer(array)
      while !rest.isEmpty {
        let count = try write(file, rest)
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
