import TaktModel

/// What must fit together inside one board.
struct BoardChecks {
  let board: Board
  let section: Section

  func check() {
    guard !board.kinds.isEmpty else { return }
    checkColumns()
    checkTree()
    checkMatrix()
    checkSource()
    checkSlots()
    checkView()
    if !board.kinds.contains(where: \.mayStandAtTop) {
      error(
        "kinds", "Ни один вид не может стоять сам по себе: доска останется пустой.",
        "No kind may stand at the top: the board would stay empty.")
    }
  }

  private func error(_ key: String, _ russian: String, _ english: String) {
    section.problems.error(at: section.position(of: key), russian, english)
  }

  private func checkColumns() {
    guard let name = board.columnField else { return }
    guard board.view == .columns else {
      error(
        "columns", "Столбцы бывают только у view: columns.", "Only view: columns has columns.")
      return
    }
    let fields = board.kinds.flatMap(\.fields)
    guard fields.contains(where: { $0.id == name }) else {
      section.problems.unknownField(name, at: section.position(of: "columns"), among: fields)
      return
    }
    if !fields.contains(where: { $0.id == name && !$0.choices.isEmpty }) {
      error(
        "columns", "У поля «\(name)» нет вариантов, столбцов не получится.",
        "The field “\(name)” has no choices to make columns of.")
    }
  }

  private func checkMatrix() {
    guard section.has("matrix"), board.view != .matrix else { return }
    error(
      "matrix", "Ключ matrix бывает только у view: matrix.",
      "Only view: matrix has the key matrix.")
  }

  private func checkTree() {
    guard board.view == .tree, board.holderKind == nil else { return }
    error(
      "view", "Дереву нужен вид, под которым лежат другие: напишите under.",
      "A tree needs a kind that holds others: say so with under.")
  }

  private func checkSlots() {
    if board.view == .slides, !section.has("slots") {
      error("view", "Слайдам нужен их список: slots.", "Slides need their list: slots.")
    } else if board.view != .slides, section.has("slots") {
      error("slots", "Слайды бывают только у view: slides.", "Only view: slides has slides.")
    }
  }

  private func checkSource() {
    switch (board.source, board.takenKind) {
    case (nil, let kind?):
      error(
        "kinds", "Вид «\(kind.id)» берут, но не сказано откуда: нужен source.",
        "The kind “\(kind.id)” is taken, but from where? A source is needed.")
    case (let source?, nil):
      error(
        "source", "Из «\(source.value)» берут карточки: одному из видов нужно taken: true.",
        "Cards are taken from “\(source.value)”: one of the kinds needs taken: true.")
    case (board.id?, _):
      error("source", "Доска не может брать у себя самой.", "A board cannot take from itself.")
    default: break
    }
  }
}
