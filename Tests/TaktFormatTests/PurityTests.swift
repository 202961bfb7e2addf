import Foundation
import Testing

/// The format is pure: no clock, no files, no randomness, no library that has them (invariant 3).
@Test func theFormatImportsOnlyTheModel() throws {
  let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../Sources/TaktFormat").standardized
  let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    .filter { $0.hasSuffix(".swift") }
  #expect(names.count > 10)
  for name in names {
    let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
    let imports = text.split(separator: "\n").filter {
      $0.hasPrefix("import ") || $0.contains(" import ") && !$0.hasPrefix("//")
    }
    #expect(imports.allSatisfy { $0.hasSuffix("import TaktModel") }, "\(name)")
    #expect(!text.contains(".random(") && !text.contains("ContinuousClock"), "\(name)")
  }
}
