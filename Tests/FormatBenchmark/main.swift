import FormatTestSupport
import TaktFormat
import TaktModel

/// Measures the log's codec on one core: `format-benchmark [RECORDS]`.
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 300_000
let records = Array(RealisticLog().prefix(count))
let clock = ContinuousClock()

func report(_ name: String, bytes: Int, _ body: () -> Void) {
  let rounds = (0..<5).map { _ in clock.measure(body) }.sorted()
  let seconds = rounds[2] / .seconds(1)
  print(
    name, "\(Int(Double(count) / seconds)) records/s", "\(Int(Double(bytes) / seconds / 1e6)) MB/s",
    "\(Int(seconds * 1e9 / Double(count))) ns/record", separator: "\t")
}

var log: [UInt8] = []
var lengths: [Int] = []
var encoder = LogEncoder()
for record in records {
  let start = log.count
  encoder.append(record, to: &log)
  lengths.append(log.count - start)
}
print("\(count) records, \(log.count / count) bytes each; the median of 5 rounds")

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
  report("check JSON", bytes: log.count) {
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
