import Testing

@testable import TaktNetwork

/// Where a terminal looks for its host.
@Suite struct HostAddressesTests {
  private let home = Endpoint(host: "10.0.0.1")
  private let docker = Endpoint(host: "172.17.0.1")
  private let cable = Endpoint(host: "192.168.1.5", port: 9000)

  private func known() -> HostAddresses {
    var addresses = HostAddresses(home)
    addresses.learn(["172.17.0.1", "10.0.0.1", "192.168.1.5:9000", "not an address", "172.17.0.1"])
    return addresses
  }

  @Test func `every other attempt goes to where the host was last, the rest to each of the others`()
  {
    #expect(
      (0..<6).map { known().endpoint(attempt: $0) } == [home, docker, home, cable, home, docker])
    #expect((0..<3).map { HostAddresses(home).endpoint(attempt: $0) } == [home, home, home])
  }

  @Test func `where it is found, or where a person says it is, it is looked for first`() {
    var addresses = known()
    addresses.prefer(cable)
    #expect((0..<4).map { addresses.endpoint(attempt: $0) } == [cable, home, cable, docker])
    addresses.learn(["10.0.0.1", "192.168.1.5:9000"])
    #expect(addresses.likely == cable && addresses.endpoint(attempt: 5) == home)
  }

  @Test func `only where the host was last, or was said to be, is a code refused for good`() {
    var addresses = known()
    #expect(addresses.judge(.codeRefused, at: home) == .codeRefused)
    #expect(addresses.judge(.codeRefused, at: docker) == .elsewhere)
    #expect(addresses.judge(.turnedAway, at: docker) == .elsewhere)
    addresses.prefer(cable)
    #expect(addresses.judge(.codeRefused, at: home) == .elsewhere)
    #expect(addresses.judge(.codeRefused, at: cable) == .codeRefused)
  }

  @Test func `a host that a person took for another one does not refuse the code for good`() {
    var addresses = known()
    addresses.enter(home)
    addresses.prefer(cable)
    #expect(addresses.judge(.gone, at: cable) == .gone)
    #expect(addresses.judge(.codeRefused, at: cable) == .anotherHost(at: cable))
    #expect((0..<4).map { addresses.endpoint(attempt: $0) } == [home, docker, home, docker])
    #expect(addresses.judge(.codeRefused, at: home) == .codeRefused)
    addresses.enter(docker)
    #expect(addresses.judge(.codeRefused, at: docker) == .codeRefused)
  }
}
