import Dispatch
import EdgeTestSupport
import Foundation
import NIOCore
import Synchronization
import TaktFormat
import TaktModel
import Testing

@testable import TaktNetwork

@Suite struct ListenerTests {
  private let folder = TemporaryFolder()
  private var socket: String { folder("s.sock") }

  private func sentence(at path: String) -> LocalizedText? {
    do {
      try ScriptedHost(at: path, Answers.kind).close()
      return nil
    } catch {
      return (error as? LinkError)?.sentence
    }
  }

  private func canJoin(_ path: String) throws -> Bool {
    guard let visitor = RawSocket(connecting: path) else { return false }
    visitor.send(.hello(Hello(role: .observer, name: "", participant: "p")))
    guard case .welcome = try visitor.message() else { return false }
    return true
  }

  @Test func `the socket is its owner's alone`() throws {
    let host = try ScriptedHost(at: socket, Answers.kind)
    let attributes = try FileManager.default.attributesOfItem(atPath: socket)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    host.close()
  }

  @Test func `a live host's socket is refused and goes on working`() throws {
    let host = try ScriptedHost(at: socket, Answers.kind)
    let refusal = try #require(sentence(at: socket))
    #expect(refusal.russian.contains("уже работает другой ведущий"))
    #expect(refusal.english.contains(socket))
    #expect(try canJoin(socket))
    host.close()
  }

  @Test func `of hosts that come at once exactly one has the socket, over a dead one's too`() throws
  {
    for round in 1...20 {
      let path = folder("\(round).sock")
      _ = RawSocket(binding: path, isListening: true)
      let hosts = Mutex<[ScriptedHost]>([])
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        if let host = try? ScriptedHost(at: path, Answers.kind) {
          hosts.withLock { $0.append(host) }
        }
      }
      let winners = hosts.withLock { $0 }
      #expect(winners.count == 1)
      #expect(try canJoin(path))
      for winner in winners { winner.close() }
    }
  }

  @Test func `what a killed host left does not hinder the next`() throws {
    _ = RawSocket(binding: socket, isListening: true)
    try write([], to: socket + ".lock")
    #expect(names(in: folder.path) == ["s.sock", "s.sock.lock"])
    let host = try ScriptedHost(at: socket, Answers.kind)
    #expect(try canJoin(socket))
    host.close()
    #expect(names(in: folder.path) == [])
  }

  @Test func `a stranger who listens there is not pushed out`() throws {
    let stranger = RawSocket(binding: socket, isListening: true)
    #expect(sentence(at: socket)?.english.contains("Another host") == true)
    #expect(RawSocket(connecting: socket) != nil)
    #expect(names(in: folder.path) == ["s.sock"])
    withExtendedLifetime(stranger) {}
  }

  @Test func `a file in the socket's place stays`() throws {
    try write(Array("письмо".utf8), to: socket)
    #expect(sentence(at: socket)?.russian.contains("Он не тронут") == true)
    #expect(text(of: socket) == "письмо")
  }

  @Test func `the longest path works, one byte more is refused with a way out`() throws {
    let name = String(repeating: "x", count: WireLimits.socketPath - folder.path.utf8.count - 1)
    #expect(sentence(at: folder(name)) == nil)
    let refusal = try #require(sentence(at: folder(name + "x")))
    #expect(refusal.russian.contains("длиннее 103 байт"))
    #expect(refusal.russian.contains("--socket"))
  }

  @Test func `a folder that is not there is a sentence`() throws {
    let refusal = try #require(sentence(at: folder("no/s.sock")))
    #expect(refusal.english.contains("No such file or directory"))
    #expect(!refusal.english.contains("\n"))
  }

  @Test func `closing ends every line and gives the place back`() throws {
    let host = try ScriptedHost(at: socket, Answers.kind)
    let visitors = (1...5).compactMap { _ in RawSocket(connecting: socket) }
    for visitor in visitors {
      visitor.send(.hello(Hello(role: .observer, name: "", participant: "p")))
      #expect(try visitor.message() != nil)
    }
    host.close()
    for visitor in visitors { #expect(visitor.line() == nil && visitor.hasEnded) }
    #expect(names(in: folder.path) == [])
    let next = try ScriptedHost(at: socket, Answers.kind)
    #expect(try canJoin(socket))
    next.close()
  }

  @Test func `a line that is too long is told before the line ends`() throws {
    let host = try ScriptedHost(at: socket, Answers.kind)
    let visitor = try #require(RawSocket(connecting: socket))
    visitor.send([UInt8](repeating: 97, count: WireLimits.frameFromTerminal + 1))
    guard case .closing(let sentence, _) = try visitor.message() else {
      Issue.record("no farewell")
      return
    }
    #expect(sentence.russian.contains("65536"))
    #expect(visitor.line() == nil)
    host.close()
  }

  @Test func `who asks without reading is not listened to, at a bounded cost`() throws {
    let connections = Mutex<[Connection]>([])
    let answer = HostMessage.closing(LocalizedText(String(repeating: "x", count: 40), "y"))
    let host = try ScriptedHost(at: socket) { message, connection in
      if case .hello = message { connections.withLock { $0.append(connection) } }
      connection.send([answer])
    }
    let visitor = try #require(RawSocket(connecting: socket))
    visitor.send(.hello(Hello(role: .observer, name: "", participant: "p")))
    #expect(eventually { connections.withLock { $0.count } == 1 })
    // 16 MiB of pings ask for some 100 MiB of answers.
    let ping = Array(repeating: ClientMessage.ping.line(), count: 4096).flatMap { $0 }
    var taken = 0
    for _ in 0..<256 {
      let count = visitor.sendWhatFits(ping, milliseconds: 3000)
      taken += count
      if count < ping.count { break }
    }
    #expect(taken < 4 << 20)
    let connection = try #require(connections.withLock { $0.first })
    #expect(connection.bytesWaiting() < 8 << 20)
    // Once it reads, it is listened to again and gets every answer.
    let pings = taken / ClientMessage.ping.line().count
    #expect(try visitor.message() == answer)
    var answers = 1
    while answers < pings + 1, visitor.line() != nil { answers += 1 }
    #expect(answers == pings + 1)
    host.close()
  }
}
