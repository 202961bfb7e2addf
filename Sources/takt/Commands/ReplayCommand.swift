import ArgumentParser
import TaktHost
import TaktModel
import TaktScreens
import TaktTerminal

/// `takt replay`: stage and feed over a past log.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Повтор прошедшей сессии · replay a past session.")

  @Argument(help: "Журнал · the log.")
  var log: String

  @Option(help: "Начать с записи, времени ЧЧ:ММ или шага · from a record, a time or a step.")
  var at: String?

  @Option(help: "Сразу играть с этой скоростью · play at this speed at once.")
  var speed: Double?

  @Flag(help: "Построчно: все события текстом · line by line.")
  var plain = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = try Environment.language(common.lang)
    if let speed, !(0.1...1000).contains(speed) { throw Failure(.usage, "--speed: 0.1–1000") }
    let owner = LogOwner(of: log)
    let past = try PastSession(ownedBy: owner, log, language: language)
    let start = at == nil ? min(1, past.records.count) : try past.position(at, language: language)
    if plain { return tell(past, from: start, language) }
    var terminal = try SeatProgram.openTerminal(language)
    let theme = try ThemeChoice(common.theme, default: "desk-dark", language: language)
    Recent.note(log)
    var player = ReplayPlayer(
      past, isWhole: owner.isAsking, at: start, speed: speed, language: language)
    _ = try AloneLoop.run(&player, ReplayScreen(), theme: theme, on: &terminal)
  }

  /// Every record in words, a line each.
  private func tell(_ past: PastSession, from start: Int, _ language: Language) {
    var replica = Replica(session: past.session(at: max(0, start - 1)), frozen: nil)
    for record in past.records.dropFirst(max(0, start - 1)) {
      replica.apply(record)
      let context = Context(
        replica: replica, now: record.at, offsetMinutes: past.offsetMinutes, language: language,
        author: Author(id: "replay", role: .screen))
      if let line = PlainWriter(context: context).change(record) {
        print("\(record.sequence) \(line.dropFirst(2))")
      }
    }
  }
}
