import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// A terminal that has lost its host: what it says, and how a person says where the host is now.
@Suite struct LostHostTests {
  private func lost(_ seconds: Int, _ language: Language = .russian) -> ScribeRoom {
    var room = ScribeRoom.brainstorm()
    room.language = language
    room.isConnected = false
    room.hostAddress = "192.168.1.5"
    room.press("Склад стоит<ret>Нет плана")
    room.link = .lost(since: room.now.advanced(bySeconds: -seconds))
    return room
  }

  private func row(_ number: Int, of room: ScribeRoom) -> String {
    String(room.picture(80, 24).split(separator: "\n")[number])
  }

  @Test func theBannerComesAfterAWhileAndStaysTheSame() {
    #expect(row(1, of: lost(14)).hasPrefix(" Мозговой штурм"))
    let expected =
      " ! Ведущий не отвечает по 192.168.1.5 · ^N новый адрес · ждут 1"
    #expect(row(1, of: lost(15)).hasPrefix(expected))
    #expect(row(1, of: lost(15)) == row(1, of: lost(400)))
    #expect(
      row(1, of: lost(60, .english))
        == " ! The host does not answer at 192.168.1.5 · ^N new address · 1 unsent")
  }

  @Test func theNewAddressIsAskedForAndWhatIsTypedStays() {
    var room = lost(20)
    room.press("<c-n>192.168.1.9<ret>")
    #expect(room.asked().last == .request(.lookForHost(at: "192.168.1.9")))
    #expect(room.picture(80, 24).contains("Нет плана"))
    _ = room.shell.receive(
      .refused(.lookForHost(at: "a b"), "Не адрес: «a b»."), in: room.context)
    #expect(room.picture(80, 24).contains("Где теперь ведущий?"))
    room.press("<esc>")
    #expect(!room.picture(80, 24).contains("Где теперь ведущий?"))
  }

  @Test func theQuestionAsItIsSeen() {
    var room = lost(20)
    room.press("<c-n>192.168.1.")
    expectPicture(
      room.picture(80, 24),
      """
       takt · писарь · группа 4 «ИТ»       ○ связи нет 20 с · ждут 1 · осталось 18:42
       ! Ведущий не отвечает по 192.168.1.5 · ^N новый адрес · ждут 1
      ┌─ Список А · что мешает росту ───────────────────────── 11 записей · ваших 3 ─┐
      │    1  Нет единого заказчика в продажах                       Г1              │
      │    2  Сроки согласования — 12 дней                           Г2              │
      │    3  Две CRM и ни одной правды                              Г3              │
      │    4  Теряем причины отказов                                 Г5              │
      ┏━ Где теперь ведущий? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
      ┃                                                                              ┃
      ┃ 192.168.1.                                                                   ┃
      ┃                                                                              ┃
      ┃ Был: 192.168.1.5. Новый — на пульте ведущего, J; код прежний.                ┃
      ┃                                                                              ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
      │   …   Склад стоит                                                            │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ┏━ Новая строка · идея ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 9 ━┓
      ┃ › Нет плана                                                                  ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        похоже на №6 «Регионы не знают план» — Tab присоединить · Enter добавить

       Enter искать   Esc отмена
                                                                       F1 все команды
      """)
  }

  @Test func onTheHostsOwnMachineThereIsNoOtherAddress() {
    var room = lost(60)
    room.hostAddress = nil
    #expect(!row(1, of: room).contains("^N"))
    room.press("<c-n>")
    #expect(!room.picture(80, 24).contains("Где теперь ведущий?"))
  }

  @Test func whoIsShutOutReadsWhyAndThatNothingIsLost() {
    var room = lost(1)
    room.link = .turnedAway(since: room.now.advanced(bySeconds: -2))
    #expect(row(1, of: room).hasPrefix(" Мозговой штурм"))
    room.link = .turnedAway(since: room.now.advanced(bySeconds: -5))
    #expect(row(1, of: room).contains("пока не пускает: занят или много неверных кодов · ждут 1"))
    room.link = .closed("Код отозван. Попросите у ведущего новый; набранное сохранено.")
    #expect(row(0, of: room).contains("▲ вход закрыт · ждут 1"))
    #expect(row(1, of: room).hasPrefix(" ! Код отозван. Попросите у ведущего новый; набранное"))
  }
}
