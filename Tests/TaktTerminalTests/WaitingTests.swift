import TaktCanvas
import TaktTerminal
import TerminalTestSupport
import Testing

@Suite struct WaitingTests {
  @Test func `a deadline that has passed is a tick`() throws {
    try Headless.run { terminal, _ in
      let events = terminal.wait(until: MonotonicClock.milliseconds() - 1)
      #expect(events == [.tick])
    }
  }

  @Test func `a deadline that is to come is waited for`() throws {
    try Headless.run { terminal, _ in
      let deadline = MonotonicClock.milliseconds() + 30
      let events = terminal.wait(until: deadline)
      #expect(events == [.tick])
      #expect(MonotonicClock.milliseconds() >= deadline)
    }
  }

  @Test func `another thread wakes the loop, many times at once`() throws {
    try Headless.run { terminal, _ in
      let waker = terminal.waker
      waker.wake()
      Task.detached { waker.wake() }
      var events = terminal.wait(until: nil)
      #expect(events == [.woken])
      waker.wake()
      waker.wake()
      events = terminal.wait(until: nil)
      #expect(events == [.woken])
    }
  }

  @Test func `keys come before the tick, and neither starves the other`() throws {
    let keys = try Pipe()
    try Headless.run(input: keys.reader) { terminal, _ in
      keys.write("aй")
      let events = terminal.wait(until: MonotonicClock.milliseconds())
      #expect(
        events == [.input(.key(.character("a"))), .input(.key(.character("й"))), .tick])
    }
  }

  @Test func `a lone ESC becomes Escape by itself`() throws {
    let keys = try Pipe()
    try Headless.run(input: keys.reader) { terminal, _ in
      keys.write("\u{1b}")
      let events = terminal.wait(until: nil)
      #expect(events == [.input(.key(.escape))])
    }
  }

  @Test func `an input that ends is a hang-up`() throws {
    let keys = try Pipe()
    keys.closeWriter()
    try Headless.run(input: keys.reader) { terminal, _ in
      let events = terminal.wait(until: nil)
      #expect(events == [.terminate(signal: 1)])
    }
  }

  @Test func `a headless terminal can be given another size`() throws {
    try Headless.run { terminal, _ in
      let changed = terminal.resize(columns: 120, rows: 40)
      let again = terminal.resize(columns: 120, rows: 40)
      #expect(changed && !again)
      #expect([terminal.columns, terminal.rows] == [120, 40])
    }
  }
}
