internal import Glibc
internal import TaktCanvas
internal import TaktTerminal

/// A program for the tests: a list with one selected row, and a field that echoes keys.
///
/// ^Q leaves, ^Z suspends, ^L redraws, and one key each for the ways to crash: ^X trap, ^E fatal
/// error, ^S SEGV, ^A abort, ^O exit without a goodbye.
@main
enum Probe {
  static func main() {
    Terminal.blockSignals()
    let signal: Int32?
    do {
      let terminal = try Terminal()
      var loop = Loop(colorMode: terminal.colorMode)
      signal = loop.run(terminal)
    } catch {
      let message = error.sentence(russian: false) + "\n"
      _ = write(STDERR_FILENO, message, message.utf8.count)
      exit(error.exitStatus)
    }
    exit(signal.map { 128 + $0 } ?? 0)
  }
}

/// The program's state between events.
struct Loop {
  private let theme: ResolvedTheme
  private var typed = ""
  private var note = ""
  private var ticks = 0

  init(colorMode: ColorMode) { theme = Picture.theme(colorMode) }

  /// Runs until the person leaves (nil) or a signal says so.
  mutating func run(_ opened: consuming Terminal) -> Int32? {
    var terminal = opened
    terminal.setTitle("probe")
    while true {
      Picture(columns: terminal.columns, rows: terminal.rows, typed: typed, note: note)
        .show(on: &terminal, theme)
      let deadline = ticks == 0 ? MonotonicClock.milliseconds() : nil
      for event in terminal.wait(until: deadline) {
        switch event {
        case .terminate(let signal): return signal
        case .input(.key(.control("q"))): return nil
        case .input(.key(.control("z"))): terminal.suspend()
        case .input(.key(.control("l"))): terminal.redraw()
        case .input(let input): take(input)
        case .resized(let columns, let rows): note = "\(columns)x\(rows)"
        case .resumed: note = "resumed"
        case .woken: note = "woken"
        case .tick: ticks += 1
        }
      }
    }
  }

  private mutating func take(_ input: InputEvent) {
    switch input {
    case .key(.character(let character)): typed.append(character)
    case .key(.control(let letter)): Crash.by(letter, typed)
    case .key(let key): note = "\(key)"
    case .paste(let text): typed += text.split(separator: "\n").joined(separator: "⏎")
    case .focus(let on): note = on ? "focus" : "blur"
    }
  }
}

/// The ways to die.
enum Crash {
  static func by(_ letter: Character, _ text: String) {
    switch letter {
    case "x": print([Int]()[text.count])
    case "e": fatalError("the last words")
    case "s": raise(SIGSEGV)
    case "a": abort()
    case "o": exit(7)
    default: break
    }
  }
}
