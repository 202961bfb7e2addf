import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

@testable import TaktHost

/// One seat of the hall over all the lives of its terminal.
final class Terminal: Sendable {
  struct State {
    var life = 0
    var link: Link?
    var power: Power?
    var mail: [LinkEvent] = []
    var log = VisibleLog()
    var author: Author?
    var moves = SeatMoves()
    var group: GroupNumber?
    var texts = 0
  }

  let name: String
  let role: Hello.Role
  /// Where it sat first: the seat of its code.
  let seat: Author.Role
  /// It comes over the network, with a code; the others sit at the host's machine.
  let isAway: Bool
  let luck: Luck
  /// nil where requests live in memory.
  let box: SimulatedBox?
  let state: Mutex<State>

  init(
    _ name: String, _ role: Hello.Role, group: GroupNumber? = nil, luck: Luck, box: SimulatedBox?
  ) {
    self.name = name
    self.role = role
    isAway = !["console", "1a", "3a"].contains(name)
    seat = Author.Role(role, group: group) ?? .observer
    self.luck = luck
    self.box = box
    state = Mutex(State(group: group))
  }

  var diesWithHost: Bool { name == "console" }
  var isOn: Bool { state.withLock { $0.link != nil } }
  var session: Session { state.withLock(\.log.session) }
  var author: Author? { state.withLock(\.author) }

  static func all(_ world: World, _ weather: Weather) -> [Terminal] {
    let scribes: [(String, GroupNumber)] = [("1a", 1), ("1b", 1), ("2a", 2), ("3a", 3)]
    func terminal(_ name: String, _ role: Hello.Role, _ group: GroupNumber? = nil) -> Terminal {
      let box = SimulatedBox(
        name, failurePercent: weather.boxFailurePercent, luck: world.luck("box \(name)"))
      let isKept = role == .scribe || role == .juror || name == "lead"
      return Terminal(
        name, role, group: group, luck: world.luck("terminal \(name)"), box: isKept ? box : nil)
    }
    return scribes.map { terminal($0.0, .scribe, $0.1) } + [
      terminal("console", .facilitator), terminal("lead", .facilitator),
      terminal("judge", .juror), terminal("stage", .screen), terminal("guest", .observer),
    ]
  }

  /// Comes into the room some time after it opened.
  func arrive(in hall: Hall) {
    let isLate = role == .screen || role == .observer
    hall.world.schedule(after: luck.number(0...(isLate ? 5000 : 100)), luck) {
      self.begin(in: hall)
    }
  }

  func begin(in hall: Hall) {
    if isOn { return }
    let power = Power()
    let outbox: Outbox
    if let box {
      guard let kept = try? Outbox(terminal: name, on: box) else { return }
      outbox = kept
    } else {
      outbox = Outbox(terminal: name, after: Int(hall.facts().now.milliseconds))
    }
    let (life, group) = state.withLock { state in
      state.life += 1
      return (state.life, state.group)
    }
    let link = Link(
      over: SimulatedTransport(hall, name, power, hall.world.luck("link \(name) \(life)")),
      hello: Hello(
        role: role, group: isAway ? seat.group : group, name: name,
        participant: ParticipantID(name), key: name, isChosen: name == "1a"),
      outbox: outbox, pace: hall.weather.pace
    ) { [weak self] event in self?.take(event, in: hall) }
    state.withLock { state in
      state.link = link
      state.power = power
    }
    link.open()
    act(in: hall, life)
  }

  /// The process dies, or the machine's power goes.
  func end(in hall: Hall, silently: Bool, cutsPower: Bool) {
    guard let power = state.withLock(\.power) else { return }
    power.turnOff()
    for wire in hall.wires(of: power) { wire.loseTerminal(silently: silently) }
    if let box {
      if cutsPower { box.cutPower() }
    } else {
      hall.witness.forget(of: name)
    }
    state.withLock { state in
      let kept = State(life: state.life, group: state.group, texts: state.texts)
      state = kept
    }
    hall.world.schedule(after: luck.number(0...2000), luck) { self.begin(in: hall) }
  }

  func leave() {
    state.withLock { state in
      state.power?.turnOff()
      state.link = nil
      state.mail = []
    }
  }

  private func take(_ event: LinkEvent, in hall: Hall) {
    hall.witness.heard(event, at: name, hall.world.now)
    switch event {
    case .now, .presence, .told: return
    default: break
    }
    let isFirst = state.withLock { state in
      state.mail.append(event)
      return state.mail.count == 1
    }
    guard isFirst else { return }
    let wait = luck.number(0...hall.weather.screenSlowness)
    hall.world.schedule(after: wait, luck) { self.receive(in: hall) }
  }
}

/// Is one life of a terminal still going on.
final class Power: Sendable {
  private let state = Mutex(true)

  var isOn: Bool { state.withLock { $0 } }
  func turnOff() { state.withLock { $0 = false } }
}

/// The network as one life of a terminal has it.
final class SimulatedTransport: LinkTransport {
  private let hall: Hall
  private let name: String
  private let power: Power
  private let luck: Luck

  init(_ hall: Hall, _ name: String, _ power: Power, _ luck: Luck) {
    self.hall = hall
    self.name = name
    self.power = power
    self.luck = luck
  }

  func connect(attempt: Int, _ tell: @escaping @Sendable (LineNews) -> Void) {
    guard power.isOn else { return }
    hall.connect(name, power, luck) { [power] news in
      if power.isOn { tell(news) }
    }
  }

  func learn(_ addresses: [String]) {}
  func prefer(_ endpoint: Endpoint) {}

  func run(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void) {
    hall.world.schedule(after: delay, luck) { [power] in
      if power.isOn { work() }
    }
  }

  var milliseconds: Int { hall.world.now }
  func random(in range: ClosedRange<Int>) -> Int { luck.number(range) }
}
