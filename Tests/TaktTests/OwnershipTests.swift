import EdgeTestSupport
import Foundation
import Glibc
import TaktModel
import TerminalTestSupport
import Testing

@testable import takt

/// What a session hid stays hidden from whoever reads its log without owning it.
@Suite struct OwnershipTests {
  private let box = Sandbox()
  private static let nobody: uid_t = 65534

  @Test func `a log is its owner's and root's, and nobody else's`() throws {
    try box.makeLog()
    let owner = getuid()
    #expect(LogOwner(of: box.log, asking: owner).viewer == .facilitator)
    #expect(LogOwner(of: box.log, asking: 0).isAsking)
    #expect(!LogOwner(of: box.log, asking: owner + 1).isAsking)
    #expect(LogOwner(of: box.log, asking: owner + 1).viewer == .observer)
    #expect(!LogOwner(of: box.folder("none"), asking: Self.nobody).isAsking)
  }

  /// A retrospective whose cards are still hidden and whose dots are not published.
  private func makeSecrets() throws {
    try box.makeLog(groups: 2, programme: "retrospective")
    let host = try box.host()
    try box.lead("/start silence")
    let run = try box.scribe(1, "/add keep zqHidden", "zqOther")
    #expect(run.status == 0, "\(run.output)")
    try box.lead("/start dots")
    let bet = try box.scribe(1, "/bet #1 2 zqReason")
    #expect(bet.status == 0, "\(bet.output)")
    host.end()
    #expect(chmod(box.folder.path, 0o755) == 0 && chmod(box.log, 0o644) == 0)
  }

  private func run(_ user: uid_t?, _ arguments: [String]) throws -> Sandbox.Run {
    let switching = user.map {
      ["/usr/bin/setpriv", "--reuid", "\($0)", "--regid", "\($0)", "--clear-groups"]
    }
    let process = try ConversingProcess(
      (switching ?? []) + [Sandbox.program] + arguments,
      environment: box.environment(["LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8"]))
    process.endInput()
    let status = process.exitStatus()
    return Sandbox.Run(status: status, output: process.output, errors: process.errors)
  }

  private static let canSwitch =
    getuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0
    && (try? ConversingProcess(
      ["/usr/bin/setpriv", "--reuid", "65534", Sandbox.program, "--version"],
      environment: ["PATH=/bin:/usr/bin"]))?.exitStatus() == 0

  @Test(.enabled(if: canSwitch, "only root may try this as somebody else"))
  func `another user exports and replays what a guest was told, and is told so`() throws {
    try makeSecrets()
    let ways = [
      ["export", box.log, "--format", "json"], ["export", box.log, "--format", "md"],
      ["replay", box.log, "--plain"],
    ]
    for way in ways {
      let (own, other) = (try run(nil, way), try run(Self.nobody, way))
      #expect(own.status == 0 && other.status == 0, "\(way): \(own.errors)\(other.errors)")
      #expect(own.output.contains("zqHidden") && own.output.contains("zqOther"), "\(way)")
      #expect(own.errors == "")
      #expect(!other.output.contains("zq"), "\(way)")
      #expect(other.errors.contains("the log is not yours"), "\(way)")
    }
    #expect(try run(nil, ways[0]).output.contains("zqReason"))
  }

  @Test(.enabled(if: canSwitch, "only root may try this as somebody else"))
  func `another user's replay says on the screen that something is left out`() throws {
    try makeSecrets()
    let screen = try PtyProcess(
      ["/usr/bin/setpriv", "--reuid", "65534", Sandbox.program, "replay", box.log, "--at", "dots"],
      columns: 120, rows: 40, environment: box.environment())
    #expect(screen.wait(for: "журнал не ваш: скрытого нет"), "\(screen.screen.text)")
    #expect(screen.wait(for: "+ (скрыто)"), "\(screen.screen.text)")
    #expect(!screen.screen.text.contains("zq"))
    screen.send(signal: SIGTERM)
    #expect(screen.exitStatus() == 128 + SIGTERM)
  }

  @Test func `contacts are in nobody's traffic`() throws {
    let path = box.folder("people.csv")
    try "ФИО;Телефон;E-mail\nВера;+7 999 1;zq@mail.example\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let made = try box.run("new", box.log, "--programme", "one-hour", "--people", path)
    #expect(made.status == 0, "\(made.errors)")
    let host = try box.host()
    for role in ["facilitator", "observer", "screen", "juror"] {
      let socket = try #require(RawSocket(connecting: box.socket))
      let hello = #"{"type":"hello","version":4,"role":"\#(role)","participant":"\#(role)"}"#
      socket.send(Array((hello + "\n{\"type\":\"ping\"}\n").utf8))
      var heard = ""
      while !heard.contains("Вера"), let line = socket.line() { heard += line }
      #expect(heard.contains("Вера"), "\(role)")
      #expect(!heard.contains("999") && !heard.contains("mail.example"), "\(role)")
    }
    host.end()
  }
}
