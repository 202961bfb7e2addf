import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// The head: is the line alive, how much time is left, who writes.
@Suite struct Head {
  private func head(_ room: ScribeRoom) -> String {
    String(room.picture(80, 24).prefix { $0 != "\n" })
  }

  @Test func aLinkLostForAMomentStaysUnsaid() {
    var room = ScribeRoom.brainstorm()
    room.link = .lost(since: room.now.advanced(bySeconds: -2))
    #expect(head(room).contains("● на связи"))
    room.link = .lost(since: room.now.advanced(bySeconds: -3))
    #expect(head(room).contains("○ связи нет 3 с"))
    room.link = .lost(since: room.now.advanced(bySeconds: -180))
    #expect(head(room).contains("○ связи нет 3 мин"))
  }

  @Test func aLogThatCannotBeWrittenIsSaid() {
    var room = ScribeRoom.brainstorm()
    room.link = .failed("журнал не пишется: диск полон")
    #expect(head(room).contains("▲ журнал не пишется"))
    #expect(room.picture(80, 24).contains(" ! журнал не пишется: диск полон"))
  }

  @Test func aPauseIsAWord() {
    var room = ScribeRoom.brainstorm()
    room.facilitator(.programme(.pause))
    room.now = room.now.advanced(bySeconds: 300)
    #expect(head(room).hasSuffix("ПАУЗА 18:42"))
  }

  @Test func theGroupsOwnClockStandsBesideTheTask() {
    var room = ScribeRoom.brainstorm()
    room.facilitator(.programme(.startGroupClock(4, seconds: 120, label: "Обсуждение")))
    let row = room.picture(80, 24).split(separator: "\n")[1]
    #expect(row.hasSuffix("Обсуждение 2:00"))
  }

  @Test func betsGoOnWhileWritingIsClosed() {
    var room = ScribeRoom.betting()
    room.facilitator(.programme(.lock(nil)))
    room.press("-n")
    #expect(room.asked() == [.submit(.ballots(.cast(1, 19, weight: 6, reason: "")))])
    #expect(room.picture(80, 24).contains("ведущий закрыл запись"))
  }

  @Test func hiddenCardsOfOthersAreOnlyCounted() {
    var room = ScribeRoom.brainstorm()
    room.replica.apply(
      Record(
        sequence: room.replica.session.sequence + 1, at: room.now,
        by: Author(id: "x", role: .facilitator), request: nil,
        events: [.cards(.concealed(12, board: "a", group: 2))]))
    #expect(room.picture(80, 24).contains("12 записей · ваших 3 · скрыто 1"))
  }
}
