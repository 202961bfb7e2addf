/// How terminals come in over the network: where the host listens, which codes open which seats,
/// and who tried wrong ones. The host tells facilitators all of it and a projector only what it is
/// to show; none of it is ever in the log.
package struct Door: Hashable, Sendable {
  /// A code and the seat that it opens.
  package struct Code: Hashable, Sendable {
    package let seat: Author.Role
    /// As it is shown and said.
    package let text: String

    package init(seat: Author.Role, text: String) {
      self.seat = seat
      self.text = text
    }
  }

  /// Wrong codes that came from one address of late.
  package struct WrongTries: Hashable, Sendable {
    package let address: String
    package let count: Int
    package let last: Instant

    package init(address: String, count: Int, last: Instant) {
      self.address = address
      self.count = count
      self.last = last
    }
  }

  /// What to type after `takt join`: `192.168.1.5`, with `:port` where it is not the usual one.
  /// Empty while the host does not listen to the network.
  package var addresses: [String]
  package var codes: [Code]
  package var wrongTries: [WrongTries]

  package init(
    addresses: [String] = [], codes: [Code] = [], wrongTries: [WrongTries] = []
  ) {
    self.addresses = addresses
    self.codes = codes
    self.wrongTries = wrongTries
  }

  package func code(for seat: Author.Role) -> Code? { codes.first { $0.seat == seat } }

  /// What of it a projector is told: where to come and the codes of groups, those that the room sees
  /// now, kept by a frozen projector or not, and no other.
  package func shown(in session: Session) -> Door {
    let stage = session.stage
    guard case .join(let group) = stage.seen, !stage.isBlank else { return Door() }
    let shown = codes.filter { code in
      guard let number = code.seat.group, session.roster.group(number)?.closedAt == nil
      else { return false }
      return group == nil || group == number
    }
    return Door(addresses: addresses, codes: shown)
  }
}

/// What a facilitator may ask about codes; decided by the host, not in the log.
package enum DoorWish: Hashable, Sendable {
  /// A new code for the seat; the old one opens nothing any more, and who came with it is out.
  case reissue(Author.Role)
  /// As `reissue`, but without a new one.
  case revoke(Author.Role)
  /// Tell how the door stands.
  case show
  /// Listen to the network, at the usual port of all addresses.
  case open
}
