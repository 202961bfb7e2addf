import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

@Test func leavingAsksOnceWhileAStepIsOn() {
  var desk = ConsoleDesk.busy()
  desk.press("<c-q>")
  #expect(desk.asked() == [])
  desk.press("<esc>")
  #expect(desk.asked() == [])
  desk.press("<c-q><c-q>")
  #expect(desk.asked() == [.leave])
}

@Test func leavingBeforeTheFirstStepDoesNotAsk() {
  var desk = ConsoleDesk()
  desk.press("<c-q>")
  #expect(desk.asked() == [.leave])
}

@Test func escapeLeavesEverythingAsItWas() {
  for keys in ["<right>", "<left>", "r", "i", "g", "d", "m", "b", "<f2>", "/", "3", "<f3><up>o"] {
    var desk = ConsoleDesk.busy()
    #expect(desk.commands(for: keys + "<esc>") == [], "\(keys)")
    #expect(desk.commands(for: "<f5>") == [.stage(.show(.timer))], "\(keys) is still open")
  }
}

@Test func anAnchorMovesOnlyAfterAQuestionOfItsOwn() {
  var desk = ConsoleDesk.busy()
  desk.wait(minutes: 40)
  #expect(desk.commands(for: "r<ret>") == [])
  #expect(desk.commands(for: "<ret>") == [.programme(.repair(.shift, confirmingAnchors: true))])
  #expect(desk.commands(for: "r<ret><esc><ret>") == [])
}

@Test func aRepairThatIsNotPossibleSaysWhyAndStaysOpen() {
  var desk = ConsoleDesk.busy()
  desk.wait(minutes: 90)
  #expect(desk.commands(for: "r2<ret>") == [])
  #expect(desk.shell.status?.isError == true)
  #expect(desk.commands(for: "1<ret><ret>").count == 1)
}

@Test func withoutDelayThereIsNothingToRepair() {
  var desk = ConsoleDesk()
  desk.start("open")
  #expect(desk.commands(for: "r") == [])
  #expect(desk.shell.status?.sentence.english == "Nothing is late: no repair is needed.")
}

@Test func aNewStepTakesAFreeNameTheDayAndTheMinutesOfTheForm() {
  var desk = ConsoleDesk.busy()
  desk.press("iРазминка<ret>")
  let added = desk.context.session.programme.entries[3].step
  #expect(added.id == "x1")
  #expect(added.title.russian == "Разминка")
  #expect(added.minutes == 15)
  #expect(added.day == 1)
  desk.press("<f3><down><down>iЕщё<tab><bs><bs>7<ret>")
  #expect(desk.context.session.programme.entries[5].id == "x2")
  #expect(desk.context.session.programme.entries[5].step.minutes == 7)
}

@Test func aFormWithAHoleSaysWhatIsMissing() {
  var desk = ConsoleDesk.busy()
  #expect(desk.commands(for: "i<ret>") == [])
  #expect(desk.shell.status?.sentence.english == "What is the step called?")
  #expect(desk.commands(for: "Разминка<tab><bs><bs><ret>") == [])
  #expect(desk.shell.status?.sentence.english == "Minutes: 1 to 600.")
  #expect(desk.commands(for: "5<ret>").count == 1)
}

@Test func aRefusedFormComesBackWithItsText() {
  var desk = ConsoleDesk.busy()
  let commands = desk.commands(for: "iРазминка<ret>")
  desk.shell.refused(commands[0], LocalizedText("нет", "no"), in: desk.context)
  #expect(desk.commands(for: "!<ret>").count == 1)
  let step = desk.context.session.programme.freshStepID
  #expect(step == "x1")
}

@Test func lettersAreTextWhileAFieldIsOpen() {
  var desk = ConsoleDesk.busy()
  #expect(desk.commands(for: "mlfu? ok<ret>") == [.stage(.message("lfu? ok"))])
}

@Test func anEmptyMessageTakesTheLineAway() {
  var desk = ConsoleDesk.busy()
  desk.press("mhi<ret>")
  #expect(desk.context.session.stage.message == "hi")
  #expect(desk.commands(for: "m<bs><bs><ret>") == [.stage(.message(nil))])
}

@Test func theGroupClockTakesMinutesAndAWord() {
  var desk = ConsoleDesk.busy()
  #expect(
    desk.commands(for: "<f2><bs>3 обсуждение<ret>")
      == [.programme(.startGroupClock(nil, seconds: 180, label: "обсуждение"))])
  #expect(desk.commands(for: "<f2><bs>много<ret>") == [])
}

@Test func aReminderGoesToTheChosenGroup() {
  var desk = ConsoleDesk.busy(.english)
  let commands = desk.commands(for: "<tab><tab><down><down>b<ret>")
  #expect(commands == [.stage(.message("Group 2 “Finance”: we await your cards"))])
}

@Test func whatIsHiddenIsRevealedAfterAQuestion() {
  var desk = ConsoleDesk.busy()
  #expect(desk.commands(for: "v") == [])
  #expect(desk.shell.status?.sentence.english == "Nothing is hidden now.")
  desk.start("requests")
  #expect(desk.commands(for: "v<ret>") == [.programme(.reveal(nil))])
}

@Test func aBallotIsClosedPublishedAndShown() {
  var desk = ConsoleDesk.busy()
  desk.isGranting = true
  desk.press("d1")
  #expect(desk.commands(for: "p") == [])
  #expect(desk.commands(for: "d1") == [.ballots(.close(1))])
  #expect(desk.commands(for: "d2<ret>") == [.ballots(.publish(1))])
  desk.isGranting = true
  desk.press("v<ret>")
  #expect(desk.commands(for: "p") == [.stage(.show(.results(1)))])
}

@Test func theLastStepIsFinishedByTheSameKey() {
  var desk = ConsoleDesk()
  desk.start("end")
  #expect(desk.commands(for: "n<ret>") == [.programme(.next)])
}

@Test func theQuestionStartsTheStepItNamedWhateverHappensBetween() {
  var desk = ConsoleDesk.busy()
  desk.press("<right>")
  desk.start("grouping")
  #expect(desk.commands(for: "<ret>") == [.programme(.start("grouping"))])
}
