import EdgeTestSupport
import TerminalTestSupport
import Testing

/// Plays a script: a host without a console, and a line-mode terminal for everybody who speaks. Each
/// line goes when the one before it, at whichever terminal, has its answer.
final class DayRun {
  private let script: DayScript
  private let folder: String
  private let box = Sandbox()
  private var host: ConversingProcess?
  private var seats: [String: Seat] = [:]
  private var cards: [Substring: Substring] = [:]

  private struct Seat {
    let process: ConversingProcess
    var heard = 0
    var hasRefused = false
  }

  /// - Parameter folder: where the files are that the script names.
  init(_ script: DayScript, folder: String) {
    self.script = script
    self.folder = folder
  }

  /// Plays the day to its end and leaves a log that nobody holds.
  func play() throws {
    let setup = script.setup.map { $0.hasSuffix(".csv") ? "\(folder)/\($0)" : $0 }
    let made = try box.run(["new", box.log] + setup)
    try require(made.status == 0, "new", made.errors)
    for deed in script.deeds {
      switch deed {
      case .say(let line): try say(line)
      case .restart: try close()
      }
    }
    try close()
  }

  /// The finished log, read to its last line.
  func check() throws -> Sandbox.Run { try box.run("check", box.log) }

  func export(as format: String) throws -> String {
    let run = try box.run("export", box.log, "--format", format)
    try require(run.status == 0, "export", run.errors)
    return run.output
  }

  /// Who wrote into the log, each once, in the order in which they came.
  func participants() -> [String] {
    var found: [String] = []
    for line in (text(of: box.log) ?? "").split(separator: "\n") {
      guard let by = line.firstRange(of: #""by":""#) else { continue }
      let author = line[by.upperBound...].prefix { $0 != "\"" }.split(separator: ":").last ?? ""
      if !found.contains(String(author)) { found.append(String(author)) }
    }
    return found
  }

  private func say(_ line: DayScript.Line) throws {
    let place = "\(script.name):\(line.number)"
    var seat = try seats[line.speaker] ?? sit(line.speaker)
    seat.process.write(try named(line.text, place) + "\n")
    let isAnswered = seat.process.wait { process in
      process.lines.dropFirst(seat.heard).contains { $0.isAnswer }
    }
    let answer = Array(seat.process.lines.dropFirst(seat.heard))
    try require(isAnswered, place, "no answer: \(answer)\n\(seat.process.errors)")
    seat.heard += answer.count
    seat.hasRefused = seat.hasRefused || answer.last?.hasPrefix("refused") == true
    seats[line.speaker] = seat
    let expected = try line.answer.map { try named($0, place) }
    try require(
      answer.fits(expected), place,
      "\(line.speaker)> \(line.text)\n" + answer.joined(separator: "\n"))
    name(line.names, by: answer.last ?? "")
  }

  private func name(_ names: [String], by answer: String) {
    let numbers = answer.split(separator: " ").filter { $0.hasPrefix("#") }.map { $0.dropFirst() }
    for (name, number) in zip(names, numbers) { cards[name[...]] = number }
  }

  /// The text with numbers for names: `#вода` becomes `#12`.
  private func named(_ text: String, _ place: String) throws -> String {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    return try parts.dropFirst().reduce(String(parts[0])) { text, part in
      let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      guard name.first?.isLetter == true else { return "\(text)#\(part)" }
      let number = cards[name]
      try require(number != nil, place, "no card is called #\(name)")
      return "\(text)#\(number ?? "")\(part[name.endIndex...])"
    }
  }

  private func require(_ condition: Bool, _ place: String, _ words: String) throws {
    if !condition { throw DayScript.Fault(description: "\(place): \(words)") }
  }
}

// MARK: - Coming and going

extension DayRun {
  private func sit(_ speaker: String) throws -> Seat {
    if host == nil { host = try box.host() }
    let words = speaker.split(separator: " ", maxSplits: 1).map(String.init)
    let role = Int(words[0]) == nil ? ["--role", words[0]] : ["--group", words[0]]
    let name = words.count > 1 ? ["--name", words[1]] : []
    // Each has a machine of their own: whoever comes again is who they were.
    let state = box.folder("state-\(speaker)")
    let process = try ConversingProcess(
      [Sandbox.program, "join", "--socket", box.socket, "--plain"] + role + name,
      environment: box.environment(["XDG_STATE_HOME=\(state)"]))
    return Seat(process: process)
  }

  private func close() throws {
    for (speaker, seat) in seats {
      seat.process.endInput()
      let status = seat.process.exitStatus()
      try require(
        status == (seat.hasRefused ? 1 : 0), script.name,
        "\(speaker) left with \(status.map(String.init) ?? "nothing"): \(seat.process.errors)")
    }
    seats = [:]
    host?.end()
    host = nil
  }
}

extension String {
  fileprivate var isAnswer: Bool { self == "ok" || hasPrefix("ok ") || hasPrefix("refused: ") }
}

extension [String] {
  /// As the script has it; where it has nothing, the last line is a plain ok.
  fileprivate func fits(_ expected: [String]) -> Bool {
    guard !expected.isEmpty else { return last?.hasPrefix("ok") == true }
    guard count == expected.count else { return false }
    return zip(self, expected).allSatisfy { line, expected in
      expected.hasSuffix("…") ? line.hasPrefix(expected.dropLast()) : line == expected
    }
  }
}
