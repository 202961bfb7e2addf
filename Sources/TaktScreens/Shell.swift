package import TaktCanvas
package import TaktModel

/// What every screen shares: the status line, the help list, keys by position in either layout.
/// Pure like the screens: input in, effects out.
package struct Shell {
  package var screen: any Screen
  package private(set) var help: HelpList?
  /// Asks where the host is now.
  var prompt: TextPrompt?
  /// The last sentence for the person; the next key clears it.
  package private(set) var status: (sentence: LocalizedText, isError: Bool)?

  package init(_ screen: any Screen) {
    self.screen = screen
  }

  package mutating func handle(_ input: InputEvent, in context: Context) -> [Effect] {
    if case .key = input { status = nil }
    let effects =
      prompt != nil
      ? handleInPrompt(input, in: context)
      : help == nil ? handleOnScreen(input, in: context) : handleInHelp(input, in: context)
    return effects.filter { effect in
      switch effect {
      case .say(let sentence): status = (sentence, false)
      case .warn(let sentence): status = (sentence, true)
      default: return true
      }
      return false
    }
  }

  /// The program around did what the screen asked for: what is to be submitted comes back.
  package mutating func receive(_ answer: ProgramAnswer, in context: Context) -> [Effect] {
    switch answer {
    case .people: break
    case .refused(.lookForHost(let text), let sentence):
      status = (sentence, true)
      prompt = .hostAddress(text, in: context)
    case .refused(_, let sentence): status = (sentence, true)
    case .done(let sentence): status = (sentence, false)
    }
    return screen.receive(answer, in: context)
  }

  /// Records came in: the screen may have been waiting for one of them.
  package mutating func sessionChanged(in context: Context) -> [Effect] {
    screen.sessionChanged(in: context)
  }

  /// The host refused a request: its sentence goes to the status line, the draft stays.
  package mutating func refused(_ command: Command?, _ sentence: LocalizedText, in context: Context)
  {
    status = (sentence, true)
    if let command { screen.refused(command, in: context) }
  }

  package func canvas(columns: Int, rows: Int, in context: Context) -> Canvas {
    var canvas = Canvas(columns: columns, rows: rows, background: screen.background(in: context))
    guard columns >= 60, rows >= 18 else {
      let needed = context.language("Нужно 60×18, здесь ", "60×18 needed, here ")
      canvas.put("\(needed)\(columns)×\(rows)", column: 0, row: 0)
      return canvas
    }
    screen.draw(on: &canvas, in: context)
    if let status { draw(status, on: &canvas, in: context) }
    help?.draw(on: &canvas, in: context)
    drawPrompt(on: &canvas, in: context)
    return canvas.replacingGlyphs(for: context.glyphs)
  }

  private mutating func handleOnScreen(_ input: InputEvent, in context: Context) -> [Effect] {
    if case .key(let key) = input {
      let bindings = withCommon(screen.bindings(in: context), in: context)
      let isTyping = screen.isTyping(in: context)
      let pressed = isTyping && key.isText ? key : key.command
      if !isTyping || !key.isText,
        let binding = bindings.first(where: { $0.keys.contains(pressed) })
      {
        return perform(binding.intent, in: context)
      }
    }
    return screen.type(input, in: context) ?? []
  }

  private mutating func handleInHelp(_ input: InputEvent, in context: Context) -> [Effect] {
    guard var list = help else { return [] }
    switch list.handle(input, in: context) {
    case .stay: help = list
    case .close: help = nil
    case .run(let intent):
      help = nil
      return perform(intent, in: context)
    }
    return []
  }

  private mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    switch intent {
    case .help:
      help = HelpList(bindings: withCommon(screen.offered(in: context), in: context))
      return []
    case .nextTheme: return [.nextTheme]
    case .nameHost:
      prompt = .hostAddress("", in: context)
      return []
    default: return screen.perform(intent, in: context)
    }
  }

  private func withCommon(_ bindings: [Binding], in context: Context) -> [Binding] {
    bindings + (context.mayNameHost ? [Shell.namingHost] : []) + Shell.commonBindings
  }

  static let namingHost = Binding(
    .nameHost, [.control("n")],
    LocalizedText("назвать новый адрес ведущего", "name the host's new address"))

  static let commonBindings = [
    Binding(
      .help, [.character("?"), .function(1), .character(":"), .function(10)],
      LocalizedText("все клавиши этого экрана", "every key of this screen")),
    Binding(.nextTheme, [.function(11)], LocalizedText("другая тема", "another theme")),
  ]

  /// The status line lies over the row above the hints.
  private func draw(
    _ status: (sentence: LocalizedText, isError: Bool), on canvas: inout Canvas, in context: Context
  ) {
    let row = canvas.rows - HintLine.rows - 1
    let area = Rectangle(column: 0, row: row, width: canvas.columns, height: 1)
    let role: Role = status.isError ? .error : .ok
    canvas.fill(area, role: role)
    let mark = status.isError ? "! " : "√ "
    canvas.put(
      " " + mark + context.text(status.sentence), column: 0, row: row, role: role,
      width: canvas.columns)
  }
}

extension Intent {
  package static let help: Intent = "help"
  package static let nextTheme: Intent = "theme"
  static let nameHost: Intent = "name-host"
  package static let leave: Intent = "leave"
}

extension Key {
  /// Does the key type a character into a text field.
  var isText: Bool {
    if case .character = self { true } else { false }
  }
}
