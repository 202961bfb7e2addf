import Dispatch
package import NIOCore
import Synchronization
import TaktFormat
import TaktModel
package import TaktNetwork
import TaktRoom

/// Where terminals may come, and what was told about it.
struct Places: Sendable {
  var listeners: [Listener] = []
  var endpoint: Endpoint?
  /// What terminals may type after `takt join`: looked up once a second, not for each newcomer.
  var addresses: [String] = []
  /// Opens the network at the usual port, where this host may.
  var opening: (@Sendable () throws(LinkError) -> Void)?
  var told = Door()
  var shown = Door()
}

extension HostService {
  /// Opens the network; from now on whoever knows a code may come.
  ///
  /// - Returns: where, with the port that was found free where port 0 was asked for.
  @discardableResult
  package func listen(
    to endpoint: Endpoint, bounds: EntranceBounds = EntranceBounds(),
    on group: any EventLoopGroup
  ) throws(LinkError) -> Endpoint {
    codes.ensure(room.session().roster.seats)
    let opened = try Listener.open(
      endpoint, bounds: bounds, on: group, code: { [codes] in codes.code(named: $0) },
      accept: { Visitor($0, of: self) })
    let found = Endpoint(host: endpoint.host, port: opened.port ?? endpoint.port)
    places.withLock { places in
      places.listeners.append(opened)
      places.endpoint = found
    }
    lookUpAddresses()
    refreshDoor()
    return found
  }

  /// Lets facilitators open the network from their console.
  package func offerNetwork(
    at endpoint: Endpoint = Endpoint(host: "0.0.0.0"), on group: any EventLoopGroup
  ) {
    places.withLock { places in
      places.opening = { [self] () throws(LinkError) in try listen(to: endpoint, on: group) }
    }
  }

  /// Opens the network as a facilitator wished, elsewhere than on an event loop: it must not wait
  /// for itself. What keeps it closed is told to who asked.
  private func openNetwork(for visitor: Visitor) {
    let opening = places.withLock { places in
      defer { places.opening = nil }
      return places.endpoint == nil ? places.opening : nil
    }
    guard let opening else { return }
    DispatchQueue.global().async { [self] in
      do throws(LinkError) {
        try opening()
      } catch {
        places.withLock { $0.opening = opening }
        visitor.line.send([.refused(nil, error.sentence)])
      }
    }
  }

  var addresses: [String] { places.withLock(\.addresses) }

  /// A laptop comes into another network while it listens.
  func lookUpAddresses() {
    guard let endpoint = places.withLock(\.endpoint) else { return }
    note(addresses: endpoint.reachable.map(\.text))
  }

  /// Terminals that sit hear of new ways: once the old one is gone it is too late to tell.
  func note(addresses: [String]) {
    room.perform { [self] _ in
      let isNews = places.withLock { places in
        defer { places.addresses = addresses }
        return places.addresses != addresses
      }
      guard isNews else { return }
      for line in registry.withLock(\.lines) where line.address != nil {
        line.send([.addresses(addresses)])
      }
    }
  }

  /// The door as it is now. Seats that have just come to be get their codes. Those of dissolved groups
  /// come last, as long as their codes let in who came with them.
  private func door(in session: Session) -> Door {
    let addresses = addresses
    guard !addresses.isEmpty else { return Door() }
    let seats = session.roster.seats
    codes.ensure(seats)
    let entries = codes.entries.filter { seats.contains($0.seat) || $0.code != nil }
    let order = Dictionary(uniqueKeysWithValues: zip(seats, 0...))
    return Door(
      addresses: addresses,
      codes: entries.sorted { order[$0.seat, default: .max] < order[$1.seat, default: .max] }
        .map { Door.Code(seat: $0.seat, text: $0.code?.text ?? "") },
      wrongTries: wrongTries)
  }

  private var wrongTries: [Door.WrongTries] {
    let now = facts().now
    return places.withLock(\.listeners).flatMap(\.wrongTries).map { tries in
      Door.WrongTries(
        address: tries.address, count: tries.count,
        last: Instant(milliseconds: now.milliseconds - Int64(tries.millisecondsAgo) / 1000 * 1000))
    }
  }

  /// Tells facilitators about the door, and projectors what of it they show, where that is news.
  func refreshDoor() {
    room.perform { [self] room in
      let door = door(in: room.session)
      let shown = door.shown(in: room.session)
      let (isNews, isShownNews) = places.withLock { places in
        defer { (places.told, places.shown) = (door, shown) }
        return (places.told.differs(from: door), places.shown != shown)
      }
      let (facilitators, screens) = registry.withLock { ($0.facilitators, $0.screens) }
      if isNews { for line in facilitators { line.send([.door(door)]) } }
      if isShownNews { for line in screens { line.send([.door(shown)]) } }
    }
  }

  /// What a newcomer is told of the door, on the room's queue.
  func tellDoor(to visitor: Visitor, as role: Author.Role, in session: Session) {
    switch role {
    case .facilitator: visitor.line.send([.door(door(in: session))])
    case .screen:
      let shown = door(in: session).shown(in: session)
      if shown != Door() { visitor.line.send([.door(shown)]) }
    case .scribe, .juror, .observer: break
    }
  }

  /// A facilitator's wish about codes.
  func grant(_ wish: DoorWish, to visitor: Visitor) {
    switch wish {
    case .show: room.perform { room in visitor.line.send([.door(self.door(in: room.session))]) }
    case .reissue(let seat): takeBack(seat, for: visitor) { $0.reissue(seat) }
    case .revoke(let seat): takeBack(seat, for: visitor) { $0.revoke(seat) }
    case .open: openNetwork(for: visitor)
    }
    refreshDoor()
  }

  /// Whoever came with the code is out at once. On the room's queue, where terminals are seated:
  /// none is between the look at its code and its seat then.
  private func takeBack(
    _ seat: Author.Role, for asking: Visitor,
    _ change: @escaping @Sendable (Codebook) -> Codebook.Replaced
  ) {
    room.perform { [self] room in
      let session = room.session
      let refusal = asking.leadRefusal(in: session) ?? seatRefusal(seat, in: session.roster)
      if let refusal {
        return asking.line.send([.refused(nil, refusal.sentence)])
      }
      let replaced = change(codes)
      if !replaced.isSaved { asking.line.send([.refused(nil, codes.unsaved)]) }
      guard let code = replaced.name else { return }
      for visitor in registry.withLock({ $0.visitors(with: code) }) {
        visitor.dismiss(.codeRevoked, because: .code)
      }
    }
  }
}

extension HostService {
  /// A code for a seat that is not there would open nothing, or something one day unawares.
  private func seatRefusal(_ seat: Author.Role, in roster: Roster) -> Rejection? {
    let isKnown = codes.entries.contains { $0.seat == seat && $0.code != nil }
    if isKnown || roster.seats.contains(seat) { return nil }
    return Rejection(
      "Такого места нет: \(seat.title.russian).", "There is no such seat: \(seat.title.english).")
  }
}

extension Door {
  /// Is there more to tell than that the last wrong try is a second older.
  fileprivate func differs(from other: Door) -> Bool {
    addresses != other.addresses || codes != other.codes
      || wrongTries.map { [$0.address, "\($0.count)"] }
        != other.wrongTries.map { [$0.address, "\($0.count)"] }
  }
}

extension Endpoint {
  /// The addresses at which others find a host that listens here: of one that listens everywhere,
  /// those of this machine.
  fileprivate var reachable: [Endpoint] {
    guard ["0.0.0.0", "::", ""].contains(host) else { return [self] }
    let devices = (try? System.enumerateDevices()) ?? []
    let addresses = devices.compactMap(\.address?.ipAddress).filter { address in
      !address.hasPrefix("127.") && (!address.contains(":") || host == "::")
        && address != "::1" && !address.hasPrefix("fe80")
    }
    return (addresses.isEmpty ? ["127.0.0.1"] : addresses).map { Endpoint(host: $0, port: port) }
  }
}
