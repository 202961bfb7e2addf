internal import Foundation

/// A folder of one test, gone with it. Its path is short, so that sockets fit into it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() {
    var name = Array("/tmp/takt-test-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { preconditionFailure("/tmp cannot be written") }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in the folder.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self(name), withIntermediateDirectories: true)
  }
}

/// The bytes of a file; nil where there is none.
package func bytes(of path: String) -> [UInt8]? {
  FileManager.default.contents(atPath: path).map(Array.init)
}

package func text(of path: String) -> String? {
  bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
}

package func write(_ bytes: [UInt8], to path: String) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}

package func names(in folder: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}

/// Who may do what with a file, as `chmod` writes it; nil where there is none.
package func mode(of path: String) -> Int? {
  (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
}
