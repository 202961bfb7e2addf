import EdgeTestSupport
import Foundation
import TaktFormat
import TaktModel
import Testing

@testable import TaktNetwork

@Suite struct OutboxTests {
  private let folder = TemporaryFolder()
  private var path: String { folder("box") }

  private func open() throws -> Outbox {
    guard let outbox = try Outbox(terminal: "abc", path: path) else { throw Held() }
    return outbox
  }

  private struct Held: Error {}

  private func add(_ texts: [String]) throws {
    var outbox = try open()
    for text in texts { _ = try outbox.add(.line(text)) }
  }

  private var waiting: [String] {
    get throws { try open().waiting.map(\.command.lineText) }
  }

  @Test func `a line is in the file before its request is told`() throws {
    var outbox = try open()
    let request = try outbox.add(.line("раз"))
    #expect(request == RequestID(terminal: "abc", counter: 1))
    let line = try #require(bytes(of: path)?.dropLast())
    #expect(try ClientMessage(line: Array(line)) == .request(request, .line("раз")))
  }

  @Test func `what waits survives, in order, and counting goes on`() throws {
    try add(["раз", "два"])
    try add(["три"])
    var outbox = try open()
    #expect(outbox.waiting.map(\.command.lineText) == ["раз", "два", "три"])
    #expect(outbox.waiting.map(\.request.counter) == [1, 2, 3])
    #expect(try outbox.add(.line("четыре")).counter == 4)
  }

  @Test func `what was answered does not return`() throws {
    var outbox = try open()
    _ = try outbox.add(.line("раз"))
    let second = try outbox.add(.line("два"))
    _ = try outbox.add(.line("три"))
    #expect(outbox.settle(second) == .line("два"))
    #expect(outbox.settle(second) == nil)
    outbox = Outbox(terminal: "")
    #expect(try waiting == ["раз", "три"])
  }

  @Test func `an answer to another terminal's request settles nothing`() throws {
    var outbox = try open()
    _ = try outbox.add(.line("раз"))
    #expect(outbox.settle(RequestID(terminal: "xyz", counter: 1)) == nil)
    #expect(outbox.waiting.count == 1)
  }

  @Test func `a line cut off anywhere is dropped and spoils nothing after it`() throws {
    try add(["раз"])
    let whole = try #require(bytes(of: path))
    try add(["два"])
    let both = try #require(bytes(of: path))
    for end in whole.count..<both.count {
      try write(Array(both[..<end]), to: path)
      #expect(try waiting == ["раз"])
      try add(["ещё"])
      #expect(try waiting == ["раз", "ещё"])
    }
  }

  @Test func `rubbish in the file is passed over`() throws {
    try add(["раз"])
    let line = try #require(bytes(of: path))
    try write(Array("{}\nnot json\n\n\u{0}\n{\"done\":x}\n{\"done\":}\n".utf8) + line, to: path)
    #expect(try waiting == ["раз"])
  }

  @Test func `a second holder is turned away until the first is gone`() throws {
    var first = try open()
    _ = try first.add(.line("раз"))
    #expect(throws: Held.self) { _ = try open() }
    first = Outbox(terminal: "")
    #expect(try waiting == ["раз"])
  }

  @Test func `who leaves an outbox lets go of it, though a child that is being made shares it`()
    throws
  {
    let copy = try shared()
    defer { close(copy) }
    #expect(throws: Never.self) { _ = try open() }
  }

  /// Opens the outbox and leaves it; a copy of its descriptor stays, as a child has it.
  private func shared() throws -> Int32 {
    let outbox = try open()
    let held = (3..<1024).first { descriptor in
      (try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(descriptor)")) == path
    }
    let copy = dup(Int32(try #require(held)))
    #expect(copy >= 0 && outbox.waiting.isEmpty)
    return copy
  }

  @Test func `an empty outbox that has grown becomes one short line`() throws {
    var outbox = try open()
    var counter = 0
    var sizes: [Int] = []
    repeat {
      counter += 1
      _ = outbox.settle(try outbox.add(.line("строка \(counter)")))
      sizes.append(try #require(bytes(of: path)).count)
    } while sizes.count < 1000 && sizes.last ?? 0 >= sizes.dropLast().last ?? 0
    #expect(sizes.max() ?? .max < Outbox.compactionSize)
    #expect(text(of: path) == "{\"done\":\(counter)}\n")
    outbox = Outbox(terminal: "")
    outbox = try open()
    #expect(outbox.waiting.isEmpty)
    #expect(try outbox.add(.line("ещё")).counter == counter + 1)
  }

  @Test func `while one line waits nothing is cut`() throws {
    var outbox = try open()
    _ = try outbox.add(.line("ждёт"))
    for number in 1...100 { _ = outbox.settle(try outbox.add(.line("строка \(number)"))) }
    #expect(try #require(bytes(of: path)).count > Outbox.compactionSize)
    outbox = Outbox(terminal: "")
    #expect(try waiting == ["ждёт"])
  }

  @Test func `a crash between the short line and the cut loses and returns nothing`() throws {
    // The file as it was one answer before the cut, whatever its length, with the short line over it.
    for count in 1...40 {
      let box = TemporaryFolder()
      guard var long = try Outbox(terminal: "abc", path: box("box")) else { throw Held() }
      for number in 1...count { _ = long.settle(try long.add(.line("строка \(number)"))) }
      long = Outbox(terminal: "")
      var content = try #require(bytes(of: box("box")))
      let short = Array("{\"done\":\(count)}\n".utf8)
      content.replaceSubrange(0..<short.count, with: short)
      try write(content, to: box("box"))
      guard var again = try Outbox(terminal: "abc", path: box("box")) else { throw Held() }
      #expect(again.waiting.isEmpty)
      #expect(try again.add(.line("ещё")).counter == count + 1)
    }
  }

  @Test func `a request longer than a frame is refused with a sentence and not kept`() throws {
    var outbox = try open()
    let text = String(repeating: "я", count: WireLimits.frameFromTerminal / 2)
    let error = #expect(throws: LinkError.self) { _ = try outbox.add(.line(text)) }
    #expect(error?.sentence.russian.contains("Слишком длинно: 64 КБ") == true)
    #expect(outbox.waiting.isEmpty)
    #expect(bytes(of: path) == [])
    #expect(try outbox.add(.line("раз")).counter == 1)
  }

  @Test func `the longest request that is kept is one that the host reads`() throws {
    var outbox = Outbox(terminal: "abc")
    let base = ClientMessage.request(RequestID(terminal: "abc", counter: 1), .line("")).line().count
    let fitting = String(repeating: "x", count: WireLimits.frameFromTerminal - base + 1)
    _ = try outbox.add(.line(fitting))
    let line = ClientMessage.request(outbox.waiting[0].request, .line(fitting)).line()
    #expect(line.count - 1 == WireLimits.frameFromTerminal)
    #expect(throws: LinkError.self) { _ = try outbox.add(.line(fitting + "x")) }
  }

  @Test(arguments: ["no/such/folder/box", ".", "full"])
  func `a place that cannot hold an outbox is a sentence with its path`(name: String) throws {
    let place = name == "full" ? "/dev/full" : folder(name)
    let error = #expect(throws: LinkError.self) {
      _ = try Outbox(terminal: "abc", path: place) != nil
    }
    #expect(error?.sentence.russian.contains(place) == true)
    #expect(error?.sentence.english.contains("permissions") == true)
  }

  @Test func `an outbox in memory counts from where it is told`() throws {
    var outbox = Outbox(terminal: "console", after: 41)
    #expect(try outbox.add(.programme(.next)).counter == 42)
  }
}
