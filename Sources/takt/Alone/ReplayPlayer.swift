import TaktHost
import TaktModel
import TaktScreens
import TaktTerminal

/// A past session with a hand on the clock: the same fold, only the records come from a file.
struct ReplayPlayer: AloneProgram {
  private let past: PastSession
  /// Does it show what was hidden too.
  private let isWhole: Bool
  let language: Language
  private var replica = Replica()
  private var at: Instant
  private var isPlaying = false
  private var speed = 1.0
  private var lastAdvance = MonotonicClock.milliseconds()
  private let steps: [ReplayState.StepMark]
  private let activity: Activity.Minutes

  /// Records that a journal may show on each side.
  private static let around = 60
  /// While playing a picture stays for this long.
  private static let frameMilliseconds = 100
  /// A silence that would take longer than this to play is jumped over: a night, a lunch.
  private static let longestSilence = 5_000

  init(
    _ past: PastSession, isWhole: Bool, at sequence: Int, speed: Double?, language: Language
  ) {
    self.past = past
    self.isWhole = isWhole
    self.language = language
    let whole = past.session(at: past.records.count)
    activity = whole.activity.all
    steps = past.stepMarks(whole.programme)
    at = past.header.createdAt
    if let speed {
      self.speed = speed
      isPlaying = true
    }
    seek(sequence)
  }

  private var sequence: Int { replica.session.sequence }

  func context(typesCyrillic: Bool) -> Context {
    var context = Context(
      replica: replica, now: at, offsetMinutes: past.offsetMinutes, language: language,
      author: Author(id: "replay", role: .screen), title: past.header.title,
      typesCyrillic: typesCyrillic, glyphs: Environment.glyphs)
    let range =
      max(
        0, sequence - ReplayPlayer.around)..<min(
        past.records.count, sequence + ReplayPlayer.around)
    context.replay = ReplayState(
      sequence: sequence, total: past.records.count, isPlaying: isPlaying, speed: speed, at: at,
      around: Array(past.records[range]), steps: steps, activity: activity,
      first: past.records.first?.at ?? at, last: past.records.last?.at ?? at, isWhole: isWhole)
    return context
  }

  mutating func take(_ request: ProgramRequest) -> AloneOutcome {
    switch request {
    case .seek(let sequence): seek(sequence)
    case .play(let isPlaying): self.isPlaying = isPlaying && sequence < past.records.count
    case .speed(let speed): self.speed = speed
    default: return .leave
    }
    return .stay
  }

  mutating func advance() -> Int? {
    let now = MonotonicClock.milliseconds()
    defer { lastAdvance = now }
    guard isPlaying else { return nil }
    play(milliseconds: Int64(Double(now - lastAdvance) * speed))
    return ReplayPlayer.frameMilliseconds
  }

  private mutating func play(milliseconds: Int64) {
    at = Instant(milliseconds: at.milliseconds + milliseconds)
    while sequence < past.records.count, past.records[sequence].at <= at {
      replica.apply(past.records[sequence])
    }
    guard sequence < past.records.count else {
      isPlaying = false
      return
    }
    let silence = past.records[sequence].at.milliseconds - at.milliseconds
    let longest = Int64(Double(ReplayPlayer.longestSilence) * speed)
    if silence > longest { at = Instant(milliseconds: at.milliseconds + silence - longest / 5) }
  }

  private mutating func seek(_ wanted: Int) {
    let count = min(max(0, wanted), past.records.count)
    replica = past.replica(at: count)
    at = count > 0 ? past.records[count - 1].at : past.records.first?.at ?? at
  }
}

extension PastSession {
  /// The replica after `count` records: with the latest records, and with the picture that a frozen
  /// projector still shows.
  fileprivate func replica(at count: Int) -> Replica {
    let session = session(at: count)
    guard session.stage.isFrozen else { return Replica(session: session, frozen: nil) }
    let freezing = records[..<count].lastIndex { $0.events.contains(.stage(.frozen(true))) }
    return Replica(session: session, frozen: freezing.map { self.session(at: $0 + 1) })
  }

  fileprivate func stepMarks(_ programme: Programme) -> [ReplayState.StepMark] {
    records.flatMap { record in
      record.events.compactMap { event in
        guard case .programme(.started(let id)) = event, let place = programme.index(of: id) else {
          return nil
        }
        return ReplayState.StepMark(
          step: id, number: place + 1, sequence: record.sequence, at: record.at)
      }
    }
  }
}
