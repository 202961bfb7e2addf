import TaktModel
import Testing

/// Invariant 11: a clock is instants; what it shows is computed from the host's time.
@Suite struct ClockTests {
  let start = Instant.day

  func clock(minutes: Int?, warning: Int? = nil) -> Clock {
    Clock(startedAt: start, seconds: minutes.map { $0 * 60 }, warningSeconds: warning)
  }

  @Test(arguments: [
    (0, Clock.Phase.calm), (1799, .calm), (1800, .warning), (2339, .warning), (2340, .last),
    (2400, .last), (2401, .overrun), (9999, .overrun),
  ])
  func thePhaseOfFortyMinutesChangesAtItsBorders(second: Int, phase: Clock.Phase) {
    #expect(clock(minutes: 40).phase(at: start.advanced(bySeconds: second)) == phase)
  }

  @Test func aStepsOwnWarningTakesThePlaceOfTheQuarter() {
    let clock = clock(minutes: 40, warning: 300)
    #expect(clock.phase(at: start.advanced(bySeconds: 2099)) == .calm)
    #expect(clock.phase(at: start.advanced(bySeconds: 2100)) == .warning)
  }

  @Test func aShortClockIsInItsLastMinuteForHalfItsLength() {
    let clock = clock(minutes: 1)
    #expect(clock.phase(at: start.advanced(bySeconds: 29)) != .last)
    #expect(clock.phase(at: start.advanced(bySeconds: 30)) == .last)
  }

  @Test func aClockWithoutLengthOnlyCountsUpAndStaysCalm() {
    let later = start.advanced(bySeconds: 100_000)
    #expect(clock(minutes: nil).phase(at: later) == .calm)
    #expect(clock(minutes: nil).remainingSeconds(at: later) == nil)
    #expect(clock(minutes: nil).elapsedSeconds(at: later) == 100_000)
  }

  @Test func aPauseStopsTheClockAndPushesItsEndAway() {
    var clock = clock(minutes: 10)
    clock.pause(at: start.advanced(bySeconds: 60))
    let later = start.advanced(bySeconds: 360)
    #expect(clock.phase(at: later) == .paused)
    #expect(clock.remainingSeconds(at: later) == 540)
    clock.resume(at: later)
    #expect(clock.remainingSeconds(at: later) == 540)
    #expect(clock.end(at: later) == start.advanced(bySeconds: 900))
  }

  @Test func aHostsClockThatGoesBackNeverGivesNegativeTime() {
    var clock = clock(minutes: 10)
    let earlier = start.advanced(bySeconds: -500)
    #expect(clock.elapsedSeconds(at: earlier) == 0)
    clock.pause(at: start)
    clock.resume(at: earlier)
    #expect(clock.remainingSeconds(at: start.advanced(bySeconds: 60)) == 540)
  }

  @Test func numbersOutOfADamagedLineDoNotOverflow() {
    let ends = [Int64.min, -1, 0, Int64.max].map(Instant.init(milliseconds:))
    for first in ends {
      for second in ends {
        var clock = Clock(startedAt: first, seconds: .max)
        clock.extend(bySeconds: .max)
        clock.extend(bySeconds: .min)
        clock.pause(at: second)
        clock.resume(at: first)
        #expect(clock.elapsedSeconds(at: second) >= 0)
        #expect(first.advanced(bySeconds: .max) > first.advanced(bySeconds: .min))
        #expect(first < second || first.seconds(since: second) >= 0)
      }
    }
  }
}
