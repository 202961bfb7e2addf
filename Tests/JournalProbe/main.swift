import FormatTestSupport
import Glibc
import TaktJournal
import TaktModel

/// A process of its own for the tests that stop it, fill its disk or limit it.
///
///     journal-probe append PATH [unsynced]   appends until it fails; prints each number when acknowledged
///     journal-probe limits PATH COUNT        runs into COUNT different limits of the file's size
signal(SIGXFSZ, SIG_IGN)

let header = Header(
  session: "probe", title: "Проба", createdAt: Instant(milliseconds: 0), writer: "0.1.0")
let arguments = Array(CommandLine.arguments.dropFirst())

switch arguments.first {
case "append" where arguments.count >= 2:
  let files: any FileSystem = arguments.last == "unsynced" ? Unsynced() : DiskFileSystem()
  appendForEver(to: arguments[1], on: files)
case "limits" where arguments.count == 3:
  for step in 1...(Int(arguments[2]) ?? 1) { runIntoLimit(step * 17, at: arguments[1]) }
default:
  say("usage: journal-probe append PATH [unsynced] | limits PATH COUNT")
  exit(64)
}

/// Past any buffer: what is said is said when the process is stopped.
func say(_ text: String) {
  let line = Array((text + "\n").utf8)
  _ = write(1, line, line.count)
}

func appendForEver(to path: String, on files: any FileSystem) {
  do throws(JournalError) {
    let journal = try Journal.create(at: path, header: header, on: files)
    for record in RealisticLog() {
      try journal.append([record], expecting: record.sequence)
      say("\(record.sequence)")
    }
  } catch {
    say("failed: \(error.message.english)")
    exit(74)
  }
}

/// Prints the limit, how many records were acknowledged, and how many the log then holds.
func runIntoLimit(_ limit: Int, at path: String) {
  for old in [path, path + ".lock"] { unlink(old) }
  setLimit(limit)
  let acknowledged = appendUntilFailure(at: path)
  setLimit(nil)
  var held = 0
  do throws(JournalError) {
    let journal = try Journal.open(at: path) { _ in held += 1 }
    if let file = journal.recovery?.file { unlink(file) }
    say("\(limit) \(acknowledged) \(held)")
  } catch .empty {
    say("\(limit) \(acknowledged) 0")
  } catch .unfinishedHeader {
    say("\(limit) \(acknowledged) 0")
  } catch {
    say("failed: \(error.message.english)")
    exit(74)
  }
}

func appendUntilFailure(at path: String) -> Int {
  guard let journal = try? Journal.create(at: path, header: header) else { return 0 }
  for record in RealisticLog() {
    guard (try? journal.append([record], expecting: record.sequence)) != nil else { break }
  }
  return journal.head
}

func setLimit(_ bytes: Int?) {
  var limit = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  limit.rlim_cur = bytes.map(rlim_t.init) ?? limit.rlim_max
  setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}

/// The control of the crash tests: says that everything is on the disk and syncs nothing.
struct Unsynced: FileSystem {
  private let disk = DiskFileSystem()

  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> FileDescriptor {
    try disk.open(path, access)
  }
  func close(_ file: FileDescriptor) { disk.close(file) }
  func size(of file: FileDescriptor) throws(FileFailure) -> Int { try disk.size(of: file) }
  func read(
    _ file: FileDescriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int { try disk.read(file, at: offset, into: buffer) }
  func write(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer) throws(FileFailure) -> Int {
    try disk.write(file, bytes)
  }
  func sync(_ file: FileDescriptor) throws(FileFailure) {}
  func truncate(_ file: FileDescriptor, to size: Int) throws(FileFailure) {
    try disk.truncate(file, to: size)
  }
  func syncFolder(of path: String) throws(FileFailure) {}
  func lock(_ file: FileDescriptor) throws(FileFailure) -> Bool { try disk.lock(file) }
  func remove(_ path: String) throws(FileFailure) { try disk.remove(path) }
}
