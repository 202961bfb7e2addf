import Foundation

/// A folder for the files of a run, on a disk and not in memory; its end removes it.
final class Scratch: Sendable {
  let path: String

  /// - Parameter parent: a folder on the file system to be measured.
  init(in parent: String) throws {
    path = "\(parent)/takt-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// A path that nothing stands at yet.
  func fresh(_ name: String) -> String {
    let path = file(name)
    try? FileManager.default.removeItem(atPath: path)
    return path
  }
}
