import TaktCanvas
import TaktModel

/// The keys of the clock and of the step.
extension ConsoleScreen {
  mutating func runClock(_ intent: Intent, in context: Context) -> [Effect]? {
    switch intent {
    case ConsoleIntent.pause:
      let isPaused = context.session.programme.currentEntry?.clock?.isPaused ?? false
      return [.submit(.programme(isPaused ? .resume : .pause))]
    case ConsoleIntent.addMinute: return extend(60)
    case ConsoleIntent.takeMinute: return extend(-60)
    case ConsoleIntent.addFive: return extend(300)
    case ConsoleIntent.takeFive: return extend(-300)
    case ConsoleIntent.next: return askNext(in: context)
    case ConsoleIntent.back: return askBack(in: context)
    case ConsoleIntent.groupClock: return switchGroupClock(in: context)
    default: return nil
    }
  }

  private func extend(_ seconds: Int) -> [Effect] {
    [.submit(.programme(.extend(seconds: seconds)))]
  }

  /// Asks for the step by name and starts that very one, whatever happens between.
  mutating func askNext(in context: Context) -> [Effect] {
    let programme = context.session.programme
    if let next = programme.nextEntry {
      askStart(of: next, in: context)
    } else if let current = programme.currentStep {
      let title = current.title
      overlay = Confirmation(
        LocalizedText(
          "Закончить «\(title.russian)»? Это последний шаг программы.",
          "Finish “\(title.english)”? It is the last step of the programme."),
        verb: LocalizedText("закончить", "finish"), effects: [.submit(.programme(.next))])
    } else {
      return [.warn(LocalizedText("Программа пройдена до конца.", "The programme is over."))]
    }
    return []
  }

  mutating func askStart(of entry: Programme.Entry, in context: Context) {
    let rest = context.session.programme.currentEntry?.clock?.remainingSeconds(at: context.now)
    let left = rest.map { $0 > 60 ? ClockText.countdown($0) : "" } ?? ""
    let before =
      left.isEmpty
      ? LocalizedText("")
      : LocalizedText(
        "До конца шага ещё \(left). ", "\(left) of this step are left. ")
    let minutes = entry.step.minutes
    let length = LocalizedText(
      minutes.map { " · \($0) мин" } ?? "", minutes.map { " · \($0) min" } ?? "")
    let title = entry.step.title
    overlay = Confirmation(
      LocalizedText(
        "\(before.russian)Начать «\(title.russian)»\(length.russian)?",
        "\(before.english)Start “\(title.english)”\(length.english)?"),
      verb: LocalizedText("начать", "start"), effects: [.submit(.programme(.start(entry.id)))])
  }

  private mutating func askBack(in context: Context) -> [Effect] {
    let programme = context.session.programme
    let end = programme.current.flatMap(programme.index) ?? programme.entries.count
    guard let last = programme.entries[..<end].last(where: { $0.clock != nil }) else {
      return [.submit(.programme(.back))]
    }
    let title = last.step.title
    overlay = Confirmation(
      LocalizedText(
        "Вернуться к «\(title.russian)»? Его часы пойдут дальше.",
        "Go back to “\(title.english)”? Its clock goes on."),
      verb: LocalizedText("вернуться", "go back"), effects: [.submit(.programme(.back))])
    return []
  }

  private mutating func switchGroupClock(in context: Context) -> [Effect] {
    let clocks = context.session.programme.groupClocks
    if clocks[GroupNumber?.none] != nil { return [.submit(.programme(.stopGroupClock(nil)))] }
    let label = context.language("группам", "groups")
    overlay = TextPrompt(
      LocalizedText("Часы для групп", "A clock for the groups"), text: "5",
      note: LocalizedText(
        "минуты и, если нужно, слово: 5 обсуждение", "minutes and, if you like, a word: 5 talk"),
      verb: LocalizedText("пустить", "start")
    ) { ConsoleScreen.groupClock($0, label: label) }
    return []
  }

  /// Reads "5" or "5 обсуждение".
  private static func groupClock(_ text: String, label: String) -> OverlayOutcome {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let minutes = parts.first.flatMap({ Int($0) }), (1...600).contains(minutes) else {
      return .refuse(LocalizedText("Нужно число минут: 5.", "A number of minutes is needed: 5."))
    }
    let label = parts.count > 1 ? String(parts[1]) : label
    return .finish([
      .submit(.programme(.startGroupClock(nil, seconds: minutes * 60, label: label)))
    ])
  }
}
