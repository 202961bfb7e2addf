import TaktCanvas
import TaktModel

enum TreeIntent {
  static let up: Intent = "tree.up"
  static let down: Intent = "tree.down"
  static let pageUp: Intent = "tree.page-up"
  static let pageDown: Intent = "tree.page-down"
  static let pane: Intent = "tree.pane"
  static let mark: Intent = "tree.mark"
  static let deeper: Intent = "tree.deeper"
  static let back: Intent = "tree.back"
  static let newCluster: Intent = "tree.new"
  static let sendToNew: Intent = "tree.send-new"
  static let edit: Intent = "tree.edit"
  static let merge: Intent = "tree.merge"
  static let split: Intent = "tree.split"
  static let withdraw: Intent = "tree.withdraw"
  static let moveHere: Intent = "tree.here"
  static let putBack: Intent = "tree.put-back"
  static let more: Intent = "tree.more"
  static let less: Intent = "tree.less"
  static let reason: Intent = "tree.reason"
  static let find: Intent = "tree.find"
  static let all: Intent = "tree.all"
  static let keep: Intent = "tree.keep-filter"
  static let send = (1...9).map { Intent("tree.send-\($0)") }
}

/// The key table of the cluster tree: letters are commands unless a field is open.
struct TreeBindings {
  let tree: TreeState
  let desk: Desk
  let bets: Bets?
  let isGuest: Bool

  var table: [Binding] {
    if let question = tree.question { return question.bindings }
    if tree.isFiltering { return filterTable }
    if tree.showsAll || isGuest { return readTable }
    return tree.pane == .tree
      ? betTable + handTable + shapeTable + moving : handTable + betTable + shapeTable + moving
  }

  private var handTable: [Binding] {
    let hasMarks = !tree.marked.isEmpty
    var table = [
      Binding(
        TreeIntent.pane, [.tab], LocalizedText("другая панель", "the other pane"),
        hint: LocalizedText("панель", "pane")),
      Binding(
        TreeIntent.mark, [.character(" ")],
        LocalizedText("отметить карточку, можно много", "mark a card, or many"),
        hint: LocalizedText("отметить", "mark")),
    ]
    table += TreeIntent.send.enumerated().map { index, intent in
      let digit = index + 1
      return Binding(
        intent, [.character(Character("\(digit)"))],
        LocalizedText(
          "отмеченное или эту — в ветку \(digit)", "what is marked, or this, into cluster \(digit)"),
        hint: index == 0 ? LocalizedText("в ветку", "into cluster") : nil,
        keyLabel: index == 0 ? "1–9" : nil)
    }
    table += [
      Binding(
        TreeIntent.sendToNew, [.character("0")],
        LocalizedText("отмеченное — в новую ветку", "what is marked, into a new cluster"),
        hint: LocalizedText("в новую", "into a new one")),
      Binding(
        TreeIntent.moveHere, [.character("m")],
        LocalizedText(
          "отмеченное — туда, где стоит дерево; без отметок: взять для переноса",
          "what is marked, where the tree's cursor is; no marks: pick it up"),
        hint: hasMarks ? LocalizedText("сюда", "here") : LocalizedText("нести", "carry")),
      Binding(
        TreeIntent.deeper, [.enter], LocalizedText("войти в ветку", "go into the cluster"),
        hint: LocalizedText("глубже", "deeper")),
      Binding(
        TreeIntent.back, [.escape, .backspace],
        LocalizedText("снять отметки; из ветки наверх", "clear the marks; up a level"),
        hint: hasMarks
          ? LocalizedText("снять отметки", "unmark")
          : tree.level == nil ? nil : LocalizedText("выше", "up")),
    ]
    return table
  }

  private var betTable: [Binding] {
    guard let bets, bets.isOpen else { return [] }
    return [
      Binding(
        TreeIntent.more, [.character("+"), .character("=")],
        LocalizedText("поставить на карточку", "bet on the card"),
        hint: LocalizedText("ставка", "bet")),
      Binding(
        TreeIntent.less, [.character("-"), .character("−")],
        LocalizedText("убрать с карточки", "take a bet back")),
      Binding(
        TreeIntent.reason, [.character("w")],
        LocalizedText("почему такая ставка", "why this bet"), hint: LocalizedText("почему", "why")),
    ]
  }

  private var shapeTable: [Binding] {
    [
      Binding(
        TreeIntent.newCluster, [.character("n")],
        LocalizedText("новая ветка здесь", "a new cluster here"),
        hint: LocalizedText("ветка", "cluster")),
      Binding(
        TreeIntent.edit, [.character("e"), .function(2)],
        LocalizedText("переименовать", "rename"), hint: LocalizedText("правка", "edit")),
      Binding(
        EntryIntent.undo, [.character("u"), .function(8)],
        LocalizedText("отменить своё последнее", "undo your last"),
        hint: LocalizedText("отменить", "undo")),
      Binding(
        TreeIntent.putBack, [.character("t")],
        LocalizedText("вернуть в неразобранное", "put back to the unsorted"),
        hint: LocalizedText("вернуть", "put back")),
      Binding(
        TreeIntent.merge, [.character("j")],
        LocalizedText(
          "влить отмеченные ветки в эту (спросит)", "merge the marked into this one (asks)"),
        hint: LocalizedText("слить", "merge")),
      Binding(
        TreeIntent.split, [.character("s")],
        LocalizedText(
          "разъединить слитое или разбить текст по «;»", "unmerge, or split a text at “;”"),
        hint: LocalizedText("разбить", "split")),
      Binding(
        TreeIntent.withdraw, [.character("x"), .delete],
        LocalizedText("снять свою карточку (спросит)", "withdraw your card (asks)"),
        hint: LocalizedText("снять", "withdraw")),
      Binding(
        EntryIntent.redo, [.character("y"), .control("y")],
        LocalizedText("вернуть отменённое", "redo")),
    ] + finding
  }

  private var finding: [Binding] {
    [
      Binding(
        TreeIntent.find, [.function(4), .character("/")],
        LocalizedText("найти в неразобранном", "find among the unsorted"),
        hint: LocalizedText("найти", "find")),
      allGroups,
    ]
  }

  private var allGroups: Binding {
    Binding(
      TreeIntent.all, [.character("a")],
      LocalizedText("деревья всех групп / своё", "every group's trees / your own"),
      hint: tree.showsAll
        ? LocalizedText("своё дерево", "own tree") : LocalizedText("все группы", "all groups"))
  }

  private var readTable: [Binding] { (isGuest ? [] : [allGroups]) + moving }

  private var filterTable: [Binding] {
    [
      Binding(
        TreeIntent.keep, [.enter], LocalizedText("оставить отбор", "keep the filter"),
        hint: LocalizedText("оставить отбор", "keep the filter")),
      Binding(
        TreeIntent.back, [.escape, .function(4)], LocalizedText("показать все", "show all"),
        hint: LocalizedText("показать все", "show all")),
    ]
  }

  private var moving: [Binding] {
    [
      Binding(TreeIntent.up, [.up], LocalizedText("выше", "up")),
      Binding(TreeIntent.down, [.down], LocalizedText("ниже", "down")),
      Binding(TreeIntent.pageUp, [.pageUp], LocalizedText("на десять выше", "ten up")),
      Binding(TreeIntent.pageDown, [.pageDown], LocalizedText("на десять ниже", "ten down")),
      Binding(.leave, [.control("q")], LocalizedText("выйти (спросит)", "leave (asks)")),
    ]
  }
}
