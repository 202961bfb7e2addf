package import TaktCanvas
package import TaktModel

/// The facilitator's console: the clock, the plan, the groups and the feed, and a hand on each.
package struct ConsoleScreen: Screen {
  enum Panel: CaseIterable {
    case timer, plan, groups, feed
  }

  var focus = Panel.timer
  /// The panel that is shown below where there is room for one only.
  var lower = Panel.groups
  /// The step chosen in the plan; nil follows the step that runs.
  var chosenStep: StepID?
  var chosenGroup: GroupNumber?
  /// The record of the chosen line of the feed; nil while the feed is live.
  var chosenRecord: Int?
  /// What lies over the screen and takes its keys.
  var overlay: (any Overlay)?
  /// The form that the last request came from: it comes back when the request is refused.
  private var sent: (command: Command, form: any Overlay)?

  package init() {}

  package func bindings(in context: Context) -> [Binding] {
    overlay?.bindings(in: context) ?? ConsoleKeys.all(in: context)
  }

  package func offered(in context: Context) -> [Binding] {
    bindings(in: context).filter { !isRefused($0.intent, in: context) }
  }

  package func isTyping(in context: Context) -> Bool { overlay?.isTyping ?? false }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    if let sentence = context.leadRefusal, isRefused(intent, in: context) {
      return [.warn(sentence)]
    }
    if var open = overlay {
      let outcome = open.perform(intent, in: context)
      return follow(outcome, of: open)
    }
    return move(intent, in: context) ?? lead(intent, in: context) ?? runClock(intent, in: context)
      ?? changePlan(intent, in: context) ?? leadRoom(intent, in: context)
      ?? setStage(intent, in: context) ?? leadSlides(intent, in: context)
      ?? leadExchange(intent, in: context) ?? []
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? {
    if var open = overlay {
      let outcome = open.type(input, in: context)
      return follow(outcome, of: open)
    }
    guard let digit = input.digit else { return nil }
    return openGroup(GroupNumber(digit), in: context)
  }

  package mutating func refused(_ command: Command, in context: Context) {
    if overlay == nil || overlay is PeopleList, let sent, sent.command == command {
      overlay = sent.form
    }
    sent = nil
  }

  package mutating func receive(_ answer: ProgramAnswer, in context: Context) -> [Effect] {
    switch answer {
    case .people(let preview): overlay = ImportPreview(preview)
    case .refused(.readPeople(let path), _): overlay = PeopleQuestions.path(path)
    case .refused: break
    case .done: if !(overlay is JoinPanel) { overlay = PeopleList() }
    }
    return []
  }

  /// Does what an overlay's answer means.
  private mutating func follow(_ outcome: OverlayOutcome, of open: any Overlay) -> [Effect] {
    switch outcome {
    case .stay: overlay = open
    case .refuse(let sentence):
      overlay = open
      return [.warn(sentence)]
    case .close: overlay = nil
    case .open(let next): overlay = next
    case .go(let effects, let next):
      overlay = next
      remember(effects, of: open)
      return effects
    case .finish(let effects):
      overlay = nil
      remember(effects, of: open)
      return effects
    }
    return []
  }

  private mutating func remember(_ effects: [Effect], of open: any Overlay) {
    guard case .submit(let command)? = effects.first else { return }
    sent = open.draft.map { (command, $0) }
  }
}
