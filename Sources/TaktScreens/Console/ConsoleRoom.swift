import TaktCanvas
import TaktModel

/// The keys of the room: writing, secrets, ballots, undo.
extension ConsoleScreen {
  mutating func leadRoom(_ intent: Intent, in context: Context) -> [Effect]? {
    switch intent {
    case ConsoleIntent.people: overlay = PeopleList()
    case ConsoleIntent.joining: overlay = JoinPanel()
    case ConsoleIntent.lock:
      let isLocked = context.session.programme.locked.contains(nil)
      return [.submit(.programme(isLocked ? .unlock(nil) : .lock(nil)))]
    case ConsoleIntent.lockGroup: return chooseLock(in: context)
    case ConsoleIntent.reveal: return askReveal(in: context)
    case ConsoleIntent.ballot: return openBallots(in: context)
    case ConsoleIntent.undo: return undo(in: context)
    case ConsoleIntent.redo: return [.submit(.history(.redo))]
    case .leave: return leave(in: context)
    default: return nil
    }
    return []
  }

  private mutating func chooseLock(in context: Context) -> [Effect] {
    let session = context.session
    let choices = session.roster.openGroups.map { group in
      let isLocked = session.programme.isLocked(group.number)
      return ChoiceList.Choice(
        LocalizedText(
          "\(group.number.value) \(group.name.russian)",
          "\(group.number.value) \(group.name.english)"),
        note: isLocked ? LocalizedText("закрыта", "closed") : LocalizedText("пишет", "open"),
        outcome: .finish([
          .submit(.programme(isLocked ? .unlock(group.number) : .lock(group.number)))
        ]))
    }
    guard !choices.isEmpty else { return [.warn(.noGroups)] }
    overlay = ChoiceList(
      LocalizedText("Закрыть или открыть запись группе", "Close or open writing for a group"),
      choices: choices)
    return []
  }

  /// Hidden cards first, then the last ballot: what was shown cannot be unseen, so it asks.
  private mutating func askReveal(in context: Context) -> [Effect] {
    let session = context.session
    if let step = session.programme.currentStep, step.isHidden,
      session.programme.revealed[step.id]?.contains(nil) != true
    {
      overlay = Confirmation(
        LocalizedText(
          "Открыть всем карточки шага «\(step.title.russian)»? Спрятать их снова нельзя.",
          "Show everyone the cards of “\(step.title.english)”? They cannot be hidden again."),
        verb: LocalizedText("открыть", "reveal"), effects: [.submit(.programme(.reveal(nil)))])
    } else if let ballot = session.ballots.all.last, ballot.state != .published {
      overlay = Confirmation.publishing(ballot)
    } else {
      return [.say(LocalizedText("Скрытого сейчас нет.", "Nothing is hidden now."))]
    }
    return []
  }

  /// On another's line of the feed U means that author's last decision, and says which it is.
  private mutating func undo(in context: Context) -> [Effect] {
    guard focus == .feed, let record = context.replica.record(chosenRecord),
      record.by.id != context.author.id
    else { return [.submit(.history(.undo(of: nil)))] }
    guard let last = context.session.history.done[record.by.id]?.last else {
      return [
        .warn(
          LocalizedText("У этого автора отменять нечего.", "This author has nothing to undo."))
      ]
    }
    let line = context.replica.record(last.sequence).flatMap { FeedLine($0, in: context) }
    let what = line.map { "\($0.who) \($0.what)" } ?? "№\(last.sequence)"
    overlay = Confirmation(
      LocalizedText("Отменить чужое: «\(what)»?", "Undo another's: “\(what)”?"),
      verb: LocalizedText("отменить чужое", "undo theirs"),
      effects: [.submit(.history(.undo(of: record.by.id)))])
    return []
  }

  private mutating func leave(in context: Context) -> [Effect] {
    guard context.session.programme.currentEntry != nil else { return [.leave] }
    overlay = Confirmation(
      LocalizedText("Часы шага идут. Выйти с пульта?", "The step is on. Leave the console?"),
      verb: LocalizedText("выйти", "leave"), effects: [.leave], again: .control("q"))
    return []
  }
}

extension Confirmation {
  /// Shows the results of a ballot; one that is open is closed by it.
  static func publishing(_ ballot: Ballot) -> Confirmation {
    let number = ballot.number.value
    let missing = ballot.voters.count - ballot.voted.count
    let warning =
      ballot.state == .open && missing > 0
      ? LocalizedText(" Ещё не голосовали: \(missing).", " Not voted yet: \(missing).")
      : LocalizedText("")
    return Confirmation(
      LocalizedText(
        "Открыть всем итоги голосования \(number)?" + warning.russian,
        "Show everyone the results of ballot \(number)?" + warning.english),
      verb: LocalizedText("открыть итоги", "publish"),
      effects: [.submit(.ballots(.publish(ballot.number)))])
  }
}

extension Replica {
  /// A record that is still among the latest.
  func record(_ sequence: Int?) -> Record? {
    guard let sequence, let first = recent.first?.sequence else { return nil }
    let index = sequence - first
    if recent.indices.contains(index), recent[index].sequence == sequence { return recent[index] }
    return recent.first { $0.sequence == sequence }
  }
}

extension LocalizedText {
  static let noGroups = LocalizedText("Групп пока нет.", "There are no groups yet.")
}
