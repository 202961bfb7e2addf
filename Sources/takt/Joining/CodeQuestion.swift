import NIOPosix
import TaktCanvas
import TaktFormat
import TaktModel
import TaktNetwork
import TaktScreens
import TaktTerminal

/// Asks on the screen for the code of a host whose address is known, until one opens a seat.
struct CodeQuestion: AloneProgram {
  let language: Language
  private var found: Destination?

  init(_ language: Language) {
    self.language = language
  }

  /// nil when the person would rather not say.
  static func ask(
    at endpoint: Endpoint, _ common: CommonOptions, _ language: Language
  ) throws(Failure) -> Destination? {
    var terminal = try SeatProgram.openTerminal(language)
    let theme = try ThemeChoice(common.theme, default: "desk-dark", language: language)
    var question = CodeQuestion(language)
    let screen = StartScreen(joining: endpoint.text)
    _ = try AloneLoop.run(&question, screen, theme: theme, on: &terminal)
    return question.found
  }

  func context(typesCyrillic: Bool) -> Context {
    .alone(in: language, typesCyrillic: typesCyrillic)
  }

  mutating func take(_ request: ProgramRequest) -> AloneOutcome {
    guard case .joinNetwork(let address, let code) = request else { return .stay }
    do throws(Failure) {
      found = try NetworkEntry.find(address, code, language).destination
      return .leave
    } catch {
      return .answer(.refused(request, LocalizedText(error.sentence)))
    }
  }

  mutating func advance() -> Int? { nil }
}

/// A host that was found by what a person typed, and the seat that their code opens there.
struct NetworkEntry {
  let destination: Destination
  let seat: Author.Role?

  static func find(
    _ address: String, _ code: String, _ language: Language
  ) throws(Failure) -> NetworkEntry {
    let destination: Destination
    do throws(Rejection) {
      destination = .network(try Endpoint(address), try JoinCode(typed: code))
    } catch {
      throw Failure(.usage, error.sentence, in: language)
    }
    let lobby = try Lobby.enter(
      destination, on: MultiThreadedEventLoopGroup.singleton, language: language)
    return NetworkEntry(destination: destination, seat: lobby.welcome.seat)
  }
}

extension Context {
  /// For a screen that has no session.
  static func alone(in language: Language, typesCyrillic: Bool) -> Context {
    Context(
      now: Environment.now(), offsetMinutes: Environment.offsetMinutes(), language: language,
      author: Author(id: "start", role: .observer), typesCyrillic: typesCyrillic,
      glyphs: Environment.glyphs)
  }
}
