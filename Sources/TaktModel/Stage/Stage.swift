/// A picture that the projector can show.
package enum Scene: Hashable, Sendable {
  case timer
  /// A board's cards as a wall: List A, trends by column.
  case wall(BoardID)
  /// A board's tree; nil shows every group's.
  case tree(BoardID, GroupNumber?)
  /// A board of forms; nil shows every group's.
  case form(BoardID, GroupNumber?)
  /// Who gives what to whom; nil sums over all groups.
  case matrix(BoardID, GroupNumber?)
  /// Where we are: the programme with the current step, for latecomers.
  case whereWeAre
  /// Who sits where, after a regrouping.
  case seating
  /// What a published ballot gave.
  case results(BallotNumber)
  /// Who waits for whose answer on a board of requests.
  case requests(BoardID)
  /// Who speaks on a board of talks, with their clock, and who comes next.
  case rota(BoardID)
  /// A slide of a group's presentation, counted from 1.
  case slide(BoardID, GroupNumber?, Int)
  /// A board of stages and tasks along the time.
  case road(BoardID)
  /// How to come in: a group's code for its table; nil shows those of all groups. The log holds no
  /// code: the host tells it to the projector while this is shown. A step that begins brings its own
  /// scene: a code is not left on the wall unawares.
  case join(GroupNumber?)
}

extension Scene {
  fileprivate var isJoin: Bool { if case .join = self { true } else { false } }
}

/// What the projector shows: the scene, what comes after it, and what lies over it.
package struct Stage: Hashable, Sendable {
  package internal(set) var current: Scene = .whereWeAre
  package internal(set) var queue: [Scene] = []
  /// Scenes shown before, the latest last; at most 50.
  package internal(set) var history: [Scene] = []
  package internal(set) var isBlank = false
  /// The scene that a frozen projector keeps, whatever becomes of `current`; nil while it is not
  /// frozen.
  package internal(set) var kept: Scene?
  /// A line over the scene: a reminder to a group.
  package internal(set) var message: String?

  package init() {}

  /// While frozen the projector keeps its picture, codes included, until it is thawed.
  package var isFrozen: Bool { kept != nil }

  /// What the room sees where the projector is not blank.
  package var seen: Scene { kept ?? current }

  /// What comes where a code is taken away: the scene under it.
  package var underCodes: Scene { ([current] + history.reversed()).first { !$0.isJoin } ?? .timer }
}

package enum StageCommand: Hashable, Sendable {
  case show(Scene)
  case queue(Scene)
  case advance
  case back
  case blank(Bool)
  case freeze(Bool)
  /// nil or an empty text takes the message away.
  case message(String?)
}

package enum StageEvent: Hashable, Sendable {
  case shown(Scene)
  case queued(Scene)
  case unqueued(Scene)
  case blanked(Bool)
  case frozen(Bool)
  case messageSet(String?)
}

extension Stage {
  func decide(_ command: StageCommand) throws(Rejection) -> [StageEvent] {
    switch command {
    case .show(let scene): return uncovered + [.shown(scene)]
    case .queue(let scene): return [.queued(scene)]
    case .advance:
      guard let scene = queue.first else {
        throw Rejection("Очередь сцен пуста.", "No scene is queued.")
      }
      return uncovered + [.unqueued(scene), .shown(scene)]
    case .back:
      guard let scene = history.last else {
        throw Rejection("Раньше сцен не было.", "There was no scene before.")
      }
      return uncovered + [.shown(scene)]
    case .blank(let isBlank): return self.isBlank == isBlank ? [] : [.blanked(isBlank)]
    case .freeze(let isFrozen): return self.isFrozen == isFrozen ? [] : [.frozen(isFrozen)]
    case .message(let text):
      guard let text, !text.isEmpty else { return message == nil ? [] : [.messageSet(nil)] }
      return [.messageSet(try text.checked())]
    }
  }

  /// Showing a scene on purpose uncovers and thaws the projector.
  private var uncovered: [StageEvent] {
    (isBlank ? [.blanked(false)] : []) + (isFrozen ? [.frozen(false)] : [])
  }

  mutating func apply(_ event: StageEvent) {
    switch event {
    case .shown(let scene):
      if scene != current { history = history.suffix(49) + [current] }
      current = scene
    case .queued(let scene): queue.append(scene)
    case .unqueued(let scene):
      if let index = queue.firstIndex(of: scene) { queue.remove(at: index) }
    case .blanked(let isBlank): self.isBlank = isBlank
    case .frozen(let isFrozen): kept = isFrozen ? seen : nil
    case .messageSet(let text): message = text
    }
  }
}
