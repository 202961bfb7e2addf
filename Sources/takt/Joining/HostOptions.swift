import ArgumentParser
import Glibc
import TaktCanvas
import TaktModel
import TaktNetwork

/// Where the host is: an address and a code, a socket, or nothing, which is this machine's only
/// session or else the host that was joined last.
struct HostOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Адрес ведущего: 192.168.1.5 или 192.168.1.5:8258 · the host's address.",
      valueName: "address"))
  var address: String?

  @Argument(
    help: ArgumentHelp(
      "Код с экрана ведущего · the code: K7QF-9TRX-2MHD-PW4C-7NBA.", valueName: "code"))
  var code: [String] = []

  @Option(help: "Путь сокета; без него — единственная сессия этой машины · path of the socket.")
  var socket: String?

  /// - Parameters:
  ///   - wish: the seat that a code which was not named is to open.
  ///   - asking: how to ask for a code that is not known either; nil where nobody could answer.
  func destination(
    for wish: SeatWish, _ language: Language, asking: CommonOptions? = nil
  ) throws(Failure) -> Destination {
    if let socket {
      guard address == nil else {
        throw Failure(
          .usage,
          language("назовите адрес или --socket, не оба", "name an address or --socket, not both"))
      }
      return .socket(socket)
    }
    guard let address else { return try nearest(wish, language, asking) }
    if code.isEmpty, (try? JoinCode(typed: address, latin: KeyboardLayout.latin)) != nil {
      throw Failure(
        .usage,
        language(
          "перед кодом назовите адрес ведущего: takt join 192.168.1.5 КОД",
          "name the host's address before the code: takt join 192.168.1.5 CODE"))
    }
    return try network(address, wish, language, asking)
  }

  private func nearest(
    _ wish: SeatWish, _ language: Language, _ asking: CommonOptions?
  ) throws(Failure) -> Destination {
    let known = JoinedHosts.known
    guard Paths.runningSockets().isEmpty, let last = known.best(for: wish) ?? known.all.first else {
      return .socket(try Paths.onlySocket(language))
    }
    return try remembered(at: last.endpoint, wish, language, asking)
  }

  private func network(
    _ address: String, _ wish: SeatWish, _ language: Language, _ asking: CommonOptions?
  ) throws(Failure) -> Destination {
    let endpoint: Endpoint
    do throws(Rejection) {
      endpoint = try Endpoint(address)
      if !code.isEmpty {
        let code = try JoinCode(typed: code.joined(), latin: KeyboardLayout.latin)
        return .network(endpoint, code)
      }
    } catch {
      throw Failure(.usage, error.sentence, in: language)
    }
    return try remembered(at: endpoint, wish, language, asking)
  }

  /// The host with the code that is known there; one that may not open the seat only where nobody
  /// can be asked for another.
  private func remembered(
    at endpoint: Endpoint, _ wish: SeatWish, _ language: Language, _ asking: CommonOptions?
  ) throws(Failure) -> Destination {
    let known = JoinedHosts.known.best(for: wish, at: endpoint)
    if let known, wish.isSure(of: known.seat) { return known.destination }
    if let asking, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      if let found = try CodeQuestion.ask(at: endpoint, asking, language) { return found }
    } else if let known {
      return known.destination
    }
    throw Failure(
      .usage,
      language(
        "назовите код с экрана ведущего: takt join \(endpoint.text) K7QF-…",
        "name the code on the host's screen: takt join \(endpoint.text) K7QF-…"))
  }
}
