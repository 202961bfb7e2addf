import Synchronization
import TaktFormat
import TaktJournal
import TaktModel
import TaktNetwork

@testable import TaktHost

/// A room full of people with everything that may go wrong in it.
final class Hall: Sendable {
  struct State {
    var host: HostLife?
    var wires: [Wire] = []
    var wireCount = 0
    /// Terminals that reach nobody until then.
    var splitUntil: [String: Int] = [:]
    /// How far the host's clock has been set off, in milliseconds.
    var skew: Int64 = 0
    var isHealed = false
  }

  let world: World
  let luck: Luck
  let weather: Weather
  let disk: SimulatedDisk
  let witness = Witness()
  let terminals: [Terminal]
  /// Outlives the host's process, as its file does.
  let codes = Codebook()
  let state = Mutex(State())

  init(seed: UInt64) {
    world = World(seed: seed)
    luck = world.luck("hall")
    weather = Weather(world.luck("weather"))
    disk = SimulatedDisk(log: "day.jsonl", luck: world.luck("disk"))
    terminals = Terminal.all(world, weather)
    codes.ensure([.scribe(1), .scribe(2), .scribe(3), .facilitator, .juror, .screen, .observer])
  }

  var host: HostLife? { state.withLock(\.host) }
  var isHealed: Bool { state.withLock(\.isHealed) }

  /// The host's clock, which people and batteries set.
  var facts: @Sendable () -> Facts {
    { [world, weak self] in
      let skew = self?.state.withLock(\.skew) ?? 0
      return Facts(
        now: Instant(milliseconds: 1_669_111_201_000 + Int64(world.now) + skew),
        offsetMinutes: 180)
    }
  }

  func open() throws {
    try makeLog()
    startHost()
    for terminal in terminals { terminal.arrive(in: self) }
    trouble()
  }

  private func makeLog() throws(JournalError) {
    let view = DiskView(disk)
    let journal = try Journal.create(
      at: disk.log,
      header: Header(session: "day", title: "День", createdAt: facts().now, writer: "test"),
      on: view)
    try journal.append([.opening(at: facts())], expecting: 1)
  }

  /// A host that cannot open its log is started again a little later.
  func startHost() {
    guard host == nil else { return }
    do throws(JournalError) {
      let life = try HostLife(in: self)
      state.withLock { $0.host = life }
    } catch {
      if case .failed = error {} else { witness.fault("the log does not open: \(error)") }
      disk.trouble(.none)
      world.schedule(after: 500, luck) { self.startHost() }
    }
  }

  /// Connects a terminal, where the network lets it.
  func connect(
    _ name: String, _ power: Power, _ luck: Luck, _ tell: @escaping @Sendable (LineNews) -> Void
  ) {
    world.schedule(after: weather.delay(luck, isHealed: isHealed), luck) { [self] in
      let (host, number) = state.withLock { state -> (HostLife?, Int) in
        state.wireCount += 1
        let isSplit = state.splitUntil[name].map { $0 > world.now } ?? false
        return (isSplit ? nil : state.host, state.wireCount)
      }
      guard power.isOn else { return }
      guard let host else { return tell(.ended(luck.chance(5) ? .turnedAway : .gone)) }
      let wire = Wire(
        self, from: power, to: host, codeName: code(of: name),
        luck: world.luck("wire \(number)"), tell: tell)
      state.withLock { state in
        state.wires.removeAll(where: \.isOver)
        state.wires.append(wire)
      }
      wire.open()
    }
  }

  /// The name of the code that a terminal came with first; nil at the host's machine.
  private func code(of name: String) -> String? {
    guard let terminal = terminals.first(where: { $0.name == name }), terminal.isAway else {
      return nil
    }
    return codes.entries.first { $0.seat == terminal.seat }?.code?.name
  }

  func wires(of power: Power) -> [Wire] {
    state.withLock(\.wires).filter { $0.terminal === power }
  }

  func endHost(silently: Bool) {
    let (life, wires) = state.withLock { state in
      defer { state.host = nil }
      return (state.host, state.wires)
    }
    guard let life else { return }
    life.die()
    for wire in wires where wire.host === life { wire.loseHost(silently: silently) }
    // The console lives in the host's process.
    for terminal in terminals where terminal.diesWithHost {
      terminal.end(in: self, silently: false, cutsPower: true)
    }
  }

  /// Everybody leaves; nothing holds anything any more.
  func dismantle() {
    for terminal in terminals { terminal.leave() }
    endHost(silently: true)
    for wire in state.withLock(\.wires) {
      wire.loseHost(silently: true)
      wire.loseTerminal(silently: true)
    }
    state.withLock { $0 = State() }
    world.end()
  }
}
