/// What a field of a card may hold, by its content.
extension Cards {
  /// The values as they are kept.
  func checked(
    _ fields: [String: String], for kind: CardKind, in context: CardsContext
  ) throws(Rejection) -> [String: String] {
    var checked: [String: String] = [:]
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      checked[name] = try self.checked(value, of: name, for: kind, in: context)
    }
    return checked
  }

  /// The value as it is kept. Refuses a field that the kind does not have or a value that does
  /// not fit it; a number typed with a comma is kept with a point.
  func checked(
    _ value: String, of name: String, for kind: CardKind, in context: CardsContext
  ) throws(Rejection) -> String {
    guard let field = kind.field(name) else {
      let known = kind.fields.map(\.id).joined(separator: ", ")
      throw Rejection(
        "Поля «\(name)» нет\(known.isEmpty ? "." : "; есть: \(known).")",
        "There is no field “\(name)”\(known.isEmpty ? "." : "; there are: \(known).")")
    }
    switch field.content {
    case .text: return try value.checked()
    case .number: return try value.checkedNumber()
    case .choice(let choices): return try value.checked(among: choices)
    case .date: return try value.checkedSpan()
    case .groups: return try value.checkedGroups(in: context).joined
    case .card(let place): return try checkedCard(value, at: place, in: context)
    }
  }

  /// A card at the top of a board about others says which it is about.
  func check(_ fields: [String: String], on board: Board) throws(Rejection) {
    guard board.about != nil, fields[CardField.about] == nil else { return }
    throw Rejection("Скажите, о чём это: about=НОМЕР.", "Say what it is about: about=NUMBER.")
  }

  /// A card that was merged is named by the one that speaks for it.
  private func checkedCard(_ value: String, at place: CardPlace, in context: CardsContext)
    throws(Rejection) -> String
  {
    let digits = value.drop { "#№ ".contains($0) }
    guard let number = Int(digits).map({ CardNumber($0) }) else {
      throw Rejection("«\(value)» — не номер карточки.", "“\(value)” is not the number of a card.")
    }
    let card = try live(survivor(of: number))
    guard place.holds(card) else {
      let title = context.title(place)
      throw Rejection(
        "№\(card.number.value) не подходит: нужна карточка «\(title.russian)».",
        "#\(card.number.value) does not fit: a card of “\(title.english)” is needed.")
    }
    return "\(card.number.value)"
  }
}

extension CardsContext {
  fileprivate func title(_ place: CardPlace) -> LocalizedText {
    let board = programme.board(place.board)
    return place.kind.flatMap { board?.kind($0)?.title } ?? board?.title
      ?? LocalizedText(place.board.value)
  }
}

extension String {
  fileprivate func checked(among choices: [CardField.Choice]) throws(Rejection) -> String {
    if choices.contains(where: { $0.id == self }) { return self }
    let known = choices.map(\.id).joined(separator: ", ")
    throw Rejection("«\(self)» не из списка: \(known).", "“\(self)” is not one of: \(known).")
  }

  fileprivate func checkedSpan() throws(Rejection) -> String {
    guard let date = CalendarSpan(self) else {
      throw Rejection(
        "Срок «\(self)» непонятен. Можно: 15.03.2026, март 2026, 2 кв. 2026, 2026.",
        "The date “\(self)” is not clear. Write 2026-03-15, March 2026, Q2 2026 or 2026.")
    }
    return date.text
  }

  /// `2, 5` or `all`: every other group that sits; in the order of their numbers.
  func checkedGroups(in context: CardsContext) throws(Rejection) -> [GroupNumber] {
    let numbers = try groups(in: context)
    guard !numbers.isEmpty else {
      throw Rejection("Нужен хотя бы один номер группы.", "At least one group is needed.")
    }
    return Set(numbers).sorted()
  }

  private func groups(in context: CardsContext) throws(Rejection) -> [GroupNumber] {
    if ["all", "все", "всем"].contains(lowercased()) {
      return context.roster.openGroups.map(\.number).filter { $0 != context.author.group }
    }
    var numbers: [GroupNumber] = []
    for word in split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let number = Int(word) else {
        throw Rejection("«\(word)» — не номер группы.", "“\(word)” is not the number of a group.")
      }
      numbers.append(try context.roster.openGroup(GroupNumber(number)).number)
    }
    return numbers
  }
}

extension [GroupNumber] {
  /// As a field keeps them.
  var joined: String { map { "\($0.value)" }.joined(separator: ",") }
}

extension Card {
  /// The groups that a field names.
  package func groups(_ field: String) -> [GroupNumber] {
    (fields[field] ?? "").split(separator: ",").compactMap { Int($0) }.map { GroupNumber($0) }
  }
}
