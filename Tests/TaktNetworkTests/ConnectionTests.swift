import Foundation
import NIOCore
import NIOPosix
import Testing

@testable import TaktNetwork

@Suite struct ConnectionTests {
  @Test func `a hold that ends on another thread does not end one that has begun since`() throws {
    let channel = try ServerBootstrap(group: ScriptedHost.loops)
      .bind(host: "127.0.0.1", port: 0).wait()
    defer { channel.close(promise: nil) }
    let connection = Connection(channel)
    try channel.eventLoop.submit {
      connection.hold(.unanswered, true)
      let hasEnded = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        connection.hold(.unanswered, false)
        hasEnded.signal()
      }
      hasEnded.wait()
      connection.hold(.pace, true)
    }.wait()
    #expect(try channel.getOption(.autoRead).wait() == false)
    connection.hold(.pace, false)
    #expect(try channel.getOption(.autoRead).wait() == true)
  }
}
