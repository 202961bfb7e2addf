extension String {
  /// A text fit to be a card, a name or a title: not blank and not endless; kept as typed.
  func checked() throws(Rejection) -> String {
    guard contains(where: { !$0.isWhitespace }) else {
      throw Rejection("Пустую строку записать нельзя.", "An empty line cannot be written.")
    }
    guard utf8.count <= Cards.longestText else {
      throw Rejection(
        "Слишком длинный текст: больше \(Cards.longestText / 1024) КБ. Разбейте его.",
        "The text is longer than \(Cards.longestText / 1024) KB. Split it.")
    }
    return self
  }

  func checkedNumber() throws(Rejection) -> String {
    let text = String(try checked().map { $0 == "," ? "." : $0 })
    guard let number = Double(text), number.isFinite else {
      throw Rejection("«\(self)» — не число.", "“\(self)” is not a number.")
    }
    return text
  }
}

extension LocalizedText {
  func checked() throws(Rejection) -> LocalizedText {
    LocalizedText(try russian.checked(), try english.checked())
  }
}

extension Board {
  /// The kind that a person named, or the one a plain line becomes at this place.
  func kind(named name: String?, under parent: Card?) throws(Rejection) -> CardKind {
    guard let name else {
      let fitting = parent.flatMap { parent in
        kinds.first { !$0.isTaken && $0.under.contains(parent.kind) }
      }
      guard let kind = fitting ?? defaultKind else {
        throw Rejection("На этой доске ничего не пишут.", "Nothing is written on this board.")
      }
      return kind
    }
    guard let kind = kind(name) else {
      let known = kinds.map(\.id).joined(separator: ", ")
      throw Rejection(
        "Вида «\(name)» на этой доске нет; есть: \(known).",
        "This board has no kind “\(name)”; it has: \(known).")
    }
    guard !kind.isTaken else {
      throw Rejection(
        "«\(kind.title.russian)» не пишут, а берут из списка.",
        "A “\(kind.title.english)” is not typed but taken from the list.")
    }
    return kind
  }

  /// Refuses a card where the blueprint does not allow it.
  func check(_ kind: CardKind, under parent: Card?) throws(Rejection) {
    if let parent {
      guard kind.under.contains(parent.kind), parent.board == id else {
        throw Rejection(
          "«\(kind.title.russian)» нельзя положить под №\(parent.number.value).",
          "A “\(kind.title.english)” cannot go under #\(parent.number.value).")
      }
    } else if !kind.mayStandAtTop {
      throw Rejection(
        "«\(kind.title.russian)» пишут под другой карточкой: укажите под какой.",
        "A “\(kind.title.english)” goes under another card: say which.")
    }
  }
}
