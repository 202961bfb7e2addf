import TaktCanvas
import TaktModel

extension Intent {
  static func tenth(_ number: Int) -> Intent { Intent("tenth-\(number)") }
}

extension ReplayScreen {
  package func bindings(in context: Context) -> [Binding] {
    let isPlaying = context.replay?.isPlaying ?? false
    return ReplayScreen.playing(isPlaying) + ReplayScreen.steps + ReplayScreen.tenths
      + ReplayScreen.pace + [
        Binding(
          .leave, [.control("q"), .escape], LocalizedText("закрыть повтор", "close the replay"),
          hint: LocalizedText("выход", "leave"))
      ]
  }

  private static func playing(_ isPlaying: Bool) -> [Binding] {
    [
      Binding(
        "play", [.character(" ")],
        LocalizedText("идти своим ходом или стоять", "run by itself or stand still"),
        hint: isPlaying ? LocalizedText("пауза", "pause") : LocalizedText("пуск", "play"))
    ]
  }

  private static let steps = [
    Binding(
      "back", [.left], LocalizedText("на событие назад", "an event back"),
      hint: LocalizedText("→ событие", "→ event")),
    Binding("forward", [.right], LocalizedText("на событие вперёд", "an event forward")),
    Binding(
      "step-back", [.pageUp],
      LocalizedText("к началу шага программы", "to the beginning of a programme step"),
      hint: LocalizedText("PgDn шаг", "PgDn step")),
    Binding(
      "step-forward", [.pageDown],
      LocalizedText("к следующему шагу программы", "to the next programme step")),
    Binding(
      "first", [.home], LocalizedText("к первому событию", "to the first event"),
      hint: "End"),
    Binding("last", [.end], LocalizedText("к последнему событию", "to the last event")),
  ]

  private static let tenths = (0...9).map { number in
    Binding(
      .tenth(number), [.character(Character("\(number)"))],
      LocalizedText(
        number == 0 ? "к началу журнала" : "к \(number)-й десятой части журнала",
        number == 0 ? "to the beginning of the log" : "to \(number) tenths of the log"),
      hint: number == 0 ? LocalizedText("… 9 десятая часть", "… 9 tenths") : nil)
  }

  private static let pace = [
    Binding(
      "faster", [.character("+"), .character("=")], LocalizedText("вдвое быстрее", "twice as fast"),
      hint: LocalizedText("− скорость", "− speed")),
    Binding(
      "slower", [.character("-")], LocalizedText("вдвое медленнее", "half as fast")),
  ]
}
