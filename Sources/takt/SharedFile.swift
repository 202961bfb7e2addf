import Foundation
import Glibc
import TaktHost

/// A small file of this machine that several terminals read and rewrite, for nobody else to read.
struct SharedFile {
  let path: String

  /// nil where there is none that can be read.
  var text: String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// It is there and cannot be read: what is in it may still be saved.
  var isUnreadable: Bool { text == nil && access(path, F_OK) == 0 }

  /// Rewrites the file while no other terminal does: what each of them notes is kept. It is on the
  /// disk before it takes the place of the old one; what stays the same is not written.
  func change(_ body: (String?) -> String) {
    let place = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let folder = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    flock(folder, LOCK_EX)
    let old = text
    let new = body(old)
    guard new != old, !isUnreadable else { return }
    if PrivateFile.replace(path, with: Array(new.utf8)) { fsync(folder) }
  }
}
