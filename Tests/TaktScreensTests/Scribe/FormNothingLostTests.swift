import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// What was typed on a form is never lost.
@Suite struct FormNothingLost {
  @Test func aStepThatChangesKeepsTheDraft() {
    var room = ScribeRoom.parties()
    room.press("половина сло")
    room.facilitator(.programme(.start("objectives")))
    #expect(!room.picture(80, 24).contains("половина сло"))
    room.facilitator(.programme(.start("parties")))
    #expect(room.picture(80, 24).contains("› половина сло"))
  }

  @Test func aRefusedLineComesBackToItsForm() {
    var room = ScribeRoom.parties()
    room.isConnected = false
    room.press("Музей<ret><pgdn>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    room.facilitator(.programme(.unlock(nil)))
    #expect(room.picture(80, 24).contains("› Музей"))
    _ = room.asked()
    room.press("<ret>")
    #expect(room.asked() == [.submit(.party("Музей", about: 1))])
  }

  @Test func aRefusedValueComesBackToItsField() {
    var room = ScribeRoom.forms(at: "objectives")
    room.press("Цель<ret><right>Точки<ret>")
    room.isConnected = false
    room.press("<tab>штук<ret><esc>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("№5 Точки · в чём меряем 1 из 5"))
    #expect(room.picture(80, 24).contains("› штук"))
  }

  @Test func whileTheHandsAreFullRefusedThingsWaitAbove() {
    var room = ScribeRoom.forms(at: "objectives")
    room.press("Цель<ret><right>Точки<ret>")
    room.isConnected = false
    room.press("<tab>штук<ret><esc>вторая")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("не записано: №5 в чём меряем «штук»"))
    #expect(room.picture(80, 24).contains("› вторая"))
    room.press("<esc><down>")
    #expect(room.picture(80, 24).contains("› штук"))
  }

  @Test func aLineOnItsWayIsShown() {
    var room = ScribeRoom.parties()
    room.isConnected = false
    room.press("<right>данные<ret><left>Музей<ret>")
    #expect(room.picture(80, 24).contains("└┄ … данные"))
    #expect(room.picture(80, 24).contains("… Музей"))
  }

  @Test func underACardThatIsNotWrittenYetNothingGoesWrong() {
    var room = ScribeRoom.parties()
    room.isConnected = false
    room.press("Музей<ret>")
    _ = room.asked()
    room.press("<right><tab>дом<ret>")
    #expect(room.asked() == [.submit(.party("дом", about: 1))])
  }

  @Test func editingAnotherCardKeepsTheLineThatWasBegun() {
    var room = ScribeRoom.parties()
    room.press("начатая<f4>2<f6>")
    #expect(room.picture(80, 24).contains("› начатая"))
  }

  @Test func pastedLinesAreOneQuestion() {
    var room = ScribeRoom.parties()
    room.handle(.paste("Музей\nТеатр\n"))
    #expect(room.asked().isEmpty)
    room.press("<ret>")
    #expect(room.asked().count == 2)
  }

  @Test func aSubjectThatIsWithdrawnUnderOnesHandsLeavesTheLine() {
    var room = ScribeRoom.parties()
    room.press("Музей")
    room.facilitator(.cards(.withdraw(1)))
    #expect(room.picture(80, 24).contains("› Музей"))
    room.press("<ret>")
    #expect(room.asked() == [.submit(.party("Музей", about: 2))])
  }
}
