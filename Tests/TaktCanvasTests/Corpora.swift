import Foundation
import TaktCanvas
import Testing

/// Hostile and reference inputs that live outside the package: `TAKT_CORPORA` names their folder,
/// otherwise it is sought beside the package. Tests that need one are skipped where it is not there.
enum Corpora {
  static let eastAsianWidth = text("unicode-15.0/EastAsianWidth.txt")
  static let emoji = text("unicode-15.0/emoji-test.txt")
  static let utf8 = text("utf8/UTF-8-test.txt")
  static let naughtyStrings = text("blns/blns.json").flatMap {
    try? JSONDecoder().decode([String].self, from: Data($0.utf8))
  }

  private static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["TAKT_CORPORA"] {
      return URL(fileURLWithPath: path)
    }
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent("shared/corpora")
  }()

  /// The file with invalid bytes repaired, nil when there is none.
  private static func text(_ path: String) -> String? {
    (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
