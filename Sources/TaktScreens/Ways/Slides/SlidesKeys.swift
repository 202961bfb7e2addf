import TaktCanvas
import TaktModel

/// What the keys of the slides do. Works on a copy of the state, given back by the screen.
struct SlidesKeys {
  var state: SlidesState
  let desk: Desk
  let context: Context

  /// The minutes of a rehearsal that nobody has said otherwise.
  static let rehearsalMinutes = 5

  private var view: SlidesView { SlidesView(state, desk, context) }

  mutating func perform(_ intent: Intent) -> [Effect] {
    if let digit = SlidesIntent.groups.firstIndex(of: intent) { return look(at: digit + 1) }
    switch intent {
    case SlidesIntent.up: move(by: -1)
    case SlidesIntent.down: move(by: 1)
    case SlidesIntent.pane: state.pane = state.pane == .slots ? .lines : .slots
    case SlidesIntent.lines: enterLines()
    case SlidesIntent.slots: state.pane = .slots
    case SlidesIntent.back: back()
    case SlidesIntent.trail: showTrail()
    case SlidesIntent.preview: state.isPreview.toggle()
    case SlidesIntent.nextSlide: turn(by: 1)
    case SlidesIntent.previousSlide: turn(by: -1)
    case .leave: state.question = .leave
    default: return change(intent)
    }
    return []
  }

  private mutating func change(_ intent: Intent) -> [Effect] {
    switch intent {
    case SlidesIntent.clock: return clock()
    case EntryIntent.undo: return [.submit(.history(.undo(of: nil)))]
    case EntryIntent.redo: return [.submit(.history(.redo))]
    default: break
    }
    guard view.isOwn else {
      return [.warn(LocalizedText("Это слайды другой группы.", "These are another group's."))]
    }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    guard let slot = view.slide?.slot else { return [] }
    if intent == SlidesIntent.add {
      state.question = .newLine(slot)
      return []
    }
    guard let line = view.chosen else { return [] }
    switch intent {
    case SlidesIntent.reword: state.question = .reword(line, slot, saying: context.text(line.text))
    case SlidesIntent.hide:
      return asked(
        line.isHidden
          ? view.deck.restoring(line, in: context.session.cards)
          : view.deck.hiding(line, on: slot.id))
    case SlidesIntent.restore: return asked(view.deck.restoring(line, in: context.session.cards))
    case SlidesIntent.accept: return asked(view.deck.accepting(line))
    case SlidesIntent.raise: return place(line, slot, by: -1)
    case SlidesIntent.lower: return place(line, slot, by: 1)
    default: break
    }
    return []
  }

  private func asked(_ commands: [CardsCommand]) -> [Effect] {
    commands.map { .submit(.cards($0)) }
  }

  private mutating func place(_ line: Deck.Line, _ slot: Slot, by rows: Int) -> [Effect] {
    let place = view.line + rows
    guard view.slide?.lines.indices.contains(place) == true else { return [] }
    state.line = place
    return asked(view.deck.moving(line, on: slot.id, to: place))
  }

  private mutating func move(by rows: Int) {
    switch state.pane {
    case .slots: turn(by: rows)
    case .lines: state.line = min(max(0, view.line + rows), max(0, lineCount - 1))
    }
  }

  private var lineCount: Int { view.slide?.lines.count ?? 0 }

  private mutating func turn(by slides: Int) {
    state.slot = min(max(0, view.slot + slides), max(0, view.deck.slides.count - 1))
    state.line = 0
  }

  private mutating func enterLines() { state.pane = .lines }

  private mutating func back() {
    if state.isPreview {
      state.isPreview = false
    } else if state.pane == .lines {
      state.pane = .slots
    } else {
      state.group = nil
    }
  }

  private mutating func look(at number: Int) -> [Effect] {
    let number = GroupNumber(number)
    guard context.session.roster.isOpen(number) else {
      return [
        .warn(
          LocalizedText("Группы \(number.value) нет.", "There is no group \(number.value)."))
      ]
    }
    state.group = number == context.author.group ? nil : number
    state.line = 0
    return []
  }

  private mutating func showTrail() {
    guard let line = view.chosen else { return }
    state.trail = TrailDetails(of: line.sources, title: line.text)
  }

  /// The rehearsal clock of the group: asked for its minutes, or stopped.
  private mutating func clock() -> [Effect] {
    guard let group = context.author.group else { return [] }
    let clocks = context.session.programme.groupClocks
    if clocks[group] != nil { return [.submit(.programme(.stopGroupClock(group)))] }
    state.question = .rehearsal(minutes: SlidesKeys.rehearsalMinutes)
    return []
  }

  mutating func answer(_ answer: ScribePrompt.Answer) -> [Effect] {
    guard let question = state.question else { return [] }
    let text = question.field?.text.trimmed ?? ""
    guard answer == .yes else {
      state.closeQuestion()
      return []
    }
    if case .newLine = question.purpose, text.isEmpty { return [] }
    if case .reword = question.purpose, text.isEmpty {
      return [
        .warn(LocalizedText("Пусто. Esc — оставить как была.", "Empty. Esc leaves it as it was."))
      ]
    }
    if question.writes, let obstacle = desk.obstacle { return [.warn(obstacle)] }
    state.closeQuestion()
    switch question.purpose {
    case .newLine(let slot):
      state.pane = .lines
      state.line = lineCount
      return asked([view.deck.adding(text, on: slot)])
    case .reword(let line, let slot):
      let isSame = text == context.text(line.text)
      return asked(
        isSame ? view.deck.accepting(line) : view.deck.rewording(line, on: slot, to: text))
    case .rehearsal: return startClock(text)
    case .leave: return [.leave]
    default: return []
    }
  }

  private func startClock(_ text: String) -> [Effect] {
    guard let group = context.author.group, let minutes = Int(text), (1...180).contains(minutes)
    else {
      return [.warn(LocalizedText("Минуты — от 1 до 180.", "Minutes: from 1 to 180."))]
    }
    let label = context.language("репетиция", "rehearsal")
    return [
      .submit(.programme(.startGroupClock(group, seconds: minutes * 60, label: label)))
    ]
  }

  /// What a refused request would have written is asked for again.
  mutating func refused(_ command: Command) {
    switch command {
    case .cards(.compose(_, let text, desk.board.id, let fields, _)):
      guard let slot = desk.board.slots.first(where: { $0.id == fields[CardField.slot] }),
        fields[CardField.hidden] == nil, fields[CardField.place] == nil
      else { return }
      let line = fields[CardField.over].flatMap { over in
        view.deck.slide(slot.id)?.lines.first { $0.origin.map { "\($0.value)" } == over }
      }
      let prompt = line.map { ScribePrompt.reword($0, slot, saying: text) }
      state.giveBack(prompt ?? .newLine(slot, saying: text))
    case .cards(.edit(let number, let text)):
      let found = view.deck.slides.lazy.compactMap { slide in
        slide.lines.first { $0.card == number }.map { ($0, slide.slot) }
      }.first
      if let (line, slot) = found { state.giveBack(.reword(line, slot, saying: text)) }
    default: break
    }
  }
}

extension ScribePrompt {
  /// Does its answer write on the board.
  fileprivate var writes: Bool {
    switch purpose {
    case .newLine, .reword: true
    default: false
    }
  }

  static func newLine(_ slot: Slot, saying text: String = "") -> ScribePrompt {
    ScribePrompt(
      .newLine(slot: slot.id),
      LocalizedText("Новая строка · \(slot.title.russian)", "New line · \(slot.title.english)"),
      LocalizedText("Enter — записать · Esc", "Enter — write · Esc"),
      field: TextField(text, maximumBytes: Entry.longestText))
  }

  static func reword(_ line: Deck.Line, _ slot: Slot, saying text: String) -> ScribePrompt {
    ScribePrompt(
      .reword(line, slot: slot.id),
      LocalizedText("Своими словами · источники останутся", "In your words · the sources stay"),
      LocalizedText("Enter — записать · Esc", "Enter — write · Esc"),
      field: TextField(text, maximumBytes: Entry.longestText))
  }

  static func rehearsal(minutes: Int) -> ScribePrompt {
    ScribePrompt(
      .rehearsal, LocalizedText("Сколько минут на выступление?", "How many minutes to speak?"),
      LocalizedText("Enter — пустить часы · Esc", "Enter — start the clock · Esc"),
      field: TextField("\(minutes)", maximumBytes: 3))
  }
}
