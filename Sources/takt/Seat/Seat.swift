import NIOPosix
import TaktCanvas
import TaktFormat
import TaktModel
import TaktNetwork
import TaktScreens
import TaktTerminal
import TaktThemes

/// One person's place at a terminal: a screen, what it knows, its line to the host, its theme.
struct Seat {
  var shell: Shell
  var model: SeatModel
  let link: Link
  let mailbox: Mailbox
  var theme: ThemeChoice
  /// What the program around does for the screen while it stays; nil where there is nothing.
  var helper: (any SeatHelper)?

  /// Takes what came over the line.
  mutating func receive() {
    let events = mailbox.take()
    for event in events {
      if case .welcomed(let welcome) = event { noteHost(seat: welcome.seat) }
      guard let refusal = model.apply(event) else { continue }
      shell.refused(refusal.command, refusal.sentence, in: context)
    }
    guard !events.isEmpty else { return }
    model.hostAddress = link.destination?.networkAddress
    if let group = model.takeMove() { link.move(to: group, isChosen: false) }
    if let group = model.takeNewGroup() { take(.done(.seated(at: group))) }
    for case .submit(let command) in shell.sessionChanged(in: context) { submit(command) }
  }

  /// It may have been found at another address than the last time.
  private func noteHost(seat: Author.Role?) {
    guard let host = link.destination else { return }
    JoinedHosts.note(host, seat: seat)
  }

  /// Gives one input to the screen and does what it wants. What only the program can do comes back.
  mutating func handle(_ input: InputEvent, bell: () -> Void) -> [Effect] {
    model.noteScript(of: input)
    return shell.handle(input, in: context).filter { effect in
      switch effect {
      case .submit(let command): submit(command)
      case .bell: bell()
      case .nextTheme: theme.next()
      case .say, .warn: break
      case .request(.takeSeat(.scribe(let group), _)) where model.author.group != nil:
        link.move(to: group, isChosen: true)
      case .request(.door(let wish)): ask(wish)
      case .request(.lookForHost(let address)): look(at: address)
      case .request(let request):
        guard let answer = helper?.help(request, in: context) else { return true }
        take(answer)
      case .leave: return true
      }
      return false
    }
  }

  private mutating func submit(_ command: Command) {
    do {
      try link.submit(command)
    } catch {
      shell.refused(command, error.sentence, in: context)
    }
  }

  private mutating func ask(_ wish: DoorWish) {
    guard !link.ask(wish) else { return }
    take(
      .refused(
        .door(wish),
        LocalizedText("Нет связи с ведущим: повторите позже.", "The host is out of reach for now."))
    )
  }

  /// Looks for a lost host at another address; what is no address comes back to be mended.
  private mutating func look(at address: String) {
    do throws(Rejection) {
      let endpoint = try Endpoint(address)
      link.look(at: endpoint)
      model.hostAddress = endpoint.text
      take(
        .done(
          LocalizedText(
            "Ищу ведущего по адресу \(endpoint.text).", "Looking for the host at \(endpoint.text).")
        ))
    } catch {
      take(.refused(.lookForHost(at: address), error.sentence))
    }
  }

  private mutating func take(_ answer: ProgramAnswer) {
    for case .submit(let command) in shell.receive(answer, in: context) { submit(command) }
  }

  var context: Context { model.context(unsent: link.waiting) }
}

extension LocalizedText {
  /// What a terminal hears that finds itself at another group.
  static func seated(at group: GroupNumber) -> LocalizedText {
    LocalizedText("Вы теперь в группе \(group.value).", "You are in group \(group.value) now.")
  }
}

/// What only the program around can do for a screen: read a file of this machine.
protocol SeatHelper {
  /// nil for a wish that ends the screen.
  func help(_ request: ProgramRequest, in context: Context) -> ProgramAnswer?
}
