import NIOPosix
import TaktCanvas
import TaktModel
import TaktNetwork
import TaktScreens
import TaktTerminal
import TaktThemes

/// One person's place at a terminal: a screen, what it knows, its line to the host, its theme.
struct Seat {
  var shell: Shell
  var model: SeatModel
  let link: Link
  let mailbox: Mailbox
  var theme: ThemeChoice

  /// Takes what came over the line.
  mutating func receive() {
    let events = mailbox.take()
    for event in events {
      guard let refusal = model.apply(event) else { continue }
      shell.refused(refusal.command, refusal.sentence, in: context)
    }
    guard !events.isEmpty else { return }
    for case .submit(let command) in shell.sessionChanged(in: context) { submit(command) }
  }

  /// Gives one input to the screen and does what it wants. What only the program can do comes back.
  mutating func handle(_ input: InputEvent, bell: () -> Void) -> [Effect] {
    model.noteScript(of: input)
    return shell.handle(input, in: context).filter { effect in
      switch effect {
      case .submit(let command): submit(command)
      case .bell: bell()
      case .nextTheme: theme.next()
      case .say, .warn: break
      case .leave, .request: return true
      }
      return false
    }
  }

  private mutating func submit(_ command: Command) {
    do {
      try link.submit(command)
    } catch {
      shell.refused(command, error.sentence, in: context)
    }
  }

  var context: Context { model.context(unsent: link.waiting) }
}
