import TaktCanvas
import TaktModel

/// Who leads from this console. A co-facilitator looks everywhere and changes nothing.
extension ConsoleScreen {
  mutating func lead(_ intent: Intent, in context: Context) -> [Effect]? {
    guard intent == ConsoleIntent.takeLead else { return nil }
    let roster = context.session.roster
    let take = Effect.submit(.roster(.takeLead))
    guard let name = roster.leadName else { return [take] }
    if roster.lead == context.author.id {
      return [.say(LocalizedText("Сессию ведёте вы.", "You lead the session."))]
    }
    let presence = context.leadPresence
    overlay = Confirmation(
      LocalizedText(
        "Сейчас ведёт \(name), \(presence.russian). Взять ведение? Тот пульт будет только смотреть.",
        "\(name) leads now, \(presence.english). Take over? That console will only look on."),
      verb: LocalizedText("взять ведение", "take over"), effects: [take])
    return []
  }

  /// Would the key change the session, or ask how to: the one who does not lead hears it at once.
  func changesSession(_ intent: Intent) -> Bool {
    if intent == ConsoleIntent.open { return focus == .timer || focus == .plan }
    return !ConsoleIntent.looking.contains(intent)
  }
}

extension ConsoleIntent {
  /// What only looks, and what may be looked at before it is changed.
  fileprivate static let looking: Set<Intent> = [
    takeLead, plan, people, ballot, slides, talks, unanswered, nextPanel, previousPanel, up, down,
    release, find, .leave,
  ]
}
