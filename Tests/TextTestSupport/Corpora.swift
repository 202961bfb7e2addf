internal import Foundation

/// Hostile and reference inputs that live outside the package; tests of them are skipped where they
/// are not: `TAKT_CORPORA` names the folder, otherwise it is looked for beside the package.
package enum Corpora {
  package static let folder: String? = {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let beside = package.deletingLastPathComponent().appending(path: "shared/corpora").path
    let named = ProcessInfo.processInfo.environment["TAKT_CORPORA"]
    return [named, beside].compactMap { $0 }.first(where: FileManager.default.fileExists)
  }()

  package static var arePresent: Bool { folder != nil }

  package struct File: Sendable, CustomStringConvertible {
    package let name: String
    package let bytes: [UInt8]
    package var description: String { name }
  }

  /// The files of a folder of the corpora, in the order of names; none where it is missing.
  package static func files(in path: String) -> [File] {
    guard let folder else { return [] }
    let place = folder + "/" + path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.sorted().map { File(name: $0, bytes: bytes(path + "/" + $0)) }
  }

  package static func bytes(_ path: String) -> [UInt8] {
    guard let folder, let data = FileManager.default.contents(atPath: folder + "/" + path) else {
      return []
    }
    return Array(data)
  }
}
