import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// What the keys ask for in the busy third step, without being granted.
private let table: [(keys: String, command: Command)] = [
  ("<space>", .programme(.pause)),
  ("+", .programme(.extend(seconds: 60))),
  ("-", .programme(.extend(seconds: -60))),
  ("<pgup>", .programme(.extend(seconds: 300))),
  ("<pgdn>", .programme(.extend(seconds: -300))),
  ("<right><ret>", .programme(.start("grouping"))),
  ("n<ret>", .programme(.start("grouping"))),
  ("<left><ret>", .programme(.back)),
  ("<f2><ret>", .programme(.startGroupClock(nil, seconds: 300, label: "группам"))),
  ("k", .programme(.skip("grouping"))),
  ("<f3><down><down>k", .programme(.skip("values"))),
  ("<f3><down><ret><ret>", .programme(.start("grouping"))),
  ("<f3><up>o<ret>", .programme(.reopen("question"))),
  ("<f3><up><ret><ret>", .programme(.reopen("question"))),
  ("r<ret>", .programme(.repair(.shift, confirmingAnchors: false))),
  ("r3<ret>", .programme(.repair(.compress, confirmingAnchors: false))),
  ("r2<ret>", .programme(.repair(.takeFrom("requests"), confirmingAnchors: false))),
  ("r2<right><ret>", .programme(.repair(.takeFrom("okr"), confirmingAnchors: false))),
  ("l", .programme(.lock(nil))),
  ("g3", .programme(.lock(3))),
  ("g<down><ret>", .programme(.lock(2))),
  ("u", .history(.undo(of: nil))),
  ("y", .history(.redo)),
  ("<tab><tab><tab><down>u<ret>", .history(.undo(of: "scribe-4"))),
  ("d1", .ballots(.open(BallotBlueprint(kind: .dots, board: "list-a", budget: 3)))),
  ("d2", .ballots(.open(BallotBlueprint(kind: .dots, board: "list-a", budget: 5)))),
  ("d3", .ballots(.open(BallotBlueprint(kind: .bets, board: "list-a")))),
  ("d4", .ballots(.open(BallotBlueprint(kind: .bets, board: "list-a", budget: 10)))),
  ("<f5>", .stage(.show(.timer))),
  ("<f6>", .stage(.show(.wall("list-a")))),
  ("<f7>", .stage(.show(.tree("list-b", nil)))),
  ("<f8>", .stage(.show(.whereWeAre))),
  ("<f9>", .stage(.blank(true))),
  ("f", .stage(.freeze(true))),
  ("b<ret>", .stage(.message("Группа 6 «Кадры»: ждём ваши карточки"))),
]

@Test(arguments: table.indices)
func everyKeyAsksForItsCommand(row: Int) {
  var desk = ConsoleDesk.busy()
  #expect(desk.commands(for: table[row].keys) == [table[row].command])
}

@Test(arguments: table.indices)
func keysApplyByPositionInTheCyrillicLayout(row: Int) {
  var isName = false
  let keys = table[row].keys.map { character -> Character in
    if character == "<" || character == ">" { isName = character == "<" }
    return isName ? character : KeyboardLayout.cyrillic(character)
  }
  var desk = ConsoleDesk.busy()
  #expect(desk.commands(for: String(keys)) == [table[row].command])
}

@Test func everyBindingOfTheConsoleHasAKeyOfItsOwnAndASentenceInBothLanguages() {
  let desk = ConsoleDesk.busy()
  let bindings = desk.shell.screen.bindings(in: desk.context)
  let keys = bindings.flatMap(\.keys)
  #expect(Set(keys).count == keys.count)
  #expect(Set(bindings.map(\.intent)).count == bindings.count)
  #expect(bindings.allSatisfy { !$0.help.russian.isEmpty && $0.help.russian != $0.help.english })
}

@Test func everyIntentOfTheTableDoesSomething() {
  let fresh = ConsoleDesk.busy()
  for binding in fresh.shell.screen.bindings(in: fresh.context) {
    var screen = ConsoleScreen()
    screen.focus = .plan
    let before = screen.shape
    let effects = screen.perform(binding.intent, in: fresh.context)
    #expect(
      !effects.isEmpty || screen.shape != before || binding.intent == ConsoleIntent.plan,
      "\(binding.intent.name) is dead")
  }
}

extension ConsoleScreen {
  /// What of the screen a key may change.
  fileprivate var shape: [String] {
    ["\(focus)", "\(lower)", "\(String(describing: chosenStep))", "\(overlay == nil)"]
  }
}

@Test func aRunningClockIsPausedAndAPausedOneRunsOn() {
  var desk = ConsoleDesk.busy()
  desk.press("<space>")
  #expect(desk.context.session.programme.currentEntry?.clock?.isPaused == true)
  #expect(desk.commands(for: "<space>") == [.programme(.resume)])
}

@Test func whatIsOnIsSwitchedOffByTheSameKey() {
  var desk = ConsoleDesk.busy()
  desk.press("lf<f9><f2><ret>")
  #expect(desk.commands(for: "l") == [.programme(.unlock(nil))])
  #expect(desk.commands(for: "f") == [.stage(.freeze(false))])
  #expect(desk.commands(for: "<f9>") == [.stage(.blank(false))])
  #expect(desk.commands(for: "<f2>") == [.programme(.stopGroupClock(nil))])
}
