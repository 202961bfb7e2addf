import TaktModel
import Yams

/// `{kind: scores, card: project, top: 10, criteria: [{id: use, title: польза, weight: 2}]}`.
extension StepReader {
  private static let ballotKeys = [
    "kind", "board", "card", "budget", "criteria", "options", "top", "voters", "sealed",
  ]

  /// The ballot that opens with a step; it is held on the step's own board unless it names another.
  func ballot(of step: Section, on stepBoard: BoardID?) -> BallotBlueprint? {
    guard let node = step.node("ballot"),
      let section = Section(node, keys: Self.ballotKeys, problems)
    else { return nil }
    let kind: BallotBlueprint.Kind? =
      section.has("kind") ? section.choice("kind") : section.missing("kind")
    let board = board(of: section, else: stepBoard, kind)
    guard let board, let kind else { return nil }
    var blueprint = BallotBlueprint(
      kind: kind, board: board, cardKind: cardKind(of: section, on: board),
      budget: section.integer("budget", in: 1...1000), criteria: criteria(of: section),
      options: section.list("options").compactMap { problems.text($0, "options") },
      top: section.integer("top", in: 1...BallotBlueprint.largestTop),
      voters: section.choice("voters"), isSealed: section.flag("sealed") ?? true)
    if kind == .scores, blueprint.criteria.isEmpty { blueprint.criteria = [.mark] }
    check(blueprint, section)
    return blueprint
  }

  /// A poll asks its question wherever it is; other ballots are about cards.
  private func board(
    of section: Section, else stepBoard: BoardID?, _ kind: BallotBlueprint.Kind?
  ) -> BoardID? {
    if let node = section.node("board") { return board(node, "board") }
    if let stepBoard { return stepBoard }
    return kind == .poll ? .notes : section.missing("board")
  }

  private func cardKind(of section: Section, on board: BoardID) -> String? {
    guard let name = section.string("card") else { return nil }
    let kinds = (board == .notes ? .notes : boards.first { $0.id == board })?.kinds ?? []
    if kinds.contains(where: { $0.id == name }) { return name }
    problems.unknown(
      name, at: section.position(of: "card"), among: kinds.map(\.id),
      LocalizedText(
        "На доске «\(board.value)» нет вида «\(name)»",
        "The board “\(board.value)” has no kind “\(name)”"))
    return nil
  }

  private func criteria(of ballot: Section) -> [Criterion] {
    var known = Names(problems)
    return ballot.list("criteria").compactMap { node in
      guard let section = Section(node, keys: ["id", "title", "weight", "least", "most"], problems)
      else { return nil }
      let criterion = Criterion(
        id: section.name("id") ?? "", title: section.requiredText("title") ?? "",
        weight: section.integer("weight", in: BallotBlueprint.weights) ?? 1,
        least: section.integer("least", in: BallotBlueprint.marks) ?? 1,
        most: section.integer("most", in: BallotBlueprint.marks) ?? 10)
      known.add(criterion.id, at: section.position(of: "id"))
      return criterion
    }
  }

  /// What belongs to one kind of ballot is of no use on another; then the model's own bounds.
  private func check(_ ballot: BallotBlueprint, _ section: Section) {
    expect("budget", section, ballot.kind.hasWeights, "dots, bets")
    expect("criteria", section, ballot.kind == .scores, "scores")
    expect("options", section, ballot.kind == .poll, "poll")
    expect("top", section, ballot.kind.hasCandidates, "dots, bets, scores, rank")
    guard !problems.hasErrors else { return }
    do throws(Rejection) {
      try ballot.check()
    } catch {
      problems.error(at: section.position, error.sentence.russian, error.sentence.english)
    }
  }

  private func expect(_ key: String, _ section: Section, _ isFitting: Bool, _ kinds: String) {
    guard section.has(key), !isFitting else { return }
    problems.error(
      at: section.position(of: key), "«\(key)» бывает только у kind: \(kinds).",
      "“\(key)” is only for kind: \(kinds).")
  }
}
