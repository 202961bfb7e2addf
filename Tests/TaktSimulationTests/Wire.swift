import NIOCore
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

@testable import TaktHost

/// One connection as TCP gives it: bytes in order each way, cut anywhere, late, and lost where it
/// breaks. Each way may stop without a word; then the other end finds out by itself or never.
final class Wire: Sendable {
  enum Direction { case up, down }

  enum Packet {
    /// `durable` is how many records were on the host's disk when it was sent.
    case bytes([UInt8], durable: Int)
    case end
  }

  struct Way {
    var packets: [Packet] = []
    /// When the last of the packets arrives.
    var clearAt = 0
    /// Nothing arrives any more.
    var isCut = false
    /// The end that sends has said its last.
    var isEnded = false
    /// The beginning of a line whose end is on its way.
    var rest: [UInt8] = []
    var unread = 0
  }

  struct State {
    var up = Way()
    var down = Way()
    var isOverAtTerminal = false
    var isOverAtHost = false
    var heardAt = 0
    var visitor: Visitor?
    var tell: (@Sendable (LineNews) -> Void)?
  }

  let hall: Hall
  let terminal: Power
  let host: HostLife
  let codeName: String?
  let luck: Luck
  let state: Mutex<State>

  init(
    _ hall: Hall, from terminal: Power, to host: HostLife, codeName: String?, luck: Luck,
    tell: @escaping @Sendable (LineNews) -> Void
  ) {
    self.hall = hall
    self.terminal = terminal
    self.host = host
    self.codeName = codeName
    self.luck = luck
    state = Mutex(State(heardAt: hall.world.now, tell: tell))
  }

  func open() {
    let visitor = Visitor(FarEnd(self, codeName: codeName), of: host.service)
    let tell = state.withLock { state in
      state.visitor = visitor
      return state.tell
    }
    watchSilence()
    tell?(.opened(NearEnd(self)))
  }

  var isOver: Bool { state.withLock { $0.isOverAtTerminal && $0.isOverAtHost } }
  var isWhole: Bool {
    state.withLock {
      !$0.isOverAtTerminal && !$0.isOverAtHost && !$0.up.isEnded && !$0.down.isEnded
        && !$0.up.isCut && !$0.down.isCut
    }
  }

  // MARK: - Sending

  func send(_ bytes: [UInt8], _ direction: Direction) {
    let durable = hall.disk.durableRecords
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = luck.chance(hall.weather.cutPercent) ? luck.number(1...rest.count) : rest.count
      post(.bytes(Array(rest.prefix(count)), durable: durable), direction)
      rest = rest.dropFirst(count)
    }
  }

  func post(_ packet: Packet, _ direction: Direction) {
    let now = hall.world.now
    let arrival = state.withLock { state -> Int? in
      state[direction].post(packet, at: now + hall.weather.delay(luck, isHealed: hall.isHealed))
    }
    guard let arrival else { return }
    hall.world.schedule(after: arrival - now, luck) { self.arrive(direction) }
  }

  // MARK: - Arriving

  private func arrive(_ direction: Direction) {
    let packet = state.withLock { state -> Packet? in
      guard !state[direction].packets.isEmpty else { return nil }
      let packet = state[direction].packets.removeFirst()
      if case .bytes(let bytes, _) = packet { state[direction].unread -= bytes.count }
      let isOver = direction == .up ? state.isOverAtHost : state.isOverAtTerminal
      return state[direction].isCut || isOver ? nil : packet
    }
    switch (packet, direction) {
    case (nil, _): break
    case (.end?, .up): endAtHost()
    case (.end?, .down): endAtTerminal()
    case (.bytes(let bytes, _)?, .up): read(bytes)
    case (.bytes(let bytes, let durable)?, .down): hear(bytes, durable)
    }
  }

  private func read(_ bytes: [UInt8]) {
    guard host.isAlive else { return }
    let (lines, visitor) = state.withLock { state in
      state.heardAt = hall.world.now
      return (state.up.lines(with: bytes), state.visitor)
    }
    for line in lines {
      do throws(FormatError) {
        visitor?.receive(try ClientMessage(line: Array(line)))
      } catch {
        hall.witness.fault(
          "a terminal's line does not read: \(String(decoding: line, as: UTF8.self))")
      }
    }
  }

  private func hear(_ bytes: [UInt8], _ durable: Int) {
    let (lines, tell, visitor) = state.withLock { state in
      (
        state.down.lines(with: bytes), state.tell,
        state.down.becameReady(by: bytes.count) ? state.visitor : nil
      )
    }
    if host.isAlive { visitor?.becameWritable() }
    var messages: [HostMessage] = []
    for line in lines {
      do throws(FormatError) {
        messages.append(try HostMessage(line: Array(line)))
      } catch {
        hall.witness.fault("a host's line does not read: \(String(decoding: line, as: UTF8.self))")
      }
    }
    for message in messages { check(message, durable) }
    if !messages.isEmpty { tell?(.heard(messages)) }
  }
}

extension Wire.State {
  subscript(direction: Wire.Direction) -> Wire.Way {
    get { direction == .up ? up : down }
    _modify { if direction == .up { yield &up } else { yield &down } }
  }
}

extension Wire.Way {
  /// Bytes on the way from which the host sees that its terminal does not read.
  static let watermark = 4096

  mutating func post(_ packet: Wire.Packet, at time: Int) -> Int? {
    if isEnded { return nil }
    if case .end = packet { isEnded = true }
    if case .bytes(let bytes, _) = packet { unread += bytes.count }
    packets.append(packet)
    clearAt = max(clearAt, time)
    return clearAt
  }

  /// Whole lines, these bytes included.
  mutating func lines(with bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    rest += bytes
    guard let end = rest.lastIndex(of: 10) else { return [] }
    defer { rest.removeSubrange(...end) }
    return rest[..<end].split(separator: 10, omittingEmptySubsequences: false)
  }

  var isReady: Bool { unread < Wire.Way.watermark }

  func becameReady(by count: Int) -> Bool { isReady && unread + count >= Wire.Way.watermark }
}
