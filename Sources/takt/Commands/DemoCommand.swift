import ArgumentParser
import Foundation
import NIOCore
import NIOPosix
import TaktFormat
import TaktHost
import TaktModel
import TaktNetwork
import TaktScreens
import TaktTerminal

/// `takt demo`: the bundled two days with scripted groups; the person at the keyboard leads.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Показ: два дня сессии на ускоренных часах · a speeded session to try.")

  @Option(help: "Во сколько раз быстрее · virtual seconds a second.")
  var speed: Double = Demo.defaultSpeed

  static let defaultSpeed = 40.0

  @Option(help: "Зерно случайности · seed.")
  var seed: UInt64 = 2022

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard (1...1000).contains(speed) else { throw Failure(.usage, "--speed: 1–1000") }
    try DemoProgram(speed: speed, seed: seed, common: common).run()
  }
}

/// Hosts the demo in a temporary log and seats the person at console, stage and a scribe's terminal.
struct DemoProgram {
  let speed: Double
  let seed: UInt64
  let common: CommonOptions

  func run() throws {
    let language = try Environment.language(common.lang)
    var terminal = try SeatProgram.openTerminal(language)
    let folder = NSTemporaryDirectory() + "takt-demo-" + Environment.freshName(length: 6)
    try Paths.makePrivate(folder)
    let clock = DemoClock()
    let setup = Setup(
      title: nil, plan: try Setup.plan(named: "eco-tsekh", language: language).forDemo, groups: nil)
    let program = try HostProgram(
      log: folder + "/demo.jsonl", setup: setup, socket: folder + "/demo.sock",
      language: language, facts: { clock.facts })
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    try program.listen(on: loops)
    defer { program.service.close() }
    animate(program, clock, on: loops)
    var seats = [
      try ConsoleProgram.seat(
        program, language: language, common: common, waking: terminal.waker, on: loops)
    ]
    seats.append(
      try seat(StageScreen(), .screen, "stage", "stage-light", program, terminal.waker, loops))
    seats.append(
      try seat(ScribeScreen(), .scribe(3), "guest", "desk-dark", program, terminal.waker, loops))
    for index in seats.indices { seats[index].model.follow(clock: { clock.now }) }
    _ = try SeatProgram.run(seats, on: &terminal)
    terminal.close()
    print(language("журнал показа: ", "the demo's log: ") + folder + "/demo.jsonl")
  }

  private func animate(
    _ program: HostProgram, _ clock: DemoClock, on loops: MultiThreadedEventLoopGroup
  ) {
    let crowd = DemoCrowd(program.service, groups: DemoTexts.groups.count, seed: seed)
    let pilot = DemoPilot(service: program.service, clock: clock, speed: speed)
    crowd.join()
    loops.next().scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(200)) { _ in
      pilot.act()
      crowd.act()
    }
  }

  private func seat(
    _ screen: any Screen, _ role: Author.Role, _ name: String, _ theme: String,
    _ program: HostProgram, _ waker: Waker, _ loops: MultiThreadedEventLoopGroup
  ) throws -> Seat {
    let language = program.language
    let author = Author(id: ParticipantID("demo-\(name)"), role: role)
    return SeatProgram.seat(
      screen, as: author,
      hello: Hello(
        author, name: language("вы", "you"), session: program.service.header.session),
      destination: .socket(program.socket), outbox: Outbox(terminal: "demo-\(name)"),
      theme: try ThemeChoice(common.theme, default: theme, language: language),
      language: language, waking: waker, on: loops)
  }
}

extension Plan {
  /// The plan with the demo's groups at its tables.
  fileprivate var forDemo: Plan {
    var plan = self
    plan.groups = DemoTexts.groups
    return plan
  }
}
