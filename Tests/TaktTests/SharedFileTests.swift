import Dispatch
import EdgeTestSupport
import Glibc
import Testing

@testable import takt

/// Files that several terminals of one machine rewrite.
@Suite struct SharedFileTests {
  private let folder = TemporaryFolder()
  private var file: SharedFile { SharedFile(path: folder("joined")) }

  private var status: stat {
    var status = stat()
    stat(file.path, &status)
    return status
  }

  @Test func `what terminals note at the same time is all kept, for their user alone`() {
    let file = file
    DispatchQueue.concurrentPerform(iterations: 64) { number in
      file.change { ($0 ?? "") + "\(number)\n" }
    }
    let lines = (file.text ?? "").split(separator: "\n").compactMap { Int($0) }
    #expect(lines.sorted() == Array(0..<64))
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(bytes(of: folder("joined.new")) == nil)
  }

  @Test func `what stays the same is not written`() {
    file.change { _ in "same" }
    let before = status.st_ino
    file.change { $0 ?? "" }
    #expect(status.st_ino == before)
    file.change { _ in "other" }
    #expect(file.text == "other" && status.st_ino != before)
  }
}
