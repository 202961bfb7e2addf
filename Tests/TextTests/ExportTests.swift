import Foundation
import TaktHost
import TaktModel
import TaktReport
import Testing
import TextTestSupport

/// Invariant 10 in files: an export says what people wrote and obeys none of it.
@Suite struct ExportTests {
  private func exported(_ texts: [String]) throws -> (session: Session, header: Header) {
    let wall = try Wall(of: texts)
    let past = try PastSession(wall.session.log)
    return (past.session(at: .max), past.header)
  }

  private static let texts = NaughtyText.all.filter { !$0.isBlank }

  @Test func `JSON reads back as what people wrote, and has no command in it`() throws {
    let (session, header) = try exported(Self.texts)
    let json = JSONExport(session, header: header).text
    #expect(json.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHarmful })
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    for (list, key) in [("cards", "text"), ("cards", "author"), ("people", "name")] {
      let items = try #require(whole[list] as? [[String: Any]])
      let read = items.compactMap { $0[key] as? String }
      #expect(read.count == Self.texts.count, "\(list)")
      for (text, other) in zip(Self.texts, read) {
        #expect(text.isExactly(other), "\(list) \(key): \(text.debugDescription)")
      }
    }
    let groups = try #require(whole["groups"] as? [[String: Any]]).compactMap { $0["name"] }
    #expect(zip(Self.texts, groups.dropFirst()).allSatisfy { $0.isExactly($1 as? String) })
  }

  @Test func `Markdown keeps its lines and marks, whatever people wrote`() throws {
    let hostile = try exported(Self.texts)
    let plain = try exported(Self.texts.map { _ in "слово" })
    let report = MarkdownReport(hostile.session, header: hostile.header).text
    let expected = MarkdownReport(plain.session, header: plain.header).text
    #expect(report.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHarmful })
    let (lines, others) = (report.lines, expected.lines)
    #expect(lines.count == others.count)
    for (line, other) in zip(lines, others) {
      #expect(line.bones == other.bones, "\(line.debugDescription)")
    }
  }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}

extension Substring {
  /// The marks at the beginning of a line, and every sign of the format that nothing escapes.
  fileprivate var bones: String {
    let marks = prefix { " #-|+=>0123456789.)".contains($0) }
    var signs = ""
    var isEscaped = false
    for scalar in dropFirst(marks.count).unicodeScalars {
      if !isEscaped, "`*_[]<>|~&!#{}$".unicodeScalars.contains(scalar) {
        signs.unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return marks.filter { !$0.isNumber } + signs
  }
}
