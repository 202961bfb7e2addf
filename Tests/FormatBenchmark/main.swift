import FormatTestSupport
import Glibc
import TaktFormat
import TaktJournal
import TaktModel

/// Measures the log's codec in processor time of one core: `format-benchmark [RECORDS] [NAME]`.
let arguments = Array(CommandLine.arguments.dropFirst())
let count = arguments.first.flatMap { Int($0) } ?? 300_000
let chosen = arguments.dropFirst().first
let records = Array(RealisticLog().prefix(count))

func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func report(_ name: String, bytes: Int, _ body: () -> Void) {
  if let chosen, chosen != name { return }
  let rounds = (0..<7).map { _ in
    let start = processorSeconds()
    body()
    return processorSeconds() - start
  }.sorted()
  let seconds = rounds[3]
  print(
    name, "\(Int(Double(count) / seconds)) records/s", "\(Int(Double(bytes) / seconds / 1e6)) MB/s",
    "\(Int(seconds * 1e9 / Double(count))) ns/record",
    "best \(Int(rounds[0] * 1e9 / Double(count))) ns", separator: "\t")
}

var log: [UInt8] = []
var lengths: [Int] = []
var encoder = LogEncoder()
for record in records {
  let start = log.count
  encoder.append(record, to: &log)
  lengths.append(log.count - start)
}
print("\(count) records, \(log.count / count) bytes each; the median of 7 rounds")

report("encode", bytes: log.count) {
  var encoder = LogEncoder()
  var bytes: [UInt8] = []
  bytes.reserveCapacity(log.count)
  for record in records { encoder.append(record, to: &bytes) }
  precondition(bytes.count == log.count)
}

log.withUnsafeBytes { log in
  report("sum", bytes: log.count) {
    precondition(Checksum.start.adding(log) != .start)
  }
  report("check", bytes: log.count) {
    var offset = 0
    for length in lengths {
      let line = UnsafeRawBufferPointer(rebasing: log[offset..<offset + length - 1])
      do { try JSON.check(line) } catch { preconditionFailure("\(error)") }
      offset += length
    }
  }
  report("decode", bytes: log.count) {
    var decoder = LogDecoder()
    var offset = 0
    for length in lengths {
      let line = UnsafeRawBufferPointer(rebasing: log[offset..<offset + length - 1])
      do { _ = try decoder.record(line) } catch { preconditionFailure("\(error)") }
      offset += length
    }
    precondition(decoder.sequence == count)
  }
}

/// The same from a file, as a log is opened.
let path = "/tmp/takt-benchmark-\(getpid()).jsonl"
do {
  let journal = try Journal.create(
    at: path,
    header: Header(
      session: "b", title: "b", createdAt: Instant(milliseconds: 0), writer: "0.1.0"))
  for start in stride(from: 0, to: count, by: 512) {
    try journal.append(Array(records[start..<min(start + 512, count)]), expecting: start + 1)
  }
}
report("read", bytes: log.count) {
  do {
    let summary = try LogReader().check(path)
    precondition(summary.records == count)
  } catch {
    preconditionFailure("\(error)")
  }
}
unlink(path)
