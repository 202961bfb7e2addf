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

  /// Would the key change the session, or ask how to, for somebody who does not lead: they hear it
  /// at once, and no hint offers the key.
  func isRefused(_ intent: Intent, in context: Context) -> Bool {
    guard context.leadRefusal != nil else { return false }
    if overlay != nil { return ConsoleIntent.changingFromAbove.contains(intent) }
    if intent == ConsoleIntent.open { return focus == .timer || focus == .plan }
    return !ConsoleIntent.looking.contains(intent)
  }

  /// The hints of somebody who does not lead: what they may look at, and the way to lead.
  static func lookingHints(of offered: [Binding]) -> [Binding] {
    offered.of([
      ConsoleIntent.takeLead, ConsoleIntent.people, ConsoleIntent.joining, ConsoleIntent.talks,
      ConsoleIntent.unanswered, ConsoleIntent.slides, ConsoleIntent.nextPanel, ConsoleIntent.find,
      .leave,
    ])
  }
}

extension ConsoleIntent {
  /// What only looks, and what may be looked at before it is changed.
  fileprivate static let looking: Set<Intent> = [
    takeLead, plan, people, joining, ballot, slides, talks, unanswered, nextPanel, previousPanel,
    up, down,
    release, find, .leave,
  ]

  /// What changes the session from a list that lies over the console and may be looked at.
  fileprivate static let changingFromAbove: Set<Intent> = [
    PeopleIntent.attend, PeopleIntent.everybody, PeopleIntent.group, PeopleIntent.edit,
    PeopleIntent.withdraw, PeopleIntent.add, PeopleIntent.importTable, PeopleIntent.distribute,
    PeopleIntent.regroup, JoinIntent.reissue, JoinIntent.revoke, JoinIntent.onStage,
    JoinIntent.everyCode, JoinIntent.openNetwork, JoinIntent.move, TalksIntent.call,
    TalksIntent.question, TalksIntent.end, TalksIntent.postpone, TalksIntent.more,
    TalksIntent.less, TalksIntent.earlier, TalksIntent.later, TalksIntent.add, TalksIntent.pause,
    PlanEditIntent.change, PlanEditIntent.insert, PlanEditIntent.move, PlanEditIntent.split,
    PlanEditIntent.drop, PlanEditIntent.undo, SlidesListIntent.show, OverlayIntent.show,
    GroupDetails.move,
  ]
}
