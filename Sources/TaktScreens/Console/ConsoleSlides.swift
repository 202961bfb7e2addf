import TaktCanvas
import TaktModel

/// The keys of slides: the list of all, and one after another while one is on stage.
extension ConsoleScreen {
  mutating func leadSlides(_ intent: Intent, in context: Context) -> [Effect]? {
    switch intent {
    case ConsoleIntent.slides:
      guard let list = SlidesList(in: context) else {
        return [.warn(LocalizedText("Слайдов в плане нет.", "The plan has no slides."))]
      }
      overlay = list
    case ConsoleIntent.nextSlide: return turnSlide(by: 1, in: context)
    case ConsoleIntent.previousSlide: return turnSlide(by: -1, in: context)
    default: return nil
    }
    return []
  }

  private func turnSlide(by step: Int, in context: Context) -> [Effect] {
    guard case .slide(let id, let group, let number) = context.session.stage.current,
      let count = context.session.programme.board(id)?.slots.count
    else {
      return [
        .warn(
          LocalizedText("На сцене не слайд: S — список.", "No slide is on stage: S lists them."))
      ]
    }
    let next = min(max(1, number), count) + step
    guard (1...count).contains(next) else {
      return [
        .warn(
          step > 0
            ? LocalizedText("Это последний слайд.", "This is the last slide.")
            : LocalizedText("Это первый слайд.", "This is the first slide."))
      ]
    }
    return [.submit(.stage(.show(.slide(id, group, next))))]
  }
}

extension ConsoleKeys {
  /// Hints speak of slides only while one is on stage.
  static func slides(in context: Context) -> [Binding] {
    guard context.session.programme.slidesBoard != nil else { return [] }
    let isOnStage = context.session.stage.current.ifSlide != nil
    return [
      Binding(
        ConsoleIntent.nextSlide, [.character("]")],
        LocalizedText("следующий слайд на сцену", "the next slide on stage"),
        hint: isOnStage ? LocalizedText("слайд", "slide") : nil, keyLabel: "[ ]"),
      Binding(
        ConsoleIntent.previousSlide, [.character("[")],
        LocalizedText("прошлый слайд на сцену", "the slide before on stage")),
      Binding(
        ConsoleIntent.slides, [.character("s")],
        LocalizedText(
          "слайды групп: показать, откуда строка", "the groups' slides: show, where a line is from"),
        hint: isOnStage ? LocalizedText("откуда", "sources") : nil),
    ]
  }
}

extension Session {
  /// The slide on stage in a few words, with its presenter's clock: «слайд 3/7 · Г2 Вода · 4:12».
  func slideOnStage(in context: Context) -> String? {
    guard case .slide(let id, let group, let number) = stage.current,
      let count = programme.board(id)?.slots.count
    else { return nil }
    let name = group.flatMap(roster.group).map { context.text($0.name) } ?? ""
    let who = group.map { context.language(" · Г", " · G") + "\($0.value) \(name)" } ?? ""
    let clock = programme.speaker?.clock ?? programme.groupClocks[group]?.clock
    let left = clock?.remainingSeconds(at: context.now).map { " · " + ScribeHead.clockText($0) }
    return context.language("слайд ", "slide ") + "\(min(max(1, number), count))/\(count)" + who
      + (left ?? "")
  }
}
