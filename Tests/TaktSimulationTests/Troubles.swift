import Synchronization

/// What goes wrong, and how it ends.
extension Hall {
  /// Goes on for as long as the day is not healed.
  func trouble() {
    guard !weather.troubles.isEmpty else { return }
    world.schedule(after: luck.number(1...2 * weather.calm), luck) { [self] in
      if isHealed { return }
      happen(luck.pick(weather.troubles))
      trouble()
    }
  }

  private func happen(_ trouble: Trouble) {
    switch trouble {
    case .snap: someWire?.snap()
    case .silence: someWire?.cut(luck.chance(50) ? .up : .down)
    case .split: split()
    case .hostKilled: restartHost(silently: luck.chance(20))
    case .hostPowerCut:
      endHost(silently: true)
      disk.cutPower()
      world.schedule(after: luck.number(0...3000), luck) { self.startHost() }
    case .disk: failDisk()
    case .terminalKilled, .terminalPowerCut:
      let cutsPower = trouble == .terminalPowerCut
      luck.pick(terminals.filter { !$0.diesWithHost })
        .end(in: self, silently: cutsPower, cutsPower: cutsPower)
    case .clockJump:
      let jump = Int64(luck.number(-86_400_000...86_400_000))
      state.withLock { $0.skew = luck.chance(50) ? 0 : jump }
    }
  }

  private var someWire: Wire? {
    let wires = state.withLock(\.wires)
    return wires.isEmpty ? nil : luck.pick(wires)
  }

  private func split() {
    let end = world.now + luck.number(1...4000)
    let isFull = luck.chance(20)
    let away = terminals.filter { _ in isFull || luck.chance(50) }
    let powers = away.compactMap { terminal in terminal.state.withLock(\.power) }
    state.withLock { state in
      for terminal in away { state.splitUntil[terminal.name] = end }
    }
    for wire in state.withLock(\.wires) where powers.contains(where: { $0 === wire.terminal }) {
      wire.cut(.up)
      wire.cut(.down)
    }
  }

  private func restartHost(silently: Bool) {
    endHost(silently: silently)
    world.schedule(after: luck.number(0...3000), luck) { self.startHost() }
  }

  /// The disk fails; somebody sees the banner, mends it and starts the host again.
  private func failDisk() {
    disk.trouble(luck.pick([.failingWrite, .failingSync, .full]))
    world.schedule(after: luck.number(500...5000), luck) { [self] in
      endHost(silently: false)
      if luck.chance(50) { disk.cutPower() }
      disk.trouble(.none)
      startHost()
    }
  }

  /// Everything is mended; lines that fell silent are still to be found out.
  func heal() {
    state.withLock { state in
      state.isHealed = true
      state.splitUntil = [:]
    }
    if disk.isTroubled, host != nil {
      endHost(silently: false)
      disk.trouble(.none)
      startHost()
    }
    for terminal in terminals where !terminal.isOn { terminal.begin(in: self) }
  }
}
