import TaktModel
import Yams

extension ProgrammeReader {
  func steps(of section: Section, days: Int, boards: [Board]) -> [Step] {
    guard section.has("steps") else { return section.missing("steps") ?? [] }
    let reader = StepReader(problems: problems, dayCount: max(1, days), boards: boards)
    var known = Names(problems)
    var times = StepTimes(problems: problems)
    var day = 1
    let nodes = section.list("steps")
    if nodes.isEmpty {
      problems.error(
        at: section.position(of: "steps"), "В программе нет ни одного шага.",
        "The programme has no steps.")
    }
    return nodes.compactMap { node in
      guard let section = Section(node, keys: StepReader.keys, problems) else { return nil }
      let step = reader.step(section, day: day)
      known.add(step.id.value, at: section.position(of: "id"))
      times.add(step, section)
      day = step.day
      return step
    }
  }
}

/// Reads one step of a programme.
struct StepReader {
  static let keys = [
    "id", "day", "at", "minutes", "kind", "title", "instruction", "scope", "board", "reads", "may",
    "zero", "fixed", "hidden", "scene", "ballot", "warn", "phases",
  ]

  let problems: ProblemList
  let dayCount: Int
  let boards: [Board]

  func step(_ section: Section, day: Int) -> Step {
    let board = section.node("board").flatMap { self.board($0, "board") }
    checkVote(section)
    return Step(
      id: StepID(section.name("id") ?? ""), day: self.day(of: section) ?? day,
      kind: section.choice("kind") ?? .note, title: section.requiredText("title") ?? "",
      instruction: section.text("instruction") ?? "", startMinute: start(of: section),
      minutes: section.integer("minutes", in: 1...1440), scope: section.choice("scope") ?? .plenary,
      board: board, reads: section.words("reads").compactMap { self.board($0, "reads") },
      permissions: permissions(of: section) ?? [.read], atZero: section.choice("zero") ?? .warn,
      isFixed: fixed(section), isHidden: section.flag("hidden") ?? false,
      scene: scene(of: section), ballot: ballot(of: section, on: board),
      warningSeconds: section.integer("warn", in: 1...1440).map { $0 * 60 },
      phases: section.list("phases").compactMap(phase))
  }

  private func checkVote(_ section: Section) {
    guard ["vote", "score"].contains(section.node("kind")?.scalar?.string), !section.has("ballot")
    else { return }
    problems.warning(
      at: section.position(of: "kind"),
      "Голосование с этим шагом не откроется: добавьте ballot или откройте его сами.",
      "No ballot opens with this step: add ballot, or open one by hand.")
  }

  private func day(of section: Section) -> Int? {
    guard let day = section.integer("day", in: 1...366) else { return nil }
    guard day <= dayCount else {
      problems.error(
        at: section.position(of: "day"), "Дня \(day) нет: в days их \(dayCount).",
        "There is no day \(day): days lists \(dayCount).")
      return nil
    }
    return day
  }

  private func start(of section: Section) -> Int? {
    guard let text = section.string("at") else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count == 2,
      text.hasOnlyDigits(and: ":"), let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24,
      minute < 60
    else {
      problems.error(
        at: section.position(of: "at"), "Время пишется 14:00, а не «\(text)».",
        "A time is written 14:00, not “\(text)”.")
      return nil
    }
    return hour * 60 + minute
  }

  private func fixed(_ section: Section) -> Bool {
    guard section.flag("fixed") == true else { return false }
    if !section.has("at") {
      problems.error(
        at: section.position(of: "fixed"), "Якорю нужно время: добавьте at.",
        "An anchor needs a time: add at.")
    }
    return true
  }

  private func phase(_ node: Node) -> Phase? {
    guard let section = Section(node, keys: ["title", "minutes", "may"], problems) else {
      return nil
    }
    return Phase(
      title: section.requiredText("title") ?? "",
      minutes: section.integer("minutes", in: 1...1440), permissions: permissions(of: section))
  }

  private func permissions(of section: Section) -> Set<Step.Permission>? {
    guard section.has("may") else { return nil }
    let given: [Step.Permission] = section.words("may").compactMap { problems.choice($0, "may") }
    return Set(given).union([.read])
  }

  /// A board that the programme lists, or the notes that every programme has.
  func board(_ node: Node, _ key: String) -> BoardID? {
    guard let name = problems.string(node, key) else { return nil }
    return board(named: name, at: Position(node))
  }

  func board(named name: String, at position: Position) -> BoardID? {
    let id = BoardID(name)
    if id == .notes || boards.contains(where: { $0.id == id }) { return id }
    problems.unknown(
      name, at: position, among: boards.map(\.id.value),
      LocalizedText(
        "Доски «\(name)» нет в списке boards", "The board “\(name)” is not listed in boards"))
    return nil
  }
}
