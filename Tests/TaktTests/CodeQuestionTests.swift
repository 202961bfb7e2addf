import EdgeTestSupport
import TerminalTestSupport
import Testing

/// An address without a code, on a real terminal and without one.
@Suite struct CodeQuestionTests {
  private let box = Sandbox()

  /// A host on loopback, and its address.
  private func host() throws -> (ConversingProcess, address: String) {
    try box.makeLog()
    let host = try box.host(listening: 0)
    return (host, "127.0.0.1:\(try host.port)")
  }

  @Test func `join asks for the code, takes it in lower case and seats the scribe`() throws {
    let (host, address) = try host()
    let screen = try box.screen("join", address, "--lang", "ru")
    #expect(screen.wait(for: "0 из 20 знаков"), "\(screen.screen.text)")
    screen.type(try box.code("group 2").lowercased() + "\r")
    #expect(screen.wait(for: "группа 2"), "\(screen.screen.text)")
    screen.type("\u{11}\r")
    host.end()
  }

  @Test func `a refused code stays on the screen to be mended`() throws {
    let (host, address) = try host()
    let old = try box.code("group 1")
    _ = try box.run("codes", "--socket", box.socket, "--reissue", "1")
    let screen = try box.screen("join", address, "--lang", "en")
    #expect(screen.wait(for: "0 of 20"), "\(screen.screen.text)")
    screen.type(old + "\r")
    #expect(screen.wait(for: "The code was refused"), "\(screen.screen.text)")
    #expect(screen.screen.contains("√ \(old)"), "\(screen.screen.text)")
    screen.type("\u{1B}")
    #expect(screen.exitStatus() == 64)
    host.end()
  }

  @Test func `a remembered code that may not open the seat is asked for anew`()
    throws
  {
    let (host, address) = try host()
    let first = try box.run("join", address, try box.code("group 2"), "--plain")
    #expect(first.status == 0, "\(first.errors)")
    for place in [[address], []] {
      for role in ["facilitator", "juror"] {
        let run = try box.run(["join"] + place + ["--role", role, "--plain", "--lang", "en"])
        #expect(run.status == 64 && run.errors.contains("name the code"), "\(run.errors)")
      }
    }
    let screen = try box.screen("join", address, "--group", "3", "--lang", "en")
    #expect(screen.wait(for: "0 of 20"), "\(screen.screen.text)")
    screen.type(try box.code("group 3") + "\r")
    #expect(screen.wait(for: "group 3"), "\(screen.screen.text)")
    screen.type("\u{11}\r")
    host.end()
  }

  @Test func `without a terminal the code is not asked for`() throws {
    let run = try box.run("join", "192.0.2.1", "--lang", "en")
    #expect(run.status == 64 && run.errors.contains("name the code"))
  }
}
