import EdgeTestSupport
import Foundation
import Synchronization
import TaktModel
import TaktNetwork
import Testing

@testable import TaktHost

/// A stock client keeps the session of a line and takes it up again without the code.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: Resuming.program)))
struct ResumptionTests {
  @Test func `who takes up an earlier session of TLS is not let in, and disturbs nobody`() throws {
    let day = try Day()
    try day.start()
    let endpoint = try day.listen(at: 0)
    let host = try #require(day.host)
    let code = try #require(host.codes.entries.first { $0.seat == .scribe(1) }?.code)
    let session = day.folder("session")
    let first = try Resuming.run(endpoint, code, ["-sess_out", session])
    #expect(first.contains("New, TLSv1.2"))
    let second = try Resuming.run(endpoint, code, ["-sess_in", session])
    #expect(second.contains("Reused, TLSv1.2"))
    let tries = { host.places.withLock { $0.listeners.flatMap(\.wrongTries).map(\.count) } }
    #expect(eventually { tries() == [1] })
    let guest = Guest(.network(endpoint, code), "vera", .scribe(1))
    #expect(eventually { !guest.now.records.isEmpty })
  }
}

/// The client of OpenSSL, where the machine has one.
private enum Resuming {
  static let program = "/usr/bin/openssl"

  /// Shakes hands, says nothing and leaves. Returns what it tells of the line.
  static func run(
    _ endpoint: Endpoint, _ code: JoinCode, _ options: [String]
  ) throws -> String {
    let key = code.letters.utf8.map { String(format: "%02x", $0) }.joined()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      [
        "s_client", "-connect", "\(endpoint.host):\(endpoint.port)", "-tls1_2", "-cipher",
        "ECDHE-PSK-CHACHA20-POLY1305", "-psk_identity", code.name, "-psk", key,
      ] + options
    let words = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = words
    process.standardError = FileHandle.nullDevice
    try process.run()
    let told = words.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: told, as: UTF8.self)
  }
}
