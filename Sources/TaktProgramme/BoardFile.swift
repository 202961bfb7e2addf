package import TaktModel
import Yams

/// A board's file: what a card is, where it may lie and which view shows it, as data.
///
/// ```yaml
/// format: 1
/// id: list-b                        # the name that steps call it by
/// title: {ru: Список Б, en: List B} # or a plain string for both languages
/// view: tree                        # list, tree, columns, form, matrix, inbox, rota, slides
/// source: list-a                    # the board whose cards are taken onto this one
/// columns: horizon                  # for `view: columns`: a field with choices; else a column a kind
/// matrix: {from: from, to: to, amount: amount, mode: mode}  # for `view: matrix`: fields of a flow
/// about: {board: list-b, kind: cluster}  # the cards that every card at the top says more of
/// fields: […]                       # fields that every kind has
/// kinds:
///   - id: cluster
///     title: {ru: кластер, en: cluster}
///     under: [cluster]              # what it may lie under
///     top: true                     # and at the top as well; true where `under` is absent
///     fields:
///       - {id: owner, title: {ru: ответственный, en: owner}, required: true}
///       - {id: size, title: размер, type: number}
///       - {id: horizon, title: горизонт, choices: [{id: near, title: ближний}]}
///       - {id: due, title: срок, type: date}      # 15.03.2026, март 2026, 2 кв. 2026, 2026
///       - {id: to, title: кому, type: groups}     # numbers of groups, or all
///       - {id: party, title: сторона, from: {board: parties, kind: party}}   # another card
///       - {id: cause, title: причина, from: "*"}  # a card of any board
///   - {id: selection, title: {ru: отбор, en: selection}, taken: true, under: [cluster], top: true}
///   - {id: task, title: задача, taken: also}      # taken from the source, or typed
/// rota: {fill: groups, minutes: 7, questions: 3, warn: 1}  # for `view: rota`: groups, experts, a place
/// checks:                           # what makes it complete: gaps are warnings
///   - {kind: cluster, needs: owner, say: {ru: нет ответственного, en: no owner}}
///   - {kind: cluster, needs: selection, least: 1, most: 9}
/// slots:                            # for `view: slides`: the slides in order
///   - id: directions
///     title: {ru: Направления, en: Directions}
///     hint: {ru: Что делаем сначала, en: What we do first}
///     least: 1                      # fewer lines leave it unready; 1 where absent
///     most: 7                       # more cannot be read
///     from:                         # what fills it; the groups may reword, hide and add lines
///       - {board: list-b, kind: cluster, top: 5}        # the group's own, most bets first
///       - {board: requests, kind: [request, offer], whose: all, where: {state: accepted}}
///       - {board: objectives, kind: key-result, say: "{text}[: {base} → {target}][, {due}]"}
/// ```
package enum BoardFile {
  /// Reads one board. What it takes its cards from is checked by the programme that uses it.
  package static func parse(_ text: String, file: String) -> Reading<Board> {
    read(text, file: file) { node, problems in
      guard !problems.reportsProgramme(node) else { return nil }
      return BoardReader(problems: problems).board(node, isFile: true)
    }
  }

  /// Reads one board from the bytes of its file.
  package static func parse(bytes: [UInt8], file: String) -> Reading<Board> {
    text(of: bytes, file: file) { parse($0, file: file) }
  }
}

/// Reads a board from its own file or from the middle of a programme.
struct BoardReader {
  private static let keys = [
    "id", "title", "view", "source", "columns", "about", "fields", "kinds", "checks", "slots",
    "matrix", "rota",
  ]

  let problems: ProblemList

  func board(_ node: Node, isFile: Bool) -> Board? {
    guard let section = Section(node, keys: (isFile ? ["format"] : []) + Self.keys, problems) else {
      return nil
    }
    if isFile { section.checkFormat() }
    let slots = SlotReader(problems: problems).slots(of: section)
    let shared = FieldReader(problems: problems).fields(of: section)
    let about = section.node("about").flatMap(problems.place)
    let reader = KindReader(problems: problems, shared: shared, about: about, slots: slots)
    let kinds = reader.kinds(of: section)
    let board = Board(
      id: BoardID(id(of: section) ?? ""),
      title: section.requiredText("title") ?? "",
      view: (section.has("view") ? section.choice("view") : section.missing("view")) ?? .list,
      kinds: kinds, source: section.string("source").map { BoardID($0) },
      columnField: section.string("columns"), about: about,
      checks: CheckReader(problems: problems, kinds: kinds).checks(of: section), slots: slots,
      matrix: MatrixReader(problems: problems, kinds: kinds).axes(of: section),
      rota: RotaReader(problems: problems).rota(of: section))
    BoardChecks(board: board, section: section).check()
    return board
  }

  private func id(of section: Section) -> String? {
    guard let id = section.name("id") else { return nil }
    guard BoardID(id) == .notes else { return id }
    problems.error(
      at: section.position(of: "id"), "Имя «notes» занято доской заметок.",
      "The name “notes” belongs to the board of notes.")
    return nil
  }
}
