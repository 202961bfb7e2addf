import Glibc
import TaktHost
import TaktModel

/// Whose log it is: only its owner, and root, sees what a session hid.
struct LogOwner {
  let isAsking: Bool

  init(of path: String, asking user: uid_t = getuid()) {
    var status = stat()
    isAsking = user == 0 || (stat(path, &status) == 0 && status.st_uid == user)
  }

  /// As whom the log is read. Anybody else is a guest who was there from the beginning.
  var viewer: Author.Role { isAsking ? .facilitator : .observer }

  static let note = LocalizedText(
    "журнал не ваш: скрытого, закрытых ставок и оценок здесь нет",
    "the log is not yours: what was hidden, sealed bids and blind scores are left out")
}

extension PastSession {
  /// Reads a log as whoever runs the program may see it, and says where something is left out.
  init(ownedBy owner: LogOwner, _ path: String, language: Language) throws(Failure) {
    self = try PastSession(path, as: owner.viewer, language: language)
    if !owner.isAsking { writeToStandardError("takt: \(LogOwner.note.text(in: language))\n") }
  }
}
