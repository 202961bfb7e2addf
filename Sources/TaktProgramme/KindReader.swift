import TaktModel
import Yams

/// Reads the kinds of card of a board.
struct KindReader {
  private static let keys = ["id", "title", "under", "top", "taken", "fields"]

  let problems: ProblemList
  /// Fields that the board gives to every kind.
  let shared: [CardField]
  /// The cards that this board says more of.
  let about: CardPlace?
  /// The slides on which its lines stand.
  let slots: [Slot]

  func kinds(of board: Section) -> [CardKind] {
    guard board.has("kinds") else { return board.missing("kinds") ?? [] }
    let nodes = board.list("kinds")
    var kinds: [CardKind] = []
    var known = Names(problems)
    let names = nodes.compactMap { $0.mapping?["id"]?.scalar?.string }
    for node in nodes {
      guard let section = Section(node, keys: Self.keys, problems) else { continue }
      let kind = kind(section, among: names)
      known.add(kind.id, at: section.position(of: "id"))
      kinds.append(kind)
    }
    if nodes.isEmpty, board.node("kinds")?.sequence != nil {
      problems.error(
        at: board.position(of: "kinds"), "Нужен хотя бы один вид карточек.",
        "At least one kind of card is needed.")
    }
    return kinds
  }

  private func kind(_ section: Section, among names: [String]) -> CardKind {
    let under = section.words("under").compactMap { node -> String? in
      guard let name = problems.string(node, "under") else { return nil }
      if names.contains(name) { return name }
      problems.unknownKind(name, at: Position(node), among: names)
      return nil
    }
    let own = FieldReader(problems: problems, taken: shared.map(\.id)).fields(of: section)
    let isAtTop = section.flag("top") ?? under.isEmpty
    let taking: Taking = section.has("taken") ? section.choice("taken") ?? .never : .never
    return CardKind(
      id: section.name("id") ?? "", title: section.requiredText("title") ?? "", under: under,
      mayStandAtTop: isAtTop, isTaken: taking == .only, mayBeTaken: taking != .never,
      fields: (isAtTop ? subject : []) + shared + own)
  }

  /// May cards of the kind come from the board's source.
  private enum Taking: String, CaseIterable {
    case only = "true"
    case never = "false"
    case also
  }

  /// What a card at the top says of its place: the card it is about, the slide it stands on.
  private var subject: [CardField] {
    let subject = about.map { place in
      CardField(
        id: CardField.about, title: LocalizedText("о чём", "about"), content: .card(place),
        isRequired: true)
    }
    return [subject].compactMap(\.self) + (slots.isEmpty ? [] : Board.lineFields(of: slots))
  }
}

/// Reports a name that is given twice.
struct Names {
  private let problems: ProblemList
  private var known: [String: Position] = [:]

  init(_ problems: ProblemList, taken: [String] = []) {
    self.problems = problems
    for name in taken { known[name] = .start }
  }

  /// An empty name stands for one that could not be read, and is not compared.
  mutating func add(_ name: String, at position: Position) {
    guard !name.isEmpty else { return }
    if let first = known[name] {
      problems.error(
        at: position, "Имя «\(name)» уже занято в строке \(first.line).",
        "The name “\(name)” is already taken in line \(first.line).")
    } else {
      known[name] = position
    }
  }
}
