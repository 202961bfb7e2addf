import EdgeTestSupport
import Glibc
import TerminalTestSupport
import Testing

/// A machine of its own for one test: every file that takt makes is in one folder.
final class Sandbox {
  /// What one command came to.
  struct Run {
    let status: Int32?
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  static let program = builtExecutable("takt")

  let folder = TemporaryFolder()
  var log: String { folder("day.jsonl") }
  var socket: String { folder("s") }

  func environment(_ more: [String] = []) -> [String] {
    let own = [
      "HOME=\(folder.path)", "XDG_RUNTIME_DIR=\(folder("run"))",
      "XDG_STATE_HOME=\(folder("state"))", "XDG_CONFIG_HOME=\(folder("config"))",
      "TMPDIR=\(folder.path)", "TERM=xterm-256color", "LC_ALL=C.UTF-8", "TZ=UTC",
      "PATH=/bin:/usr/bin",
    ]
    let names = more.map { $0.prefix { $0 != "=" } }
    return own.filter { line in !names.contains(line.prefix { $0 != "=" }) } + more
  }

  /// Begins a command and gives the conversation with it.
  func begin(_ arguments: String..., more: [String] = []) throws -> ConversingProcess {
    try ConversingProcess([Self.program] + arguments, environment: environment(more))
  }

  /// Runs a command to its end over the lines that it is given.
  func run(_ arguments: String..., input: String = "", more: [String] = []) throws -> Run {
    try run(arguments, input: input, more: more)
  }

  func run(_ arguments: [String], input: String = "", more: [String] = []) throws -> Run {
    let process = try ConversingProcess(
      [Self.program] + arguments, environment: environment(more))
    process.write(input)
    process.endInput()
    let status = process.exitStatus()
    return Run(status: status, output: process.output, errors: process.errors)
  }

  /// A new log of the one-hour workshop.
  func makeLog(groups: Int = 4, programme: String = "one-hour") throws {
    let made = try run("new", log, "--programme", programme, "--groups", "\(groups)")
    try #require(made.status == 0, "\(made.errors)")
  }

  /// The host without a console, at its socket.
  func host(more: [String] = []) throws -> ConversingProcess {
    let host = try begin("host", log, "--headless", "--socket", socket, more: more)
    let isUp = host.wait { [socket] in $0.errors.contains("takt: \(socket)\n") }
    try #require(isUp, "\(host.errors)")
    return host
  }

  /// The host without a console, at its socket and on loopback.
  func host(listening port: Int) throws -> ConversingProcess {
    let host = try begin(
      "host", log, "--headless", "--socket", socket, "--listen", "127.0.0.1:\(port)")
    let isUp = host.wait { [socket] in $0.errors.contains("takt: \(socket)\n") }
    try #require(isUp, "\(host.errors)")
    return host
  }

  /// The code of a seat, named as `takt codes` does in English.
  func code(_ seat: String) throws -> String {
    let codes = try run("codes", "--socket", socket, "--lang", "en")
    let own = try #require(codes.lines.first { $0.hasPrefix(seat) }, "\(codes.errors)")
    return String(try #require(own.split(separator: " ").last))
  }

  /// Says lines as the facilitator and expects every one to be taken.
  func lead(_ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    let run = try run(
      "join", "--socket", socket, "--role", "facilitator", "--plain",
      input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == 0, "\(run.output)\(run.errors)", sourceLocation: sourceLocation)
  }

  func scribe(
    _ group: Int, _ lines: String..., language: String = "ru", more: [String] = []
  ) throws -> Run {
    try run(
      [
        "join", "--socket", socket, "--group", "\(group)", "--plain", "--lang", language,
      ], input: lines.map { $0 + "\n" }.joined(), more: more)
  }

  /// A screen on a terminal.
  func screen(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, more: [String] = [],
    standardError: Int32? = nil
  ) throws -> PtyProcess {
    try screen(
      arguments, columns: columns, rows: rows, more: more, standardError: standardError)
  }

  func screen(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, more: [String] = [],
    standardError: Int32? = nil
  ) throws -> PtyProcess {
    try PtyProcess(
      [Self.program] + arguments, columns: columns, rows: rows, environment: environment(more),
      standardError: standardError)
  }
}

extension ConversingProcess {
  /// The port that a host has found free.
  var port: Int {
    get throws {
      let words = errors.split(whereSeparator: \.isWhitespace)
      let address = try #require(words.first { $0.hasPrefix("127.0.0.1:") }, "\(errors)")
      return try #require(Int(address.dropFirst("127.0.0.1:".count)))
    }
  }

  /// Ends as a machine without power does.
  func kill() {
    send(signal: SIGKILL)
    #expect(exitStatus() == -SIGKILL)
  }

  /// Ends in order.
  func end() {
    send(signal: SIGTERM)
    #expect(exitStatus() == 128 + SIGTERM)
  }
}
