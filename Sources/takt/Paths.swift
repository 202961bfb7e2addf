import Foundation
import Glibc
import TaktModel
import TaktNetwork

/// Where takt keeps its files, by the rules of XDG (cli.md, "Files").
enum Paths {
  static let configuration = folder("XDG_CONFIG_HOME", "/.config")
  static let state = folder("XDG_STATE_HOME", "/.local/state")
  static let outboxes = state + "/outboxes"

  /// Sockets of the sessions that run on this machine; only this user may enter.
  static let runtime: String = {
    if let folder = Environment.variable("XDG_RUNTIME_DIR") { return folder + "/takt" }
    return (Environment.variable("TMPDIR") ?? "/tmp") + "/takt-\(getuid())"
  }()

  private static func folder(_ variable: String, _ home: String) -> String {
    let base = Environment.variable(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (base ?? (Environment.variable("HOME") ?? "/") + home) + "/takt"
  }

  static var listing: String {
    [
      "config      \(configuration)/config.yaml",
      "themes      \(configuration)/themes",
      "programmes  \(configuration)/programmes",
      "boards      \(configuration)/boards",
      "outboxes    \(outboxes)",
      "recent      \(state)/recent",
      "joined      \(JoinedHosts.file)",
      "sockets     \(runtime)",
    ].joined(separator: "\n")
  }

  /// Makes a private folder (0700), or refuses one that belongs to another.
  static func makePrivate(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(.cannotCreate, "\(path): \(error.localizedDescription)")
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_uid == getuid() else {
      throw Failure(.cannotCreate, "\(path): принадлежит другому · belongs to another user")
    }
  }

  /// A path as a person types it: `~/` is home.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment.variable("HOME") else { return path }
    return home + path.dropFirst(1)
  }

  static func socket(of session: String) -> String { "\(runtime)/\(session).sock" }

  /// Sockets in the folder at which a host answers.
  static func runningSockets() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: runtime)) ?? []
    return names.filter { $0.hasSuffix(".sock") }.sorted().map { "\(runtime)/\($0)" }
      .filter { SocketPath.answers($0) }
  }

  /// The socket that a command without `--socket` means.
  static func onlySocket(_ language: Language) throws(Failure) -> String {
    let sockets = runningSockets()
    if let socket = sockets.first, sockets.count == 1 { return socket }
    guard sockets.isEmpty else {
      let list = sockets.joined(separator: "\n  ")
      throw Failure(
        .usage,
        language(
          "идёт несколько сессий, выберите --socket:\n  ",
          "several sessions run, choose --socket:\n  ")
          + list)
    }
    throw Failure(
      .unreachable,
      language(
        "на этой машине не идёт ни одна сессия; начните: takt host ДЕНЬ.jsonl --programme eco-tsekh",
        "no session runs on this machine; begin one: takt host DAY.jsonl --programme eco-tsekh"))
  }
}
