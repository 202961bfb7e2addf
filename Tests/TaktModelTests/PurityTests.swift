import Foundation
import Testing

/// Invariant 3 and the walls: a pure target has no clock, no lots and no way out.
@Suite struct PurityTests {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  static let forbidden = [
    "import Foundation", "import Dispatch", "import Glibc", "import Musl", "import Darwin",
    "Date(", "Date.now", ".random", "UUID(", ".shuffled()", ".shuffle()", "RandomNumberGenerator",
    "ContinuousClock", "SuspendingClock", "print(", "readLine(",
  ]

  /// The lines of a file that hold what a pure target may not.
  static func faults(in text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { line in
      !line.drop { $0 == " " }.hasPrefix("//") && forbidden.contains { line.names($0) }
    }
  }

  @Test(arguments: [
    "TaktModel", "TaktCanvas", "TaktScreens", "TaktFormat", "TaktProgramme", "TaktReport",
  ])
  func aPureTargetAsksForNothingOutside(target: String) throws {
    let folder = Self.sources.appending(path: target)
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(!files.isEmpty)
    for file in files {
      let faults = Self.faults(in: try String(contentsOf: file, encoding: .utf8))
      #expect(faults.isEmpty, "\(target)/\(file.lastPathComponent): \(faults)")
    }
  }

  @Test(arguments: forbidden)
  func theSearchFindsWhatItLooksFor(text: String) {
    #expect(Self.faults(in: "struct A {}\n  \(text)\n").count == 1)
    #expect(Self.faults(in: "  /// \(text)\n").isEmpty)
  }

  @Test func aLongerNameThatEndsAlikeIsNoFault() {
    #expect(Self.faults(in: "  let blueprint = BallotBlueprint(kind)\n  civilDate(1)\n").isEmpty)
  }
}

extension String {
  /// Does it hold this text as a name of its own, not as the end of a longer one.
  fileprivate func names(_ text: String) -> Bool {
    ranges(of: text).contains { range in
      guard text.first?.isLetter == true, range.lowerBound > startIndex else { return true }
      return !self[index(before: range.lowerBound)].isLetter
    }
  }
}
