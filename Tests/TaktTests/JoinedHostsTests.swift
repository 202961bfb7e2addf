import EdgeTestSupport
import Glibc
import TaktModel
import TaktNetwork
import TerminalTestSupport
import Testing

@testable import takt

/// The codes that a machine remembers: one for each seat at each address.
@Suite struct JoinedHostsTests {
  private let here = Endpoint(host: "192.168.1.5")
  private let there = Endpoint(host: "192.168.1.9")

  private func code(_ lot: Int) -> JoinCode { JoinCode(besides: []) { $0.lowerBound + lot } }

  private func hosts(_ seats: (Endpoint, Author.Role?, Int)...) -> JoinedHosts {
    var hosts = JoinedHosts("")
    for (endpoint, seat, lot) in seats {
      hosts.note(JoinedHost(endpoint: endpoint, code: code(lot), seat: seat))
    }
    return hosts
  }

  @Test func `a scribe and a stage of one machine are both remembered`() {
    let hosts = hosts((here, .scribe(4), 1), (here, .screen, 2))
    #expect(hosts.best(for: .terminal(nil), at: here)?.code == code(1))
    #expect(hosts.best(for: .stage, at: here)?.code == code(2))
    #expect(hosts.best(for: .terminal(nil))?.code == code(1))
    #expect(hosts.best(for: .stage)?.code == code(2))
    #expect(JoinedHosts(hosts.text) == hosts)
  }

  @Test func `a seat has one code at an address, the last one`() {
    let hosts = hosts((here, .scribe(4), 1), (there, .scribe(4), 2), (here, .scribe(4), 3))
    #expect(hosts.all.map(\.code) == [code(3), code(2)])
    #expect(hosts.best(for: .terminal(nil))?.endpoint == here)
  }

  @Test func `the seat that was named is looked for first`() {
    let hosts = hosts((here, .juror, 1), (here, .scribe(2), 2), (here, .scribe(4), 3))
    #expect(hosts.best(for: .terminal(.juror), at: here)?.code == code(1))
    #expect(hosts.best(for: .terminal(.scribe(2)), at: here)?.code == code(2))
    #expect(hosts.best(for: .terminal(nil), at: here)?.code == code(3))
    #expect(hosts.best(for: .terminal(.scribe(9)), at: here)?.code == code(3))
    #expect(hosts.best(for: .stage, at: here) == nil)
    #expect(hosts.best(for: .terminal(nil), at: there) == nil)
  }

  @Test func `a code that the host would refuse for the seat is not brought`() {
    let scribes = hosts((here, .scribe(4), 1))
    for role in [Author.Role.facilitator, .juror] {
      #expect(scribes.best(for: .terminal(role)) == nil)
    }
    #expect(hosts((here, .juror, 1)).best(for: .terminal(.scribe(4))) == nil)
    #expect(scribes.best(for: .terminal(.observer))?.code == code(1))
    let leader = hosts((here, .scribe(4), 1), (here, .facilitator, 2), (here, .scribe(5), 3))
    #expect(leader.best(for: .terminal(.juror))?.code == code(2))
    #expect(leader.best(for: .terminal(.scribe(7)))?.code == code(2))
  }

  @Test func `another group's code may serve, for the host may have moved the terminal`() {
    let wish = SeatWish.terminal(.scribe(5))
    #expect(hosts((here, .scribe(4), 1)).best(for: wish)?.code == code(1))
    #expect(!wish.isSure(of: .scribe(4)) && wish.isSure(of: .scribe(5)) && wish.isSure(of: nil))
  }

  @Test func `a stage comes with a code that opens it`() {
    let all = hosts((here, .facilitator, 1), (here, .screen, 2), (here, .scribe(1), 3))
    #expect(all.best(for: .stage)?.code == code(2))
    #expect(hosts((here, .facilitator, 1), (here, .juror, 3)).best(for: .stage)?.code == code(1))
    #expect(hosts((here, .screen, 1)).best(for: .terminal(nil)) == nil)
  }

  @Test func `a file of an older takt is read, and learns its seats`() {
    let old = "\(here.text) \(code(1).text)\n\(there.text) \(code(2).text)\nnonsense\n"
    var hosts = JoinedHosts(old)
    #expect(hosts.all.map(\.seat) == [nil, nil])
    #expect(hosts.best(for: .terminal(nil))?.code == code(1))
    #expect(hosts.best(for: .stage, at: there)?.code == code(2))
    hosts.note(JoinedHost(endpoint: there, code: code(2), seat: .scribe(3)))
    #expect(
      hosts.text == "\(there.text) \(code(2).text) group-3\n\(here.text) \(code(1).text)\n")
  }

  @Test func `every seat is written and read`() {
    let seats: [Author.Role] = [.facilitator, .screen, .scribe(12), .juror, .observer]
    var hosts = JoinedHosts("")
    for (lot, seat) in seats.enumerated() {
      hosts.note(JoinedHost(endpoint: here, code: code(lot), seat: seat))
    }
    #expect(JoinedHosts(hosts.text).all.map(\.seat) == seats.reversed())
  }

  @Test func `who was the stage here joins again as the scribe without a code`() throws {
    let box = Sandbox()
    try box.makeLog()
    let host = try box.begin(
      "host", box.log, "--headless", "--socket", box.socket, "--listen", "127.0.0.1:0")
    try #require(host.wait { $0.errors.contains("takt codes") }, "\(host.errors)")
    let words = host.errors.split(whereSeparator: \.isWhitespace)
    let address = String(try #require(words.first { $0.hasPrefix("127.0.0.1:") }))
    func code(_ seat: String) throws -> String {
      let codes = try box.run("codes", "--socket", box.socket, "--lang", "en")
      let own = try #require(codes.lines.first { $0.hasPrefix(seat) }, "\(codes.errors)")
      return String(try #require(own.split(separator: " ").last))
    }
    func seats() -> [String] {
      let known = text(of: box.folder("state/takt/joined")) ?? ""
      return JoinedHosts(known).all.map { $0.seat?.seatWord ?? "" }
    }
    let first = try box.run("join", address, try code("group 2"), "--plain", "--lang", "en")
    #expect(first.status == 0, "\(first.errors)")
    let stage = try box.screen("stage", address, try code("stage"), "--lang", "en")
    #expect(stage.wait(for: "Мастерская"), "\(stage.screen.text)")
    stage.type("\u{11}")
    #expect(stage.exitStatus() == 0)
    let again = try box.run("join", address, "--plain", "--lang", "en")
    #expect(again.status == 0, "\(again.errors)")
    #expect(seats() == ["group-2", "screen"])
    let projector = try box.screen("stage", address, "--lang", "en")
    #expect(projector.wait(for: "Мастерская"), "\(projector.screen.text)")
    projector.type("\u{11}")
    #expect(projector.exitStatus() == 0)
    #expect(seats() == ["screen", "group-2"])

    _ = try box.run("codes", "--socket", box.socket, "--reissue", "2")
    #expect(try box.run("join", address, "--plain", "--lang", "en").status == 77)
    let asked = try box.run("join", address, "--plain", "--lang", "en")
    #expect(asked.status == 64 && asked.errors.contains("name the code"), "\(asked.errors)")
    host.end()
  }
}
