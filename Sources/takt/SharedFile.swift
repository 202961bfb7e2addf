import Foundation
import Glibc

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
    let aside = "\(path).new"
    guard new != old, !isUnreadable, write(new, to: aside) else { return }
    rename(aside, path)
    fsync(folder)
  }

  private func write(_ text: String, to aside: String) -> Bool {
    unlink(aside)
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    return Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
  }
}
