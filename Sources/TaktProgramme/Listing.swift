package import TaktModel

extension Plan {
  /// The whole programme as text for a terminal: `takt programme show`.
  package func listing(in language: Language) -> String {
    var lines = heading(in: language)
    for day in Set(steps.map(\.day)).sorted() {
      lines += [""] + dayHeading(day, in: language)
      for index in steps.indices where steps[index].day == day {
        lines += stepLines(at: index, in: language)
      }
    }
    if !boards.isEmpty { lines += ["", language("Доски", "Boards")] }
    for board in boards { lines += board.lines(in: language).map { "  \($0)" } }
    return lines.map { "\($0)\n" }.joined()
  }

  private func heading(in language: Language) -> [String] {
    let place = place.isEmpty ? [] : [place]
    let groups = groups.map { $0.text(in: language) }.listed
    let count = language.count(steps.count, ("шаг", "шага", "шагов"), ("step", "steps"))
    let anchor = language("■ якорь, сам не сдвигается", "■ an anchor, never moves by itself")
    return [title.text(in: language), ([id] + place).joined(separator: " · ")]
      + (groups.isEmpty ? [] : [language("Группы: ", "Groups: ") + groups])
      + [steps.contains(where: \.isFixed) ? "\(count) · \(anchor)" : count]
  }

  private func dayHeading(_ number: Int, in language: Language) -> [String] {
    guard days.indices.contains(number - 1) else { return [] }
    let day = days[number - 1]
    return [([day.title.text(in: language)] + (day.date.isEmpty ? [] : [day.date])).dotted]
  }

  private func stepLines(at index: Int, in language: Language) -> [String] {
    let step = steps[index]
    let start = step.startMinute.map(clock) ?? ""
    let minutes = step.minutes ?? derivedMinutes(at: index)
    let length = minutes.map { "\($0) \(language("мин", "min"))" } ?? ""
    let head = "\(step.isFixed ? "■" : " ") \(start.padded(5)) \(length.padded(8))  "
    let details = details(of: step, in: language)
    return ["  \(head)\(step.title.text(in: language))"]
      + (details.isEmpty ? [] : [String(repeating: " ", count: head.count + 2) + details.dotted])
  }

  private func details(of step: Step, in language: Language) -> [String] {
    var details = step.scope == .plenary ? [] : [step.scope.title.text(in: language)]
    if let board = step.board { details.append(title(of: board, in: language)) }
    let allowed = Step.Permission.allCases.filter { $0 != .read && step.permissions.contains($0) }
    if !allowed.isEmpty { details.append(allowed.map { $0.title.text(in: language) }.listed) }
    if let ballot = step.ballot { details.append(ballot.summary(in: language)) }
    if step.isHidden { details.append(language("скрыто до показа", "hidden until the reveal")) }
    return details
  }

  private func title(of board: BoardID, in language: Language) -> String {
    let title = boards.first { $0.id == board }?.title ?? Board.notes.title
    return language("«\(title.russian)»", "“\(title.english)”")
  }
}

extension Board {
  /// The board as text for a terminal: `takt board show`.
  package func listing(in language: Language) -> String {
    lines(in: language).map { "\($0)\n" }.joined()
  }

  fileprivate func lines(in language: Language) -> [String] {
    let columns = columnField.map { ": \($0)" } ?? ""
    let source = source.map { language("берёт из ", "takes from ") + $0.value }
    let view = view.title.text(in: language) + columns
    let head = ["\(id.value)  \(title.text(in: language))", view]
    return [(head + [source].compactMap { $0 }).dotted]
      + kinds.map { "  \($0.summary(in: language))" }
  }
}

extension CardKind {
  fileprivate func summary(in language: Language) -> String {
    let nesting = under.isEmpty ? [] : [language("под: ", "under: ") + under.listed]
    let fields = fields.map { field in
      let choices = field.choices.map { $0.title.text(in: language) }.joined(separator: "/")
      return field.title.text(in: language) + (choices.isEmpty ? "" : " \(choices)")
    }
    return (["\(id) – \(title.text(in: language))"] + nesting + fields).dotted
  }
}

extension BallotBlueprint {
  fileprivate func summary(in language: Language) -> String {
    var parts = [kind.title.text(in: language) + (budget.map { ": \($0)" } ?? "")]
    let asked = criteria.map { criterion in
      let weight = criterion.weight == 1 ? "" : " ×\(criterion.weight)"
      return "\(criterion.title.text(in: language))\(weight) \(criterion.least)–\(criterion.most)"
    }
    if !asked.isEmpty { parts.append(asked.listed) }
    if !options.isEmpty { parts.append(options.map { $0.text(in: language) }.listed) }
    if let top { parts.append(language("лучшие \(top)", "the best \(top)")) }
    if voters != kind.usualVoters { parts.append(voters.title.text(in: language)) }
    if !isSealed { parts.append(language("открытое", "open")) }
    if round > 1 { parts.append(language("тур \(round)", "round \(round)")) }
    return parts.dotted
  }
}

extension [String] {
  fileprivate var dotted: String { joined(separator: " · ") }
}

extension String {
  /// With blanks before it, so that columns stand under each other.
  fileprivate func padded(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
