import NIOCore
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

@testable import TaktHost

/// The terminal's end of a wire.
final class NearEnd: TerminalLine {
  private let wire: Wire

  init(_ wire: Wire) { self.wire = wire }

  func send(_ messages: [ClientMessage]) {
    if wire.state.withLock(\.isOverAtTerminal) { return }
    wire.send(messages.flatMap { $0.line() }, .up)
  }

  func close() {
    wire.hall.world.schedule(after: wire.luck.number(0...3), wire.luck) {
      self.wire.endAtTerminal()
    }
  }
}

/// The host's end of a wire.
final class FarEnd: HostLine {
  private let wire: Wire
  let codeName: String?
  let address: String? = nil

  init(_ wire: Wire, codeName: String?) {
    self.wire = wire
    self.codeName = codeName
  }

  var isWritable: Bool { isReady }
  var isReady: Bool {
    wire.host.isAlive && wire.state.withLock { !$0.isOverAtHost && $0.down.isReady }
  }

  func send(_ lines: ByteBuffer) {
    guard wire.host.isAlive, !wire.state.withLock(\.isOverAtHost) else { return }
    wire.send(Array(lines.readableBytesView), .down)
  }

  /// What a terminal sent is on its way all the same.
  func hold(_ isHeld: Bool) {}

  func close() {
    wire.hall.world.schedule(after: wire.luck.number(0...3), wire.luck) { self.wire.endAtHost() }
  }
}

// MARK: - How it ends

extension Wire {
  /// The terminal has no line any more; what it sent before may still arrive.
  func endAtTerminal() {
    let tell = state.withLock { state in
      state.isOverAtTerminal = true
      defer { state.tell = nil }
      return state.tell
    }
    guard let tell else { return }
    post(.end, .up)
    tell(.ended(.gone))
  }

  /// The host has no line any more; what it sent before may still arrive.
  func endAtHost() {
    let visitor = state.withLock { state in
      state.isOverAtHost = true
      defer { state.visitor = nil }
      return state.visitor
    }
    guard let visitor else { return }
    post(.end, .down)
    visitor.closed()
  }

  /// The network breaks it: what is on its way is lost, and both ends hear of it, each in its time.
  func snap() {
    cut(.up)
    cut(.down)
    hall.world.schedule(after: luck.number(0...200), luck) { self.endAtTerminal() }
    hall.world.schedule(after: luck.number(0...200), luck) { self.endAtHost() }
  }

  /// One way stops without a word.
  func cut(_ direction: Direction) {
    let wasCut = state.withLock { state in
      defer { state[direction].isCut = true }
      return state[direction].isCut
    }
    if direction == .down, !wasCut { expectEnd() }
  }

  /// A terminal finds out that the host is silent within a silence and a beat.
  private func expectEnd() {
    let pace = hall.weather.pace
    let limit = pace.silenceMilliseconds + pace.beatMilliseconds + 10
    hall.world.schedule(after: limit, luck) { [self] in
      if state.withLock({ $0.tell != nil && !$0.isOverAtTerminal }) {
        hall.witness.fault("a line that fell silent was still held after \(limit) ms")
      }
    }
  }

  /// The host lets go of a terminal that says nothing.
  func watchSilence() {
    let limit = hall.weather.hostSilence
    let wait = state.withLock { $0.heardAt } + limit - hall.world.now
    hall.world.schedule(after: wait, luck) { [self] in
      let (isOver, heardAt) = state.withLock { ($0.isOverAtHost, $0.heardAt) }
      if isOver { return }
      if hall.world.now - heardAt >= limit { endAtHost() } else { watchSilence() }
    }
  }

  /// The process or the machine at an end is gone: nobody there does anything any more.
  func loseHost(silently: Bool) {
    let visitor = state.withLock { state in
      state.isOverAtHost = true
      defer { state.visitor = nil }
      return state.visitor
    }
    visitor?.closed()
    silently ? cut(.down) : post(.end, .down)
  }

  func loseTerminal(silently: Bool) {
    let wasThere = state.withLock { state in
      state.isOverAtTerminal = true
      defer { state.tell = nil }
      return state.tell != nil
    }
    guard wasThere else { return }
    silently ? cut(.up) : post(.end, .up)
  }

  /// Invariant 2: nothing is acknowledged or shown before it is on disk.
  func check(_ message: HostMessage, _ durable: Int) {
    switch message {
    case .record(let record) where record.sequence > durable:
      hall.witness.fault("record \(record.sequence) was shown when \(durable) were on disk")
    case .accepted(let request, let sequence, _) where sequence > durable:
      hall.witness.fault("\(request) was acknowledged in \(sequence) when \(durable) were on disk")
    default: break
    }
  }
}
