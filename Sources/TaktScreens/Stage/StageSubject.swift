import TaktCanvas
import TaktModel

/// What a clock over the whole screen is about: the running step, or who speaks in it.
struct StageSubject {
  let stage: StagePicture
  let clock: Clock
  let title: String
  /// Where we are: "ШАГ 3 ИЗ 9", "ВЫСТУПЛЕНИЕ 2 ИЗ 8".
  let place: String
  /// A line under the title: a clock inside the step, or that questions are on.
  let remark: String?
  /// Set where a speaker's clock is shown: what comes next is then the next speaker.
  private let talks: Talks?

  /// The step with its clock.
  init(_ entry: Programme.Entry, _ clock: Clock, stage: StagePicture) {
    self.stage = stage
    self.clock = clock
    title = stage.context.text(entry.step.title)
    place = stage.stepNumber(entry)
    remark = stage.innerClock
    talks = nil
  }

  /// Who speaks on a board of talks; nil while nobody does.
  init?(speakerOn board: BoardID, stage: StagePicture) {
    let talks = Talks(on: board, of: stage.session)
    guard let speaker = talks.speaker, let talk = talks.current else { return nil }
    self.stage = stage
    clock = speaker.clock
    title = stage.context.title(of: talk)
    let (number, count) = (talks.place(of: talk), talks.all.count)
    place = stage.language("ВЫСТУПЛЕНИЕ \(number) ИЗ \(count)", "TALK \(number) OF \(count)")
    remark = speaker.part == .questions ? stage.language("ВОПРОСЫ", "QUESTIONS") : nil
    self.talks = talks
  }

  /// One row: what comes next.
  func drawNext(row: Int, on canvas: inout Canvas) {
    guard let talks else { return stage.drawNextAndProgress(row: row, on: &canvas) }
    let left = stage.language("ещё ", "left ") + "\(talks.waiting.count)"
    canvas.put(trailing: left, maxColumn: canvas.columns - 2, row: row, role: stage.role(.text))
    canvas.put(
      next(of: talks), column: 2, row: row, role: stage.role(.text),
      width: canvas.columns - 7 - Width.of(left))
  }

  /// What the groups do: nothing of it is a speaker's.
  var progress: StageProgress? { talks == nil ? stage.progress : nil }

  /// What is said beside "дольше плана на 2:13".
  func overrunRemark() -> String? {
    if let talks { return next(of: talks) }
    return stage.programme.outlook(at: stage.context.now).end.map {
      stage.language("конец дня в ", "the day ends at ") + stage.context.wallClock($0)
    }
  }

  private func next(of talks: Talks) -> String {
    let names = talks.waiting.prefix(3).map(stage.context.title)
    guard !names.isEmpty else { return stage.language("это последние", "these are the last") }
    return stage.language("далее → ", "next → ") + names.joined(separator: " · ")
  }
}

extension StagePicture {
  /// A clock inside the step: its part's, or a group's.
  fileprivate var innerClock: String? { partClock ?? groupClock }

  private var partClock: String? {
    guard let part = context.part else { return nil }
    guard let clock = part.clock else { return part.title }
    return "\(part.title) · \(clock)"
  }

  private var groupClock: String? {
    let clocks = programme.groupClocks
    guard let key = clocks.keys.min(by: { $0?.value ?? 0 < $1?.value ?? 0 }),
      let inner = clocks[key], let left = inner.clock.remainingSeconds(at: context.now)
    else { return nil }
    let group = key.map { language("группа ", "group ") + "\($0.value) · " } ?? ""
    return group + inner.label + " " + (left < 0 ? "+" : "") + StageWords.figures(abs(left))
  }
}
