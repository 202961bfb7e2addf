import Foundation
import NIOPosix
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork
import TaktScreens

/// Line mode: commands from standard input, one answer line each, in order. For screen readers,
/// dumb terminals, pipes and scripts. Changes by others are told when a person listens (a terminal),
/// each on a line that begins with `* `.
struct PlainProgram {
  let author: Author
  let hello: Hello
  let lobby: Lobby
  let destination: Destination
  let language: Language

  /// How long the end of input waits for a host that is away.
  static let patienceSeconds = 60

  func run(
    _ outbox: consuming sending Outbox, on loops: MultiThreadedEventLoopGroup
  ) throws(Failure) {
    let inbox = PlainInbox()
    let link = Link(
      over: NetworkTransport(to: destination, on: loops), hello: hello, outbox: outbox,
      deliver: { inbox.post(.link($0)) })
    link.open()
    defer { link.close() }
    inbox.readStandardInput()
    var conversation = PlainConversation(
      model: SeatModel(author: author, language: language),
      lobby: lobby.session ?? Session(), link: link, isFollowing: isatty(STDIN_FILENO) == 1)
    try conversation.run(inbox)
  }
}

/// What happens to a plain terminal, in one queue: lines typed and news of the host.
final class PlainInbox: Sendable {
  enum Item: Sendable {
    case line(String)
    case endOfInput
    case link(LinkEvent)
  }

  private let items = Mutex<[Item]>([])
  private let available = DispatchSemaphore(value: 0)

  func post(_ item: Item) {
    items.withLock { $0.append(item) }
    available.signal()
  }

  /// The next item; nil when nothing came in time.
  func next(timeoutSeconds: Int) -> Item? {
    guard available.wait(timeout: .now() + .seconds(timeoutSeconds)) == .success else { return nil }
    return items.withLock { $0.removeFirst() }
  }

  func readStandardInput() {
    let reader = Thread { [self] in
      while let line = readLine(strippingNewline: true) { post(.line(line)) }
      post(.endOfInput)
    }
    reader.start()
  }
}
