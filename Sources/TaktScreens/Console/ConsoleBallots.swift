import TaktModel

extension ConsoleScreen {
  /// What can be done with ballots now: close and publish the last one, or open one over the
  /// current board.
  mutating func openBallots(in context: Context) -> [Effect] {
    let ballots = context.session.ballots
    var choices: [ChoiceList.Choice] = []
    if let ballot = ballots.all.last, ballot.state != .published {
      choices += Self.choices(for: ballot, in: context)
    }
    if ballots.open == nil, let board = context.session.programme.currentBoard {
      choices += Self.openings(over: board, of: context.session.programme.currentStep)
    }
    guard !choices.isEmpty else {
      return [
        .warn(
          LocalizedText(
            "Голосуют за карточки доски: сначала начните шаг.",
            "A ballot is over a board's cards: start a step first."))
      ]
    }
    let board = context.session.programme.currentBoard?.title ?? ""
    overlay = ChoiceList(
      LocalizedText("Голосование · \(board.russian)", "Ballot · \(board.english)"),
      choices: choices)
    return []
  }

  private static func choices(for ballot: Ballot, in context: Context) -> [ChoiceList.Choice] {
    let finished = ballot.voters.count - ballot.unfinished.count
    let all = ballot.voters.count + ballot.expected.count
    let voted = LocalizedText("голосовали \(finished) из \(all)", "voted \(finished) of \(all)")
    let number = ballot.number.value
    let closing = ChoiceList.Choice(
      LocalizedText("закрыть голосование \(number)", "close ballot \(number)"), note: voted,
      outcome: .finish([.submit(.ballots(.close(ballot.number)))]))
    let publishing = ChoiceList.Choice(
      LocalizedText("открыть всем итоги", "show everyone the results"),
      outcome: .open(Confirmation.publishing(ballot)))
    let top = BallotResults(of: ballot, over: context.session.cards).top
    let ending = top?.isUndecided == true ? ballot.choosing(among: top) : publishing
    let more = [ballot.voterList(in: context), ballot.resultList(in: context)].compactMap(\.self)
    if ballot.state == .open { return [closing, publishing] + more + [ballot.admitting] }
    return [ending] + more + [ballot.anotherRound]
  }

  /// The step's own ballot first, then the usual ones.
  private static func openings(over board: Board, of step: Step?) -> [ChoiceList.Choice] {
    let own = step?.ballot.map {
      ChoiceList.Choice(
        LocalizedText("начать голосование шага", "open the step's ballot"),
        outcome: .finish([.submit(.ballots(.open($0)))]))
    }
    let kinds: [(LocalizedText, BallotBlueprint.Kind, Int?)] = [
      (LocalizedText("точки, по 3 на группу", "dots, 3 for a group"), .dots, 3),
      (LocalizedText("точки, по 5 на группу", "dots, 5 for a group"), .dots, 5),
      (LocalizedText("ставки: простой выбор", "bets: a plain choice"), .bets, nil),
      (LocalizedText("ставки, по 10 на группу", "bets, 10 for a group"), .bets, 10),
    ]
    return (own.map { [$0] } ?? [])
      + kinds.map { title, kind, budget in
        let blueprint = BallotBlueprint(kind: kind, board: board.id, budget: budget)
        return ChoiceList.Choice(title, outcome: .finish([.submit(.ballots(.open(blueprint)))]))
      }
  }
}
