import TaktModel
import TaktProgramme
import Testing

/// A step's ballot, as a facilitator writes it.
@Suite struct BallotFileTests {
  private func plan(_ ballot: String, board: String = "board: list-a") throws -> Plan {
    let text = """
      format: 1
      id: day
      title: День
      boards: [list-a]
      steps:
        - {id: vote, title: Выбор, \(board), ballot: \(ballot)}
        - {id: look, title: Обзор, board: list-a}
      """
    return try #require(ProgrammeFile.parse(text, file: "day.yaml").value)
  }

  @Test func aJuryHasCriteriaAndTakesTheBest() throws {
    let ballot = try plan(
      """
      {kind: scores, top: 10, round: 2, sealed: false, voters: everyone, criteria: [
            {id: idea, title: {ru: Замысел, en: Idea}, weight: 2, min: 0, max: 5}, {id: team}]}
      """
    ).steps[0].ballot
    #expect(
      ballot
        == BallotBlueprint(
          kind: .scores, board: "list-a",
          criteria: [
            Criterion(
              id: "idea", title: LocalizedText("Замысел", "Idea"), weight: 2, least: 0, most: 5),
            Criterion(id: "team", title: "team"),
          ], top: 10, voters: .everyone, isSealed: false, round: 2))
  }

  @Test func aPollHasAnswersAndNeedsNoBoard() throws {
    let ballot = try plan("{kind: poll, options: [да, {ru: нет, en: no}]}", board: "kind: reflect")
      .steps[0].ballot
    #expect(
      ballot
        == BallotBlueprint(
          kind: .poll, board: .notes, options: ["да", LocalizedText("нет", "no")]))
  }

  @Test func theListingSaysHowItIsHeld() throws {
    let jury = try plan("{kind: scores, top: 10, criteria: [{id: idea, weight: 2}, {id: team}]}")
    #expect(jury.listing(in: .english).contains("scores · idea ×2 1–10, team 1–10 · the best 10"))
    let poll = try plan("{kind: poll, options: [да, нет], voters: everyone}")
    #expect(poll.listing(in: .russian).contains("опрос · да, нет · голосуют группы и жюри"))
  }
}
