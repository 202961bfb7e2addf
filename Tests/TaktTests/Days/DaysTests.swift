import EdgeTestSupport
import Foundation
import Testing

/// The five days that takt is made for, and the methods that are files alone, each from its first
/// line to its last at terminals without a screen. `TAKT_RECORD=1` writes the expected exports.
@Suite struct DaysTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Scripts").path

  static let days = EdgeTestSupport.names(in: folder).filter { $0.hasSuffix(".day") }.map {
    $0.dropLast(4)
  }

  @Test(arguments: days)
  func `a day goes from its first line to its last`(name: Substring) throws {
    let script = try #require(text(of: "\(Self.folder)/\(name).day"))
    let run = DayRun(try DayScript(script, name: "\(name).day"), folder: Self.folder)
    try run.play()
    let check = try run.check()
    #expect(check.status == 0, "\(check.errors)")
    let export = try run.export(as: "json")
    #expect(export.stepInstants.isSorted)
    try expect(DayExport.lasting(export, of: run.participants()), inFile: "\(name).json")
    if EdgeTestSupport.names(in: Self.folder).contains("\(name).md") {
      try expect(DayExport.lasting(report: run.export(as: "md")), inFile: "\(name).md")
    }
  }

  /// Compares with the file beside the script.
  private func expect(_ actual: String, inFile name: String) throws {
    let path = "\(Self.folder)/\(name)"
    if ProcessInfo.processInfo.environment["TAKT_RECORD"] != nil {
      try write(Array(actual.utf8), to: path)
    }
    let expected = text(of: path) ?? ""
    let lines = zip(
      actual.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false))
    guard actual != expected else { return }
    let different = lines.enumerated().first { $1.0 != $1.1 }
    let place = different.map { ":\($0 + 1): \($1.0)\n   not: \($1.1)" } ?? ": another length"
    Issue.record("\(name)\(place)")
  }
}
