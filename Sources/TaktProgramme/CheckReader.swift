import TaktModel
import Yams

/// Reads what makes a board complete.
struct CheckReader {
  private static let keys = ["kind", "needs", "least", "most", "say"]

  let problems: ProblemList
  let kinds: [CardKind]

  func checks(of board: Section) -> [BoardCheck] {
    board.list("checks").compactMap { node in
      Section(node, keys: Self.keys, problems).flatMap(check)
    }
  }

  private func check(_ section: Section) -> BoardCheck? {
    guard let name = section.name("kind"), let needs = section.name("needs") else { return nil }
    guard let kind = kinds.first(where: { $0.id == name }) else {
      problems.unknownKind(name, at: section.position(of: "kind"), among: kinds.map(\.id))
      return nil
    }
    let known = kind.fields.map(\.id) + kinds.filter { $0.under.contains(name) }.map(\.id)
    guard known.contains(needs) else {
      problems.unknown(
        needs, at: section.position(of: "needs"), among: known,
        LocalizedText(
          "«\(needs)» – не поле вида «\(name)» и не вид под ним",
          "“\(needs)” is no field of “\(name)” and no kind under it"))
      return nil
    }
    return BoardCheck(
      kind: name, needs: needs, least: section.integer("least", in: 0...1000) ?? 1,
      most: section.integer("most", in: 1...1000), sentence: section.text("say"))
  }
}
