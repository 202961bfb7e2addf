import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// `D`: what the facilitator alone sees and decides of a ballot.
@Suite struct ConsoleBallotTests {
  private static let anna = Author(id: "anna", role: .juror)

  private func jury() -> ConsoleDesk {
    var desk = ConsoleDesk.busy(.english)
    desk.tell(.roster(.join(name: "Anna")), by: Self.anna)
    desk.tell(.ballots(.open(BallotBlueprint(kind: .scores, board: "list-a", top: 1))))
    desk.tell(.ballots(.admit(1, name: "Ivanov")))
    for card in [2, 3] as [CardNumber] {
      desk.tell(.ballots(.score(nil, card, ["mark": 7])), by: Self.anna)
    }
    return desk
  }

  private func picture(_ desk: ConsoleDesk) -> String {
    desk.shell.canvas(columns: 120, rows: 40, in: desk.context).picture
  }

  @Test func whoIsMissingIsNamed() {
    var desk = jury()
    desk.press("d")
    desk.press("3")
    let seen = picture(desk)
    #expect(seen.contains("Anna") && seen.contains("has begun"))
    #expect(seen.contains("Ivanov") && seen.contains("has not joined"))
  }

  @Test func theTieIsDecidedBeforeItIsPublished() {
    var desk = jury()
    desk.tell(.ballots(.close(1)))
    desk.press("d")
    #expect(picture(desk).contains("decide the tie at the border"))
    #expect(!picture(desk).contains("show everyone the results"))
  }

  @Test func aBallotOfNobodyAndNothingOpensNoEmptyList() {
    var desk = ConsoleDesk.busy(.english)
    desk.tell(
      .ballots(.open(BallotBlueprint(kind: .bets, board: "list-a", voters: .jurors))))
    desk.press("d")
    let seen = picture(desk)
    #expect(!seen.contains("who votes") && !seen.contains("the result so far"))
  }
}
