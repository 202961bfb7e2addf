package import TaktModel

/// What a person can begin with on this machine; the program around looks it up.
package struct StartChoices: Equatable, Sendable {
  /// A session whose host runs here.
  package struct Running: Equatable, Sendable {
    package let title: String
    package let socket: String

    package init(title: String, socket: String) {
      self.title = title
      self.socket = socket
    }
  }

  /// A log that was written here before.
  package struct Recent: Equatable, Sendable {
    package let title: String
    package let path: String
    /// When it was written last, as people say it: "вчера, 17:40".
    package let when: String

    package init(title: String, path: String, when: String) {
      self.title = title
      self.path = path
      self.when = when
    }
  }

  /// A programme that a session can be made from.
  package struct KnownProgramme: Equatable, Sendable {
    package let name: String
    package let title: LocalizedText

    package init(name: String, title: LocalizedText) {
      self.name = name
      self.title = title
    }
  }

  /// A host that let this machine in over the network before.
  package struct KnownHost: Equatable, Sendable {
    package let address: String
    package let code: String
    /// What the code opens, in words; nil where nobody noted it.
    package let seat: LocalizedText?

    package init(address: String, code: String, seat: LocalizedText? = nil) {
      self.address = address
      self.code = code
      self.seat = seat
    }
  }

  package var running: [Running]
  package var recent: [Recent]
  package var programmes: [KnownProgramme]
  /// The last one first.
  package var hosts: [KnownHost]

  package init(
    running: [Running], recent: [Recent], programmes: [KnownProgramme], hosts: [KnownHost] = []
  ) {
    self.running = running
    self.recent = recent
    self.programmes = programmes
    self.hosts = hosts
  }
}
