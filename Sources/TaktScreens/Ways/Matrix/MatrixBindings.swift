import TaktCanvas
import TaktModel

enum MatrixIntent {
  static let up: Intent = "matrix.up"
  static let down: Intent = "matrix.down"
  static let left: Intent = "matrix.left"
  static let right: Intent = "matrix.right"
  static let open: Intent = "matrix.open"
  static let new: Intent = "matrix.new"
  static let more: Intent = "matrix.more"
  static let less: Intent = "matrix.less"
  static let sum: Intent = "matrix.sum"
  static let party: Intent = "matrix.party"
  static let rename: Intent = "matrix.rename"
  static let mode: Intent = "matrix.mode"
  static let withdraw: Intent = "matrix.withdraw"
  static let back: Intent = "matrix.back"
  static let previousItem: Intent = "matrix.previous"
  static let nextItem: Intent = "matrix.next"
}

/// The key tables of a balance: letters are commands unless a question is open.
struct MatrixBindings {
  private let now: MatrixDesk

  init(_ now: MatrixDesk) {
    self.now = now
  }

  private var mayWrite: Bool { now.desk.takesDraft && !now.state.showsSum && !now.isForeign }

  var table: [Binding] {
    if let question = now.state.question { return question.bindings }
    if now.state.picker != nil { return picking }
    if now.state.isListing { return listTable + undo + [leave] }
    return arrows + (mayWrite ? writing : reading) + scopes + undo + [leave]
  }

  private var arrows: [Binding] {
    [
      Binding(
        MatrixIntent.up, [.up], LocalizedText("клетка выше", "the cell above"),
        hint: LocalizedText("клетка", "cell"), keyLabel: "↑↓←→"),
      Binding(MatrixIntent.down, [.down], LocalizedText("клетка ниже", "the cell below")),
      Binding(MatrixIntent.left, [.left], LocalizedText("клетка левее", "the cell to the left")),
      Binding(MatrixIntent.right, [.right], LocalizedText("клетка правее", "to the right")),
    ]
  }

  private var reading: [Binding] {
    [
      Binding(
        MatrixIntent.open, [.enter], LocalizedText("потоки клетки", "the cell's flows"),
        hint: LocalizedText("потоки", "flows"))
    ]
  }

  private var writing: [Binding] {
    [
      Binding(
        MatrixIntent.new, [.character("n")],
        LocalizedText("новый поток в клетке; цифра — сразу число", "a new flow; a digit begins it"),
        hint: LocalizedText("или цифра — поток", "or a digit: a flow")),
      Binding(
        MatrixIntent.open, [.enter],
        LocalizedText("потоки клетки: сколько, что, как", "the cell's flows: how much, what, how"),
        hint: LocalizedText("потоки", "flows")),
    ] + MatrixBindings.steps + [
      Binding(
        MatrixIntent.party, [.character("p")],
        LocalizedText("ещё сторона: из других кластеров", "one more party, of other clusters"),
        hint: LocalizedText("сторона", "party"))
    ]
  }

  private var scopes: [Binding] {
    let isOne = now.items.count < 2 || now.state.showsSum
    return [
      Binding(
        MatrixIntent.sum, [.tab],
        LocalizedText("кластер / сумма по кластерам группы", "a cluster / the group's sum"),
        hint: now.state.showsSum
          ? LocalizedText("к кластеру", "a cluster") : LocalizedText("сумма", "sum")),
      Binding(
        MatrixIntent.nextItem, [.pageDown], LocalizedText("следующий кластер", "the next cluster"),
        hint: isOne ? nil : LocalizedText("дальше", "next cluster")),
      Binding(
        MatrixIntent.previousItem, [.pageUp],
        LocalizedText("предыдущий кластер", "the cluster before")),
    ]
  }

  private static let steps = [
    Binding(
      MatrixIntent.more, [.character("+"), .character("=")],
      LocalizedText("на один больше", "one more"), hint: LocalizedText("− на 1", "− by 1")),
    Binding(
      MatrixIntent.less, [.character("-"), .character("−")],
      LocalizedText("на один меньше", "one less")),
  ]

  private var undo: [Binding] { now.desk.takesDraft ? Binding.history : [] }

  private var leave: Binding {
    Binding(.leave, [.control("q")], LocalizedText("выйти (спросит)", "leave (asks)"))
  }

  private var listTable: [Binding] {
    let writing =
      [
        Binding(
          MatrixIntent.open, [.enter],
          LocalizedText("сколько: цифра пишет сразу", "how much; a digit begins it"),
          hint: LocalizedText("сколько", "amount")),
        Binding(
          MatrixIntent.rename, [.character("e"), .function(2)],
          LocalizedText("что передают", "what is given"), hint: LocalizedText("что", "what")),
        Binding(
          MatrixIntent.mode, [.character("m")],
          LocalizedText("обмен, расход, приобретение", "exchange, spending, acquisition"),
          hint: LocalizedText("как", "mode")),
        Binding(
          MatrixIntent.new, [.character("n")],
          LocalizedText("ещё поток в этой клетке", "another flow in this cell"),
          hint: LocalizedText("ещё", "another")),
      ] + MatrixBindings.steps + [
        Binding(
          MatrixIntent.withdraw, [.character("x"), .delete],
          LocalizedText("снять поток (спросит)", "withdraw the flow (asks)"),
          hint: LocalizedText("снять", "withdraw"))
      ]
    return moving
      + [
        Binding(
          MatrixIntent.back, [.escape], LocalizedText("назад к клеткам", "back to the cells"),
          hint: LocalizedText("к клеткам", "to the cells"))
      ] + (mayWrite ? writing : [])
  }

  private var picking: [Binding] {
    [
      Binding(
        MatrixIntent.open, [.enter],
        LocalizedText("взять выбранное; цифра берёт сразу", "take it; a digit takes at once"),
        hint: LocalizedText("или цифра — взять", "or a digit: take")),
      Binding(
        MatrixIntent.back, [.escape], LocalizedText("вернуться к клеткам", "back to the cells"),
        hint: LocalizedText("отмена", "cancel")),
    ] + moving
  }

  private var moving: [Binding] {
    [
      Binding(
        MatrixIntent.up, [.up], LocalizedText("строка выше", "the line above"),
        hint: LocalizedText("↓ выбор", "↓ choose")),
      Binding(MatrixIntent.down, [.down], LocalizedText("строка ниже", "the line below")),
    ]
  }
}
