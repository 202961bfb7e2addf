import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// What the keys of the panel of codes and terminals ask for.
@Suite struct JoinKeyTests {
  private func effects(_ keys: String, in desk: ConsoleDesk = .joined()) -> [Effect] {
    var desk = desk
    desk.isGranting = false
    desk.press(keys)
    return desk.asked()
  }

  @Test func aNewCodeAndARevokedOneAreConfirmed() {
    #expect(effects("j4n").isEmpty)
    #expect(effects("j4n<ret>") == [.request(.door(.reissue(.scribe(4))))])
    #expect(effects("j4x<ret>") == [.request(.door(.revoke(.scribe(4))))])
    #expect(effects("j4n<esc>x<esc>").isEmpty)
    #expect(effects("j<up>n<ret>") == [.request(.door(.reissue(.screen)))])
  }

  @Test func keysApplyByPositionInTheCyrillicLayout() {
    #expect(effects("о4т<ret>") == [.request(.door(.reissue(.scribe(4))))])
    #expect(effects("о4ы") == [.submit(.stage(.show(.join(4))))])
  }

  @Test func onlyCodesOfGroupsGoOnStage() {
    #expect(effects("j3s") == [.submit(.stage(.show(.join(3))))])
    #expect(effects("ja") == [.submit(.stage(.show(.join(nil))))])
    var desk = ConsoleDesk.joined()
    desk.press("j<up>s")
    #expect(desk.asked().isEmpty)
    #expect(desk.shell.status?.sentence.english == "Only the groups' codes go on stage.")
  }

  @Test func aCodeOnStageIsTakenOffByTheSameKeyAndTheStepsSceneComes() {
    var desk = ConsoleDesk.joined()
    func hints() -> String { desk.shell.canvas(columns: 80, rows: 24, in: desk.context).picture }
    desk.press("j4s")
    #expect(hints().contains("S убрать со сцены"))
    desk.press("3")
    #expect(hints().contains("S на сцену"))
    desk.press("ss")
    #expect(desk.context.session.stage.current == .timer)
    desk.press("3s4sa")
    #expect(hints().contains("A убрать со сцены"))
    desk.press("a")
    let step = desk.context.session.programme.currentStep
    #expect(desk.context.session.stage.seen == step?.scene ?? .timer)
  }

  @Test func aTerminalIsMovedByADigitOrFromAListAndThePanelStays() {
    let move = Effect.submit(.roster(.moveTerminal("anna", to: 5)))
    #expect(effects("j<tab><down><down>5").isEmpty)
    #expect(effects("j<tab><down><down>5<ret>") == [move])
    #expect(effects("j<tab><down><down>g5<ret>") == [move])
    #expect(effects("j<tab><down><down>1").isEmpty)
    var desk = ConsoleDesk.joined()
    desk.isGranting = false
    desk.press("j<tab><down><down>5<ret>")
    #expect(desk.shell.canvas(columns: 80, rows: 24, in: desk.context).picture.contains("► Анна"))
    desk.press("<up>5")
    #expect(desk.shell.status?.sentence.english == "Only a group's terminal can be moved.")
  }

  @Test func aClosedNetworkCanBeOpenedAndHasNoCodesToChange() {
    var desk = ConsoleDesk.joined()
    desk.context.door = Door()
    #expect(effects("jo", in: desk) == [.request(.door(.open))])
    #expect(effects("jnxs", in: desk).isEmpty)
  }

  @Test func whoLeadsOverTheNetworkIsToldThatTheirOwnCodeGoes() {
    var desk = ConsoleDesk.joined()
    desk.context.hostAddress = "192.168.1.5"
    desk.press("j<up><up>n")
    let picture = desk.shell.canvas(columns: 80, rows: 24, in: desk.context).picture
    #expect(picture.contains("Этот пульт выйдет тоже."))
  }

  @Test func noKeyOfThePanelMeansTwoThings() {
    let desk = ConsoleDesk.joined()
    for table in [JoinKeys.codes(of: .scribe(1), in: desk.context), JoinKeys.terminals] {
      let keys = table.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
      #expect(table.allSatisfy { $0.help.russian != $0.help.english })
    }
  }
}
