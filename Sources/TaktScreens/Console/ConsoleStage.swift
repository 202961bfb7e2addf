import TaktCanvas
import TaktModel

/// The keys of the projector.
extension ConsoleScreen {
  mutating func setStage(_ intent: Intent, in context: Context) -> [Effect]? {
    let stage = context.session.stage
    let programme = context.session.programme
    switch intent {
    case ConsoleIntent.showTimer: return show(.timer)
    case ConsoleIntent.showPlan: return show(.whereWeAre)
    case ConsoleIntent.showWall:
      guard let board = programme.wallBoard else { return [.warn(.noBoard)] }
      return show(.wall(board.id))
    case ConsoleIntent.showTree:
      guard let scene = programme.boardScene else { return [.warn(.noBoard)] }
      return show(scene)
    case ConsoleIntent.blank: return [.submit(.stage(.blank(!stage.isBlank)))]
    case ConsoleIntent.freeze: return [.submit(.stage(.freeze(!stage.isFrozen)))]
    case ConsoleIntent.results: return showResults(in: context)
    case ConsoleIntent.chooseScene: overlay = SearchList.scenes(in: context)
    case ConsoleIntent.message:
      ask(LocalizedText("Строка поверх сцены", "A line over the stage"), text: stage.message ?? "")
    case ConsoleIntent.remind: return remind(in: context)
    default: return nil
    }
    return []
  }

  private func show(_ scene: Scene) -> [Effect] { [.submit(.stage(.show(scene)))] }

  private func showResults(in context: Context) -> [Effect] {
    guard let ballot = context.session.ballots.all.last(where: { $0.state == .published }) else {
      return [
        .warn(
          LocalizedText(
            "Открытых итогов нет: сначала D или V.", "No results are published: D or V first."))
      ]
    }
    return show(.results(ballot.number))
  }

  private mutating func ask(_ title: LocalizedText, text: String) {
    overlay = TextPrompt(
      title, text: text,
      note: LocalizedText("пустая строка убирает", "an empty line takes it away"),
      verb: LocalizedText("показать", "show")
    ) { .finish([.submit(.stage(.message($0.isEmpty ? nil : $0)))]) }
  }

  /// The group under the cursor while the groups have the focus, else the one silent for longest.
  private mutating func remind(in context: Context) -> [Effect] {
    let groups = context.session.roster.openGroups
    let last = context.session.activity.lastOfGroup
    let silent = groups.min { left, right in
      let zero = Instant(milliseconds: 0)
      return last[left.number] ?? zero < last[right.number] ?? zero
    }
    let chosen = focus == .groups ? groups.first { $0.number == chosenGroup } : nil
    guard let group = chosen ?? silent else { return [.warn(.noGroups)] }
    let name = context.text(group.name)
    ask(
      LocalizedText("Напомнить группе со сцены", "Remind a group from the stage"),
      text: context.language(
        "Группа \(group.number.value) «\(name)»: ждём ваши карточки",
        "Group \(group.number.value) “\(name)”: we await your cards"))
    return []
  }
}

extension LocalizedText {
  static let noBoard = LocalizedText(
    "В плане нет такой доски.", "The plan has no such board.")
}

extension Stage {
  /// Does the room see the scene now.
  func shows(_ scene: Scene) -> Bool { seen == scene && !isBlank }

  /// What the room sees now, in a few words.
  func words(in context: Context) -> String {
    let scene = isBlank ? context.language("пусто", "blank") : seen.words(in: context)
    return isFrozen ? scene + context.language(" (заморожена)", " (frozen)") : scene
  }
}

extension Scene {
  func words(in context: Context) -> String {
    let programme = context.session.programme
    switch self {
    case .timer: return context.language("таймер", "timer")
    case .wall(let board): return "«\(context.text(programme.title(of: board)))»"
    case .tree(let board, let group):
      let title = "«\(context.text(programme.title(of: board)))»"
      let owner = group.map { context.language(", Г", ", G") + "\($0.value)" } ?? ""
      return context.language("дерево ", "tree ") + title + owner
    case .form(let board, let group), .matrix(let board, let group):
      let owner = group.map { context.language(", Г", ", G") + "\($0.value)" } ?? ""
      return "«\(context.text(programme.title(of: board)))»" + owner
    case .whereWeAre: return context.language("где мы", "where we are")
    case .seating: return context.language("кто где сидит", "who sits where")
    case .results(let number):
      return context.language("итоги ", "results ") + "\(number.value)"
    case .requests(let board):
      return context.language("без ответа: ", "unanswered: ")
        + "«\(context.text(programme.title(of: board)))»"
    case .rota(let board):
      return context.language("слово: ", "speaker: ")
        + "«\(context.text(programme.title(of: board)))»"
    case .slide(_, let group, let number):
      let owner = group.map { context.language(" Г", " G") + "\($0.value)" } ?? ""
      return context.language("слайд \(number)", "slide \(number)") + owner
    case .road(let board):
      return context.language("дорога ", "road ") + "«\(context.text(programme.title(of: board)))»"
    case .join(nil): return context.language("коды для столов", "codes for the tables")
    case .join(let group?):
      return context.language("код для стола, ", "code for the table, ") + context.name(of: group)
    }
  }
}

extension Programme {
  fileprivate func title(of id: BoardID) -> LocalizedText {
    board(id)?.title ?? LocalizedText(id.value)
  }
}
