import TaktCanvas
import TaktModel

/// How many groups have done what the step asks of them.
struct StageProgress: Equatable {
  let words: String
  let done: Int
  let all: Int

  /// "группы пишут ●●●●·· 4/6".
  var line: String {
    words + " " + String(repeating: "●", count: done)
      + String(repeating: "·", count: max(0, all - done)) + " \(done)/\(all)"
  }

  var shortLine: String { words + " \(done)/\(all)" }
}

extension StagePicture {
  /// What the groups do at the current step; nil where it asks nothing of them.
  var progress: StageProgress? {
    let groups = session.roster.openGroups
    guard let step = programme.currentStep, !groups.isEmpty else { return nil }
    if let ballot = session.ballots.open { return progress(of: ballot) }
    guard !step.permissions.isDisjoint(with: [.write, .move]) else { return nil }
    let counts = StageCards(on: step.board ?? .notes, of: session).counts
    return StageProgress(
      words: language("группы пишут", "groups writing"),
      done: groups.count { counts[$0.number] ?? 0 > 0 }, all: groups.count)
  }

  /// Who has finished, never how.
  func progress(of ballot: Ballot) -> StageProgress {
    let all = ballot.voters.count + ballot.expected.count
    return StageProgress(
      words: words(of: ballot.blueprint.kind),
      done: ballot.voters.count - ballot.unfinished.count, all: all)
  }

  private func words(of kind: BallotBlueprint.Kind) -> String {
    switch kind {
    case .bets: language("ставки сделали", "bets placed")
    case .scores: language("оценили", "scored")
    case .rank: language("расставили", "ranked")
    case .poll: language("ответили", "answered")
    case .dots: language("проголосовали", "voted")
    }
  }

  /// One row: what comes next at the left, the groups at the right, short where room is short.
  func drawNextAndProgress(row: Int, on canvas: inout Canvas) {
    let room = canvas.columns - 4
    let wanted = Width.of(nextStep(columns: .max))
    let fits = { (line: String) in wanted + Width.of(line) + 3 <= room }
    let right = progress.map { fits($0.line) ? $0.line : $0.shortLine } ?? ""
    let next = nextStep(columns: room - (right.isEmpty ? 0 : Width.of(right) + 3))
    canvas.put(next, column: 2, row: row, role: role(.text))
    canvas.put(trailing: right, maxColumn: canvas.columns - 2, row: row, role: role(.text))
  }
}
