import Synchronization
import TaktNetwork

/// What the day is like: how slow and how bad the network is, how fast people type, what goes wrong.
/// Each seed draws its own: most kinds of trouble are absent from most days, so that each meets the
/// others in every combination.
struct Weather: Sendable {
  let pace: LinkPace
  let hostSilence: Int
  /// Milliseconds on the way.
  let slowness: Int
  /// So often a packet is late by seconds.
  let latePercent: Int
  /// So often what is sent at once arrives in parts.
  let cutPercent: Int
  let roomSlowness: Int
  /// How long a screen may be busy before it takes its mail.
  let screenSlowness: Int
  /// Milliseconds between the wishes of one person.
  let typing: Int
  /// Milliseconds between troubles, and which there are.
  let calm: Int
  let troubles: [Trouble]
  let boxFailurePercent: Int

  init(_ luck: Luck) {
    let isQuick = luck.chance(70)
    pace = isQuick ? LinkPace(beatMilliseconds: 400, silenceMilliseconds: 1000) : LinkPace()
    hostSilence = isQuick ? 1200 : 12_000
    slowness = luck.pick([1, 10, 60])
    latePercent = luck.pick([0, 0, 2, 10])
    cutPercent = luck.pick([0, 20, 60])
    roomSlowness = luck.pick([0, 5, 100])
    screenSlowness = luck.pick([0, 20, 500])
    typing = luck.pick([20, 200, 1000])
    calm = luck.pick([100, 500, 3000])
    troubles = Trouble.allCases.filter { _ in luck.chance(40) }
    boxFailurePercent = luck.pick([0, 0, 0, 3])
  }

  /// How long a packet is on its way.
  func delay(_ luck: Luck, isHealed: Bool) -> Int {
    let isLate = !isHealed && luck.chance(latePercent)
    return luck.number(0...slowness) + (isLate ? luck.number(100...hostSilence) : 0)
  }
}

/// What may go wrong.
enum Trouble: CaseIterable, Sendable {
  case snap, silence, split
  case hostKilled, hostPowerCut, disk
  case terminalKilled, terminalPowerCut
  case clockJump
}
