import FormatTestSupport
import Foundation
import TaktJournal
import TaktModel
import Testing

/// A file system mounted in a folder of its own until the test ends.
final class Mount {
  let folder = Folder()

  init?(_ options: String...) {
    isMounted =
      switch options.count {
      case 1: run("mount", "-t", "tmpfs", "-o", options[0], "tmpfs", folder.path)
      default: run("mount", "-t", "ext4", "-o", options[0], options[1], folder.path)
      }
    if !isMounted { return nil }
  }

  private var isMounted = true

  deinit { end() }

  func end() {
    if isMounted { run("umount", folder.path) }
    isMounted = false
  }

  static let isAllowed = geteuid() == 0 && Mount("size=16k") != nil

  /// Loop devices and ext4 are there.
  static let areImagesAllowed: Bool = {
    let folder = Folder()
    return isAllowed && makeImage(folder.file("i")) && Mount("loop", folder.file("i")) != nil
  }()

  static func makeImage(_ path: String) -> Bool {
    run("truncate", "-s", "16M", path) && run("mkfs.ext4", "-q", "-F", path)
  }
}

@Suite(.serialized) struct MountTests {
  @Test(.enabled(if: Mount.isAllowed, "only root may mount"), arguments: 4...20)
  func aFullDiskLosesNothingAcknowledged(_ pages: Int) throws {
    let mount = try #require(Mount("size=\(pages * 4)k"))
    defer { mount.end() }
    let path = mount.folder.file("a.jsonl")
    var acknowledged = 0
    do {
      let journal = try Journal.create(at: path, header: sampleHeader)
      for record in RealisticLog() where !journal.isFailed {
        try? journal.append([record], expecting: record.sequence)
        if journal.isFailed { break }
      }
      acknowledged = journal.head
      #expect(journal.failure?.code == ENOSPC)
    }
    #expect(run("mount", "-o", "remount,size=1m", mount.folder.path))
    let (journal, records) = try DiskFileSystem().reading(path)
    #expect(records == Array(RealisticLog().prefix(acknowledged)))
    try journal.append(
      [Array(RealisticLog().prefix(acknowledged + 1))[acknowledged]], expecting: acknowledged + 1)
  }

  /// The images of a disk at moments when the power might have gone: everything acknowledged before
  /// is in each of them (invariant 2). `TAKT_CRASH_IMAGES` asks for more than five.
  @Test(.enabled(if: Mount.areImagesAllowed, "only root with loop devices may mount images"))
  func everyImageOfTheDiskHoldsWhatWasAcknowledged() throws {
    let wanted = ProcessInfo.processInfo.environment["TAKT_CRASH_IMAGES"].flatMap { Int($0) } ?? 5
    let images = try images(wanted, of: "synced")
    #expect(images.count == wanted)
    for image in images {
      #expect(image.held >= image.acknowledged, "\(image)")
      #expect(image.acknowledged > 0)
    }
  }

  /// The same without syncs must lose something, or the test above proves nothing.
  @Test(.enabled(if: Mount.areImagesAllowed, "only root with loop devices may mount images"))
  func withoutSyncsTheImagesShowLoss() throws {
    let images = try images(2, of: "unsynced")
    #expect(images.contains { $0.held < $0.acknowledged }, "\(images)")
  }

  private struct Image {
    let acknowledged: Int
    let held: Int
  }

  private func images(_ count: Int, of mode: String) throws -> [Image] {
    let folder = Folder()
    let image = folder.file("image")
    try #require(Mount.makeImage(image))
    let mount = try #require(Mount("loop", image))
    let probe = try Probe("append", mount.folder.file("a.jsonl"), mode)
    defer {
      probe.end()
      mount.end()
    }
    var acknowledged = 0
    return try (1...count).map { number in
      for _ in 0..<(number * 7) {
        acknowledged = Int(try #require(probe.line())) ?? acknowledged
      }
      probe.stop()
      acknowledged = probe.printedLines().last.flatMap { Int($0) } ?? acknowledged
      let copy = folder.file("copy")
      try #require(run("cp", image, copy))
      probe.resume()
      return Image(acknowledged: acknowledged, held: try held(in: copy))
    }
  }

  /// How many records a writer would find on the disk of this image.
  private func held(in image: String) throws -> Int {
    let mount = try #require(Mount("loop", image))
    defer { mount.end() }
    do throws(JournalError) {
      return try DiskFileSystem().reading(mount.folder.file("a.jsonl")).records.count
    } catch {
      return 0
    }
  }
}
