import TaktCanvas
import TaktModel
import TaktScreens
import TaktTerminal
import TaktThemes

/// A screen that needs no host: the start screen and the replay.
protocol AloneProgram {
  var language: Language { get }

  /// What the screen looks at now.
  func context(typesCyrillic: Bool) -> Context

  /// Does what the screen asked for.
  mutating func take(_ request: ProgramRequest) -> AloneOutcome

  /// Called before each picture; tells how many milliseconds the picture stays true, nil for ever.
  mutating func advance() -> Int?
}

/// What comes of a screen's wish.
enum AloneOutcome {
  case stay
  /// The screen goes on with this.
  case answer(ProgramAnswer)
  /// The wish is for the program before the loop.
  case leave
}

/// Shows a screen until the person leaves (nil) or wishes for something that the program before
/// this loop must do.
enum AloneLoop {
  static func run(
    _ program: inout some AloneProgram, _ screen: any Screen, theme: ThemeChoice,
    on terminal: inout Terminal
  ) throws(Failure) -> ProgramRequest? {
    var theme = theme
    var shell = Shell(screen)
    var typesCyrillic = program.language == .russian
    while true {
      let patience = program.advance()
      show(shell, in: program.context(typesCyrillic: typesCyrillic), theme, on: &terminal)
      for event in terminal.wait(until: patience.map { MonotonicClock.milliseconds() + $0 }) {
        switch event {
        case .input(.key(.control("z"))): terminal.suspend()
        case .input(.key(.control("l"))): terminal.redraw()
        case .terminate(let signal): throw Failure(signal: signal)
        case .input(let input):
          if case .key(.character(let character)) = input, character.isLetter {
            typesCyrillic = KeyboardLayout.isCyrillic(character)
          }
          let effects = shell.handle(input, in: program.context(typesCyrillic: typesCyrillic))
          for effect in effects {
            switch effect {
            case .leave: return nil
            case .nextTheme: theme.next()
            case .bell: terminal.bell()
            case .request(let request):
              // What takes a while is said before it begins.
              let context = program.context(typesCyrillic: typesCyrillic)
              if shell.status != nil { show(shell, in: context, theme, on: &terminal) }
              switch program.take(request) {
              case .stay: break
              case .answer(let answer): _ = shell.receive(answer, in: context)
              case .leave: return request
              }
            case .submit, .say, .warn: break
            }
          }
        case .resized, .resumed, .tick, .woken: break
        }
      }
    }
  }

  private static func show(
    _ shell: Shell, in context: Context, _ theme: ThemeChoice, on terminal: inout Terminal
  ) {
    let canvas = shell.canvas(columns: terminal.columns, rows: terminal.rows, in: context)
    terminal.show(canvas, theme: theme.theme.resolved(for: terminal.colorMode))
  }
}
