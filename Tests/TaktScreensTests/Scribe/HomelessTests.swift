import TaktModel
import TaktScreens
import Testing

/// The group is dissolved and nobody has moved the terminal: the scribe is told and chooses.
@Suite struct HomelessTests {
  @Test func aScribeOfADissolvedGroupChoosesAnotherAndKeepsTheDraft() {
    var room = ScribeRoom.brainstorm()
    room.press("Начатая строка")
    room.facilitator(.roster(.closeGroup(4)))
    expectPicture(
      room.picture(80, 24),
      """
       takt · Стратегия-2027                                                    12:06




                ┏━ За какую группу пишете? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃                                                          ┃
                ┃ ►  1  Продажи                                            ┃
                ┃    2  Финансы                                            ┃
                ┃    3  Производство                                       ┃
                ┃    5  Логистика                                          ┃
                ┃    6  Кадры                                              ┃
                ┃                                                          ┃
                ┃ Ваше имя:                                                ┃
                ┃           можно не писать                                ┃
                ┃                                                          ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛




       ! Группа 4 распущена: выберите, за кого пишете дальше. Набранное ждёт.
       1 … 6 номер   ↑ ↓ группа   Tab имя   Enter сесть   ^Q выйти
                                                                        ? все команды
      """)
    _ = room.asked()
    room.press("2<ret>")
    #expect(room.asked() == [.request(.takeSeat(.scribe(2), name: ""))])
    room.group = 2
    #expect(room.picture(80, 24).contains("› Начатая строка"))
  }
}
