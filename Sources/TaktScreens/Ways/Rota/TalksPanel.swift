import TaktCanvas
import TaktModel

enum TalksIntent {
  static let call: Intent = "talks.call"
  static let question: Intent = "talks.question"
  static let end: Intent = "talks.end"
  static let postpone: Intent = "talks.postpone"
  static let more: Intent = "talks.more"
  static let less: Intent = "talks.less"
  static let earlier: Intent = "talks.earlier"
  static let later: Intent = "talks.later"
  static let add: Intent = "talks.add"
  static let pause: Intent = "talks.pause"
}

/// Who speaks and who comes next, over the console: the speaker's clock, and a hand on the order.
struct TalksPanel: Overlay {
  let board: Board
  /// nil follows the one who would be called next.
  private var chosen: CardNumber?

  init(_ board: Board) {
    self.board = board
  }

  private func talks(in context: Context) -> Talks { Talks(on: board.id, of: context.session) }

  private func talk(in talks: Talks) -> Card? {
    talks.all.first { $0.number == chosen } ?? talks.waiting.first ?? talks.all.last
  }

  func bindings(in context: Context) -> [Binding] {
    let speaker = talks(in: context).speaker
    return [
      Binding(
        TalksIntent.call, [.enter], LocalizedText("дать слово выбранным", "call the chosen one"),
        hint: LocalizedText("дать слово", "call")),
      Binding(
        TalksIntent.question, [.character("q")],
        LocalizedText("выступили, вопросы", "the talk is over: questions"),
        hint: speaker?.part == .talk ? LocalizedText("вопросы", "questions") : nil),
      Binding(
        TalksIntent.end, [.character("e")], LocalizedText("закончить выступление", "end the turn"),
        hint: speaker == nil ? nil : LocalizedText("закончить", "end")),
      Binding(
        TalksIntent.postpone, [.character("a")],
        LocalizedText("нет на месте: в конец очереди", "absent: to the end of the order"),
        hint: LocalizedText("нет на месте", "absent")),
      Binding(
        TalksIntent.more, [.character("+"), .character("=")],
        LocalizedText("минута говорящему", "a minute more for the speaker"),
        hint: speaker == nil ? nil : LocalizedText("− минута", "− minute")),
      Binding(
        TalksIntent.less, [.character("-"), .character("−")],
        LocalizedText("минута от говорящего", "a minute less for the speaker")),
      Binding(
        TalksIntent.earlier, [.pageUp], LocalizedText("выбранное раньше", "the chosen one earlier"),
        hint: LocalizedText("порядок", "order"), keyLabel: "PgUp PgDn"),
      Binding(
        TalksIntent.later, [.pageDown], LocalizedText("выбранное позже", "the chosen one later")),
      Binding(
        TalksIntent.add, [.character("n")], LocalizedText("новое выступление", "a new talk"),
        hint: LocalizedText("новое", "new")),
      Binding(
        TalksIntent.pause, [.character(" ")],
        LocalizedText("пауза шага и говорящего", "pause the step and its speaker")),
    ] + OverlayIntent.moving.map { Binding($0.intent, $0.keys, $0.help) } + [
      Binding(
        OverlayIntent.cancel, [.escape], LocalizedText("закрыть", "close"),
        hint: LocalizedText("закрыть", "close"))
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    let talks = talks(in: context)
    let number = talk(in: talks)?.number
    switch intent {
    case TalksIntent.call:
      chosen = nil
      return turn(.call(number))
    case TalksIntent.question: return turn(.question)
    case TalksIntent.end: return turn(.end)
    case TalksIntent.postpone:
      let absent = chosen ?? talks.speaker?.card ?? number
      chosen = nil
      return turn(.postpone(absent))
    case TalksIntent.more: return turn(.extend(seconds: 60))
    case TalksIntent.less: return turn(.extend(seconds: -60))
    case TalksIntent.earlier: return move(number, by: -1, in: talks)
    case TalksIntent.later: return move(number, by: 1, in: talks)
    case TalksIntent.add: return .open(prompt)
    case TalksIntent.pause:
      let isPaused = context.session.programme.currentEntry?.clock?.isPaused ?? false
      return .go([.submit(.programme(isPaused ? .resume : .pause))], to: self)
    case OverlayIntent.up: chosen = talks.all.map(\.number).neighbour(of: number, at: -1)
    case OverlayIntent.down: chosen = talks.all.map(\.number).neighbour(of: number, at: 1)
    default: return .close
    }
    return .stay
  }

  private func turn(_ command: TurnCommand) -> OverlayOutcome {
    .go([.submit(.programme(.turn(command)))], to: self)
  }

  /// A talk goes before the one above it; the one below goes before the talk.
  private mutating func move(_ number: CardNumber?, by places: Int, in talks: Talks)
    -> OverlayOutcome
  {
    let numbers = talks.all.map(\.number)
    guard let number, let place = numbers.firstIndex(of: number),
      numbers.indices.contains(place + places)
    else { return .stay }
    chosen = number
    let other = numbers[place + places]
    let (moved, before) = places < 0 ? (number, other) : (other, number)
    return .go([.submit(.cards(.place([moved], under: nil, before: before)))], to: self)
  }

  private var prompt: TextPrompt {
    let id = board.id
    return TextPrompt(
      LocalizedText("Кто ещё выступит", "Who else speaks"),
      verb: LocalizedText("записать", "write")
    ) { text in
      text.trimmed.isEmpty
        ? .close
        : .finish([
          .submit(.cards(.add(kind: nil, text: text.trimmed, board: id, under: nil, fields: [:])))
        ])
    }
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let talks = talks(in: context)
    let inner = canvas.popup(
      width: 70, height: max(6, talks.all.count + 5), title: context.text(board.title),
      trailing: context.language("ждут \(talks.waiting.count)", "\(talks.waiting.count) to come"))
    drawSpeaker(talks, on: &canvas, in: inner, context)
    let chosen = talk(in: talks)?.number
    let index = talks.all.firstIndex { $0.number == chosen } ?? 0
    let rows = visibleRange(of: talks.all.count, around: index, rows: inner.height - 2)
    for (offset, place) in rows.enumerated() {
      draw(
        talks.all[place], talks, isChosen: place == index, on: &canvas,
        in: Rectangle(
          column: inner.column, row: inner.row + 2 + offset, width: inner.width, height: 1),
        context)
    }
  }

  private func drawSpeaker(
    _ talks: Talks, on canvas: inout Canvas, in area: Rectangle, _ context: Context
  ) {
    guard let speaker = talks.speaker, let talk = talks.current else {
      let words =
        talks.all.isEmpty
        ? context.language("Порядка ещё нет.", "There is no order yet.")
        : context.language("Никто не выступает.", "Nobody is speaking.")
      canvas.put(words, column: area.column, row: area.row, role: .textDim)
      return
    }
    let clock = context.words(of: speaker)
    let width = canvas.put(
      trailing: clock.text, maxColumn: area.maxColumn, row: area.row, role: clock.role)
    canvas.put(
      "► \(context.title(of: talk))", column: area.column, row: area.row, role: .title,
      width: area.width - width - 2)
  }

  private func draw(
    _ talk: Card, _ talks: Talks, isChosen: Bool, on canvas: inout Canvas, in line: Rectangle,
    _ context: Context
  ) {
    let role: Role = isChosen ? .select : talks.isWaiting(talk) ? .text : .textDim
    canvas.fill(line, role: role)
    let state = context.words(of: talks.state(of: talk))
    canvas.put(
      trailing: "\(talks.place(of: talk))", maxColumn: line.column + 3, row: line.row, role: role)
    canvas.put(
      context.title(of: talk), column: line.column + 5, row: line.row, role: role,
      width: line.width - 8 - Width.of(state))
    canvas.put(trailing: state, maxColumn: line.maxColumn - 1, row: line.row, role: role)
  }
}
