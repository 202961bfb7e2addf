import TaktCanvas
import TaktModel
import TaktScreens
import TaktTerminal
import TaktThemes

/// The one loop that owns the terminal (invariant 8): keys, the line's news, and the host's seconds.
/// Several seats may share it: the demo switches between console, stage and a scribe.
struct SeatLoop {
  enum End {
    case left
    case wish(ProgramRequest)
    case signal(Int32)
  }

  var seats: [Seat]
  var active = 0
  private var phase: Clock.Phase?
  private var title = ""

  init(_ seats: [Seat]) {
    self.seats = seats
  }

  mutating func run(on terminal: inout Terminal) -> End {
    while true {
      draw(on: &terminal)
      for event in terminal.wait(until: nextSecond()) {
        if let end = handle(event, on: &terminal) { return end }
      }
      for index in seats.indices { seats[index].receive() }
    }
  }

  private mutating func handle(_ event: TerminalEvent, on terminal: inout Terminal) -> End? {
    switch event {
    case .input(.key(.control("z"))):
      terminal.suspend()
    case .input(.key(.control("l"))):
      terminal.redraw()
    case .input(.key(.control("t"))), .input(.key(.function(12))):
      active = (active + 1) % seats.count
    case .input(let input): return handle(input, on: &terminal)
    case .terminate(let signal): return .signal(signal)
    case .tick: ringOnPhaseChange(terminal)
    case .resized, .woken, .resumed: break
    }
    return nil
  }

  private mutating func handle(_ input: InputEvent, on terminal: inout Terminal) -> End? {
    var mustRing = false
    let wishes = seats[active].handle(input) { mustRing = true }
    if mustRing { terminal.bell() }
    for wish in wishes {
      switch wish {
      case .leave: return .left
      case .request(let request): return .wish(request)
      default: break
      }
    }
    return nil
  }

  private mutating func draw(on terminal: inout Terminal) {
    let seat = seats[active]
    let context = seat.context
    let canvas = seat.shell.canvas(
      columns: terminal.columns, rows: terminal.rows, in: context)
    terminal.show(canvas, theme: seat.theme.theme.resolved(for: terminal.colorMode))
    name(terminal, in: context)
  }

  /// The window's title tells the step and the whole minutes left.
  private mutating func name(_ terminal: borrowing Terminal, in context: Context) {
    let entry = context.session.programme.currentEntry
    let left = entry?.clock?.remainingSeconds(at: context.now).map { " \($0 / 60):00" } ?? ""
    let step = entry.map { context.text($0.step.title) } ?? context.title
    let wanted = "takt\(left) \(step)"
    guard wanted != title else { return }
    title = wanted
    terminal.setTitle(wanted)
  }

  /// One bell when the last minute begins, one at zero.
  private mutating func ringOnPhaseChange(_ terminal: borrowing Terminal) {
    let now = seats[active].model.now
    let clock = seats[active].model.replica.session.programme.currentEntry?.clock
    let next = clock?.phase(at: now)
    defer { phase = next }
    guard next != phase, next == .last || next == .overrun, phase != .paused else { return }
    terminal.bell()
  }

  /// The host's next whole second, so that console and stage tick together.
  private func nextSecond() -> Int {
    let past = Int(seats[active].model.now.milliseconds % 1000)
    return MonotonicClock.milliseconds() + 1000 - past
  }
}
