import TaktModel
import Yams

extension StepReader {
  private static let ballotKeys = [
    "kind", "board", "card", "budget", "criteria", "options", "top", "voters", "sealed", "round",
  ]

  /// The ballot that opens with a step; it is held on the step's own board unless it names another.
  /// A poll needs none.
  func ballot(of step: Section, on stepBoard: BoardID?) -> BallotBlueprint? {
    guard let node = step.node("ballot"),
      let section = Section(node, keys: Self.ballotKeys, problems)
    else { return nil }
    let kind: BallotBlueprint.Kind? =
      section.has("kind") ? section.choice("kind") : section.missing("kind")
    let usual = stepBoard ?? (kind == .poll ? .notes : nil)
    let board = section.node("board").map { self.board($0, "board") } ?? usual
    if board == nil && !section.has("board") { let _: Int? = section.missing("board") }
    let criteria = criteria(of: section)
    let options = section.list("options").compactMap { problems.text($0, "options") }
    let budget = section.integer("budget", in: 1...1000)
    let top = section.integer("top", in: 1...BallotBlueprint.largestTop)
    let round = section.integer("round", in: 1...99) ?? 1
    guard let board, let kind else { return nil }
    checkKeys(of: section, for: kind, options: options.count)
    return BallotBlueprint(
      kind: kind, board: board, cardKind: cardKind(of: section, on: board), budget: budget,
      criteria: criteria, options: options, top: top, voters: section.choice("voters"),
      isSealed: section.flag("sealed") ?? true, round: round)
  }

  /// A key that this kind of ballot has no use for is a mistake; a poll cannot do without answers.
  private func checkKeys(
    of section: Section, for kind: BallotBlueprint.Kind, options: Int
  ) {
    let idle =
      (kind.hasWeights ? [] : ["budget"]) + (kind == .scores ? [] : ["criteria"])
      + (kind == .poll ? ["top", "card"] : ["options"])
    for key in idle where section.has(key) {
      problems.error(
        at: section.position(of: key), "У голосования «\(kind.rawValue)» нет ключа «\(key)».",
        "A ballot of “\(kind.rawValue)” has no key “\(key)”.")
    }
    guard kind == .poll, !(2...BallotBlueprint.mostOptions).contains(options) else { return }
    problems.error(
      at: section.position(of: "options"),
      "У опроса от 2 до \(BallotBlueprint.mostOptions) ответов: options: [да, нет].",
      "A poll has from 2 to \(BallotBlueprint.mostOptions) answers: options: [yes, no].")
  }

  private func criteria(of section: Section) -> [Criterion] {
    let nodes = section.list("criteria")
    guard nodes.count <= BallotBlueprint.mostCriteria else {
      problems.error(
        at: section.position(of: "criteria"),
        "Критериев не больше \(BallotBlueprint.mostCriteria).",
        "No more than \(BallotBlueprint.mostCriteria) criteria.")
      return []
    }
    var known = Names(problems)
    return nodes.compactMap { node in
      guard let criterion = criterion(node) else { return nil }
      known.add(criterion.id, at: Position(node))
      return criterion
    }
  }

  private func criterion(_ node: Node) -> Criterion? {
    let keys = ["id", "title", "weight", "min", "max"]
    guard let section = Section(node, keys: keys, problems), let id = section.name("id") else {
      return nil
    }
    let least = section.integer("min", in: BallotBlueprint.marks) ?? 1
    let most = section.integer("max", in: BallotBlueprint.marks) ?? 10
    if least >= most {
      problems.error(
        at: section.position(of: section.has("max") ? "max" : "min"),
        "Наименьший балл «\(id)» (\(least)) должен быть меньше наибольшего (\(most)).",
        "The least mark of “\(id)” (\(least)) must be below the most (\(most)).")
    }
    return Criterion(
      id: id, title: section.text("title") ?? LocalizedText(id),
      weight: section.integer("weight", in: BallotBlueprint.weights) ?? 1, least: least, most: most)
  }

  private func cardKind(of section: Section, on board: BoardID) -> String? {
    guard let name = section.string("card") else { return nil }
    let kinds = (board == .notes ? .notes : boards.first { $0.id == board })?.kinds ?? []
    if kinds.contains(where: { $0.id == name }) { return name }
    problems.unknownKind(name, of: board, at: section.position(of: "card"), among: kinds)
    return nil
  }
}
