import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// The key tables in every mode of the screen.
@Suite struct KeyTables {
  static var modes: [(String, ScribeRoom)] {
    [
      ("waiting", .waiting()), ("list", .brainstorm()), ("columns", .at("t1")),
      ("tree", .clusters()), ("bets", .betting()), ("notes", .at("t0")), ("form", .parties()),
      ("own forms", .forms(at: "vector")),
      ("scores", .halfJudged()), ("poll", .poll()), ("dots", .dots()), ("ranking", .ranking()),
      ("field", .objectives()), ("matrix", .balance()), ("reading", .at("t4")),
      ("inbox", .requests()), ("talks", .talks()), ("expert", .talks(as: .juror)),
    ]
  }

  @Test(arguments: ["", "<up>", "<f4>", "<f7>", "<c-q>", "<tab>", " ", "n", "a"])
  func noKeyMeansTwoThings(after keys: String) {
    for (name, room) in KeyTables.modes {
      var room = room
      room.press(keys)
      let bound = room.shell.screen.bindings(in: room.context).flatMap(\.keys)
      #expect(Set(bound).count == bound.count, "\(name) after \(keys)")
    }
  }

  @Test func everyKeyHasASentenceInBothLanguages() {
    for (_, room) in KeyTables.modes {
      for binding in room.shell.screen.bindings(in: room.context) {
        #expect(!binding.help.russian.isEmpty && !binding.help.english.isEmpty)
        #expect(binding.help.russian != binding.help.english)
      }
    }
  }

  @Test(arguments: [Language.russian, .english])
  func noScreenIsWiderOrTallerThanItsTerminal(_ language: Language) {
    for (_, room) in KeyTables.modes {
      var room = room
      room.language = language
      for (columns, rows) in [(60, 18), (80, 24), (120, 40), (200, 60)] {
        let picture = room.picture(columns, rows)
        #expect(picture.split(separator: "\n", omittingEmptySubsequences: false).count == rows)
        #expect(picture.contains(language("все команды", "all commands")))
      }
    }
  }
}
