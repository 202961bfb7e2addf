import Foundation
import Glibc
import TaktHost
import TaktModel
import TaktProgramme

/// Phones and e-mails, beside the log and never in it: `NAME.contacts.json`, for its owner's eyes
/// only, keyed by the names that people have in the log. Deleting it leaves the log whole.
struct ContactsFile {
  private struct Content: Codable {
    struct Entry: Codable {
      var phone: String
      var email: String
    }

    var format = 1
    var people: [String: Entry] = [:]
  }

  let path: String

  init(besideLog log: String) {
    let bare = log.hasSuffix(".jsonl") ? String(log.dropLast(6)) : log
    path = bare + ".contacts.json"
  }

  /// Everybody's details; empty where there is no file.
  func read(_ language: Language) throws(Failure) -> [PersonID: Contact] {
    guard let data = FileManager.default.contents(atPath: path) else { return [:] }
    guard let content = try? JSONDecoder().decode(Content.self, from: data) else {
      throw Failure(
        .damaged,
        language("файл контактов \(path) не прочесть", "the contacts in \(path) cannot be read"))
    }
    return Dictionary(
      uniqueKeysWithValues: content.people.map { id, entry in
        (PersonID(id), Contact(phone: entry.phone, email: entry.email))
      })
  }

  /// Adds people's details to those that are there; new ones replace old ones.
  func add(_ contacts: [PersonID: Contact], _ language: Language) throws(Failure) {
    guard !contacts.isEmpty else { return }
    let all = try read(language).merging(contacts) { $1 }
    var content = Content()
    for (id, contact) in all {
      content.people[id.value] = Content.Entry(phone: contact.phone, email: contact.email)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(content) else { preconditionFailure("texts encode") }
    guard PrivateFile.replace(path, with: Array(data) + [10]) else {
      let reason = String(cString: strerror(errno))
      throw Failure(
        .cannotCreate,
        language("контакты не записать в \(path): ", "cannot write the contacts to \(path): ")
          + reason)
    }
  }

  /// Is the file there, and does it belong to who asks: only the log's owner takes contacts out.
  var isOwn: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_uid == getuid()
      && status.st_mode & S_IFMT == S_IFREG
  }
}
