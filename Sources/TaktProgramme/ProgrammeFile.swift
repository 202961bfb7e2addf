package import TaktModel
import Yams

/// A programme's file, as a facilitator writes it by hand.
///
/// ```yaml
/// format: 1
/// id: my-day
/// title: {ru: Наш день, en: Our day}   # or a plain string for both languages
/// place: Москва
/// days:                                # absent: one day without a date
///   - {title: День 1, date: 2022-11-22}
/// groups: [Вода, Лес, Город]           # names of the first groups, where they are fixed
/// boards:                              # names of boards, or whole boards right here
///   - list-a
///   - {id: swot, title: SWOT, view: columns, kinds: [{id: strength, title: сила}]}
/// steps:
///   - id: ideas
///     day: 1                           # stays until another step says otherwise
///     at: "14:00"                      # start, length, both or neither
///     minutes: 40
///     kind: brainstorm                 # `Step.Kind`; note where absent
///     title: {ru: Идеи, en: Ideas}
///     instruction: Одна мысль – одна строка.
///     scope: groups                    # plenary, groups, between, individual
///     board: list-a                    # what is written on; notes where absent
///     reads: [swot]                    # boards at hand
///     may: [write, move, vote, answer] # what scribes may do; read where absent
///     phases:                          # parts with clocks of their own, begun by hand
///       - {title: Запросы, minutes: 25, may: [write]}
///     zero: warn                       # nothing, warn, lock, next
///     fixed: true                      # an anchor: does not move by itself
///     hidden: true                     # groups do not see each other's cards until the reveal
///     scene: wall list-a               # timer, where, wall BOARD, tree BOARD, tree BOARD GROUP,
///                                      # requests BOARD, rota BOARD
///     ballot: {kind: bets, board: list-b, card: cluster, budget: 10}
///       # kind: dots, bets, scores, rank, poll; top: 10 takes the ten best; sealed: false lets all
///       # see who gives what; voters: groups, jurors, everyone; round: 2
///       # scores: criteria: [{id: idea, title: Замысел, weight: 2, min: 1, max: 10}]
///       # poll, which needs no board: options: [да, нет, не знаю]
///     warn: 5                          # minutes before zero at which the clock warns
/// ```
///
/// Every problem is reported, not only the first. Steps that overlap or go back in time are legal
/// (tracks run side by side) and are warned about. Only syntax errors stop the reading at once.
package enum ProgrammeFile {
  /// Reads a programme; the plan carries the boards it names.
  package static func parse(
    _ text: String, file: String, boards: BoardLibrary = Library.boards
  ) -> Reading<Plan> {
    read(text, file: file) { node, problems in
      guard !problems.reportsBoard(node) else { return nil }
      return ProgrammeReader(problems: problems, library: boards).plan(node)
    }
  }

  /// Reads a programme from the bytes of its file.
  package static func parse(
    bytes: [UInt8], file: String, boards: BoardLibrary = Library.boards
  ) -> Reading<Plan> {
    text(of: bytes, file: file) { parse($0, file: file, boards: boards) }
  }
}

/// Reads the parts of a programme in the order in which they depend on each other.
struct ProgrammeReader {
  private static let keys = [
    "format", "id", "title", "place", "days", "groups", "boards", "steps",
  ]

  let problems: ProblemList
  let library: BoardLibrary

  func plan(_ node: Node) -> Plan? {
    guard let section = Section(node, keys: Self.keys, problems) else { return nil }
    section.checkFormat()
    let days = days(of: section)
    let boards = boards(of: section)
    return Plan(
      id: section.name("id") ?? "", title: section.requiredText("title") ?? "",
      place: section.string("place") ?? "", days: days,
      steps: steps(of: section, days: days.count, boards: boards), boards: boards,
      groups: section.list("groups").compactMap { problems.text($0, "groups") })
  }

  private func days(of section: Section) -> [Plan.Day] {
    section.list("days").compactMap { node in
      guard let day = Section(node, keys: ["title", "date"], problems) else { return nil }
      return Plan.Day(title: day.requiredText("title") ?? "", date: date(of: day) ?? "")
    }
  }

  private func date(of day: Section) -> String? {
    guard let date = day.string("date") else { return nil }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], date.hasOnlyDigits(and: "-"),
      let month = Int(parts[1]), let number = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(number)
    else {
      problems.error(
        at: day.position(of: "date"), "Дата пишется 2022-11-22, а не «\(date)».",
        "A date is written 2022-11-22, not “\(date)”.")
      return nil
    }
    return date
  }

  private func boards(of section: Section) -> [Board] {
    var known = Names(problems)
    var boards: [Board] = []
    let nodes = section.words("boards")
    for node in nodes {
      guard let board = board(node) else { continue }
      known.add(board.id.value, at: Position(node))
      boards.append(board)
    }
    for (board, node) in zip(boards, nodes) where boards.count == nodes.count {
      BoardLinks(board: board, position: Position(node), boards: boards, problems: problems).check()
    }
    return boards
  }

  private func board(_ node: Node) -> Board? {
    guard case .scalar = node else {
      return BoardReader(problems: problems).board(node, isFile: false)
    }
    guard let name = problems.string(node, "boards") else { return nil }
    if let board = library[BoardID(name)] { return board }
    problems.unknown(
      name, at: Position(node), among: library.boards.map(\.id.value),
      LocalizedText("Доски «\(name)» нет", "There is no board “\(name)”"))
    return nil
  }
}
