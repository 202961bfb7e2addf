import TaktCanvas
import TaktModel

extension ConsoleKeys {
  /// The keys of the projector; boards are called as the plan calls them.
  static func stage(in context: Context) -> [Binding] {
    views(in: context) + [
      Binding(
        ConsoleIntent.chooseScene, [.character("e")],
        LocalizedText("на сцену: выбрать из всего", "on stage: choose from everything"),
        hint: LocalizedText("любая сцена", "any scene")),
      Binding(
        ConsoleIntent.results, [.character("p")],
        LocalizedText("на сцену: итоги голосования", "on stage: the ballot's results")),
      Binding(
        ConsoleIntent.freeze, [.character("f")],
        LocalizedText("заморозить сцену, ещё раз — отпустить", "freeze the stage; again: thaw it")),
      Binding(
        ConsoleIntent.message, [.character("m")],
        LocalizedText("строка поверх сцены", "a line over the stage")),
      Binding(
        ConsoleIntent.remind, [.character("b")],
        LocalizedText("напомнить группе со сцены", "remind a group from the stage"),
        hint: LocalizedText("напомнить со сцены", "remind from the stage")),
    ]
  }

  private static func views(in context: Context) -> [Binding] {
    let programme = context.session.programme
    let wall = programme.wallBoard?.title ?? LocalizedText("стена", "wall")
    let tree =
      switch programme.boardScene {
      case .form?: LocalizedText("анкеты", "forms")
      case .matrix?: LocalizedText("матрица", "matrix")
      case nil: LocalizedText("дерево (нет в плане)", "tree (not in the plan)")
      default: LocalizedText("дерево", "tree")
      }
    return [
      view(ConsoleIntent.showTimer, 5, LocalizedText("таймер", "timer")),
      view(ConsoleIntent.showWall, 6, wall),
      view(ConsoleIntent.showTree, 7, tree),
      view(ConsoleIntent.showPlan, 8, LocalizedText("где мы", "where we are")),
      view(
        ConsoleIntent.blank, 9,
        context.session.stage.isBlank
          ? LocalizedText("показать снова", "uncover") : LocalizedText("пусто", "blank")),
    ]
  }

  private static func view(_ intent: Intent, _ number: Int, _ name: LocalizedText) -> Binding {
    Binding(
      intent, [.function(number)],
      LocalizedText("на сцену: \(name.russian)", "on stage: \(name.english)"), hint: name)
  }
}

extension Programme {
  /// The board that the wall shows: the step's own when it is a list, else the first list.
  var wallBoard: Board? { board(shownBy: { $0 == .list || $0 == .columns }) }

  /// The board that the tree shows: the step's own when it is a tree, else the first tree.
  var treeBoard: Board? { board(shownBy: { $0 == .tree }) }

  /// What the step's board looks like where it is more than a wall: forms, a matrix, else the tree.
  var boardScene: Scene? {
    if let own = currentStep?.board.flatMap(board) {
      switch own.view {
      case .form: return .form(own.id, nil)
      case .matrix: return .matrix(own.id, nil)
      default: break
      }
    }
    return treeBoard.map { .tree($0.id, nil) }
  }

  private func board(shownBy isShown: (Board.View) -> Bool) -> Board? {
    if let own = currentStep?.board.flatMap(board), isShown(own.view) { return own }
    return plan?.boards.first { isShown($0.view) }
  }
}
