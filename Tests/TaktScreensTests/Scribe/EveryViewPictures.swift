import EdgeTestSupport
import Foundation
import TaktModel
import Testing

/// Every view of the scribe's terminal, at every size, in both languages: a picture a file in
/// `Pictures`. With `TAKT_RECORD` set what is seen is written there, for a person to judge, and the
/// test fails.
@Suite struct EveryViewPictures {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Pictures").path

  static let sizes = [(80, 24), (120, 40), (200, 60)]

  private static var views: [(String, ScribeRoom)] {
    [
      ("list", .brainstorm()), ("columns", .at("t1")), ("tree", .clusters()),
      ("form", .parties()), ("objectives", .objectives()), ("matrix", .balance()),
      ("inbox", .requests()), ("rota", .talks()), ("slides", .slides()), ("road", .roadMade()),
      ("scores", .halfJudged()), ("poll", .poll()), ("dots", .dots()), ("rank", .ranking()),
    ]
  }

  @Test(arguments: Language.allCases)
  func everyViewLooksAsItDid(language: Language) throws {
    for (name, room) in Self.views {
      var room = room
      room.language = language
      for (columns, rows) in Self.sizes {
        try compare(
          room.picture(columns, rows), with: "\(name)-\(columns)x\(rows)-\(language.rawValue).txt")
      }
    }
  }

  private func compare(_ picture: String, with file: String) throws {
    let path = "\(Self.folder)/\(file)"
    guard text(of: path) != picture + "\n" else { return }
    if ProcessInfo.processInfo.environment["TAKT_RECORD"] != nil {
      try write(Array((picture + "\n").utf8), to: path)
    }
    Issue.record("\(file) differs from what the screen shows:\n\(picture)")
  }
}
