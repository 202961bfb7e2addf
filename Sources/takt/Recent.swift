import Foundation
import TaktModel

/// The logs that were opened last, for the start screen: paths, the latest first.
enum Recent {
  private static let file = Paths.state + "/recent"
  private static let limit = 20

  static func paths() -> [String] {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// Remembers a log; a machine where this cannot be written just does not remember.
  static func note(_ path: String) {
    let path = URL(fileURLWithPath: path).standardizedFileURL.path
    let rest = paths().filter { $0 != path }
    let text = ([path] + rest).prefix(limit).joined(separator: "\n") + "\n"
    try? Paths.makePrivate(Paths.state)
    try? text.write(toFile: file, atomically: true, encoding: .utf8)
  }
}
