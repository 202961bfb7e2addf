import EdgeTestSupport
import NIOCore
import NIOPosix
import TaktFormat
import TaktModel
import TerminalTestSupport
import Testing

/// What `takt codes` will not do, and says.
@Suite struct CodesCommandTests {
  private let box = Sandbox()

  private func codes(_ wish: String...) throws -> Sandbox.Run {
    try box.run(["codes", "--socket", box.socket, "--lang", "en"] + wish)
  }

  private var file: String? { text(of: box.folder("day.codes.json")) }

  @Test(arguments: ["--reissue", "--revoke"])
  func `a group that is not there gets no code and loses none`(wish: String) throws {
    try box.makeLog(groups: 2)
    let host = try box.host(listening: 0)
    let before = try #require(file)
    let run = try codes(wish, "77")
    #expect(run.status == 64 && run.output == "")
    #expect(run.errors.contains("there is no group 77; there are: "), "\(run.errors)")
    #expect(file == before)
    let known = try codes(wish, "2")
    #expect(known.status == 0 && known.output.contains("group 2"), "\(known.errors)")
    #expect(file != before)
    host.end()
  }

  @Test func `while the network is closed nothing is changed`() throws {
    try box.makeLog()
    let host = try box.host()
    let run = try codes("--reissue", "1")
    #expect(run.status == 1 && run.errors.contains("the network is closed"))
    #expect(file == nil)
    host.end()
  }

  @Test func `a host of another version says which side to upgrade`() throws {
    let farewell = HostMessage.closing(
      LocalizedText("Обновите takt.", "Upgrade takt on the host."), because: .version)
    let host = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        // What waits for the channel is written once the channel need not wait for it.
        channel.writeAndFlush(ByteBuffer(bytes: farewell.line()), promise: nil)
        return channel.eventLoop.makeSucceededVoidFuture()
      }
      .bind(unixDomainSocketPath: box.socket).wait()
    let run = try codes()
    #expect(run.status == 69 && run.errors == "takt: Upgrade takt on the host.\n", "\(run.errors)")
    try host.close().wait()
  }
}
