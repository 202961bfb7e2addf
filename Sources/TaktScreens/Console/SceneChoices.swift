import TaktModel

extension SearchList {
  /// Everything that the projector can show now, by its name.
  static func scenes(in context: Context) -> SearchList {
    let current = context.session.stage.current
    let choices = Scene.all(in: context.session).map { scene in
      ChoiceList.Choice(
        scene.title(in: context),
        note: scene == current ? LocalizedText("на сцене", "on stage") : "",
        outcome: .finish([.submit(.stage(.show(scene)))]))
    }
    return SearchList(LocalizedText("На сцену", "On stage"), choices: choices)
  }
}

extension Scene {
  /// The clock first, then the boards in the order of the plan, then what was voted.
  static func all(in session: Session) -> [Scene] {
    let boards = session.programme.plan?.boards ?? []
    let groups = session.roster.openGroups.map(\.number)
    let results = session.ballots.all.filter { $0.state == .published }.map(\.number)
    return [.timer, .whereWeAre, .seating] + boards.flatMap { all(of: $0, groups) }
      + results.reversed().map(Scene.results) + [.join(nil)] + groups.map { .join($0) }
  }

  private static func all(of board: Board, _ groups: [GroupNumber]) -> [Scene] {
    switch board.view {
    case .tree: [.tree(board.id, nil)] + groups.map { .tree(board.id, $0) }
    case .form: [.form(board.id, nil)] + groups.map { .form(board.id, $0) }
    case .matrix: [.matrix(board.id, nil)] + groups.map { .matrix(board.id, $0) }
    case .inbox: [.requests(board.id)]
    case .rota: [.rota(board.id)]
    case .slides: groups.map { .slide(board.id, $0, 1) }
    default: (board.roadKinds == nil ? [] : [.road(board.id)]) + [.wall(board.id)]
    }
  }

  fileprivate func title(in context: Context) -> LocalizedText {
    var (russian, english) = (context, context)
    russian.language = .russian
    english.language = .english
    return LocalizedText(words(in: russian), words(in: english))
  }
}
