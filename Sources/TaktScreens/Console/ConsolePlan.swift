import TaktCanvas
import TaktModel

/// The keys of the plan.
extension ConsoleScreen {
  mutating func changePlan(_ intent: Intent, in context: Context) -> [Effect]? {
    switch intent {
    case ConsoleIntent.plan where focus == .plan:
      overlay = PlanEditor(at: entryInHand(in: context))
    case ConsoleIntent.plan: focus = .plan
    case ConsoleIntent.skip: return skip(in: context)
    case ConsoleIntent.reopen: return askReopen(in: context)
    case ConsoleIntent.insert:
      overlay = PlanForm(.insert(after: stepBeforeInsertion(in: context)), in: context)
    case ConsoleIntent.repair: return openRepairs(in: context)
    default: return nil
    }
    return []
  }

  /// The entry under the cursor of the plan: the chosen one, else the running, else the next.
  func entryInHand(in context: Context) -> Programme.Entry? {
    let programme = context.session.programme
    return chosenStep.flatMap(programme.entry) ?? programme.currentEntry ?? programme.nextEntry
  }

  /// Without a choice the next step is meant: the running one cannot be skipped.
  private func skip(in context: Context) -> [Effect] {
    let programme = context.session.programme
    guard let entry = chosenStep.flatMap(programme.entry) ?? programme.nextEntry else {
      return [.warn(LocalizedText("Пропускать нечего.", "There is nothing to skip."))]
    }
    return [.submit(.programme(.skip(entry.id)))]
  }

  mutating func askReopen(in context: Context) -> [Effect] {
    guard let entry = chosenStep.flatMap(context.session.programme.entry) else {
      return [
        .warn(
          LocalizedText(
            "Выберите шаг в плане: F3 и стрелки.", "Choose a step in the plan: F3 and arrows."))
      ]
    }
    let title = entry.step.title
    overlay = Confirmation(
      LocalizedText("Открыть снова «\(title.russian)»?", "Reopen “\(title.english)”?"),
      verb: LocalizedText("открыть", "reopen"), effects: [.submit(.programme(.reopen(entry.id)))])
    return []
  }

  /// Enter in the plan.
  mutating func startChosen(in context: Context) -> [Effect] {
    guard let entry = entryInHand(in: context) else { return [] }
    guard entry.id != context.session.programme.current else {
      return [.say(LocalizedText("Этот шаг уже идёт.", "That step is already running."))]
    }
    if entry.clock == nil {
      askStart(of: entry, in: context)
      return []
    }
    return askReopen(in: context)
  }

  private func stepBeforeInsertion(in context: Context) -> StepID? {
    let programme = context.session.programme
    if let chosenStep { return chosenStep }
    return programme.current ?? programme.entries.last { $0.clock != nil }?.id
  }

  private mutating func openRepairs(in context: Context) -> [Effect] {
    let late = context.session.programme.outlook(at: context.now).driftMinutes
    guard late > 0 else {
      return [
        .say(
          LocalizedText("Отставания нет: чинить нечего.", "Nothing is late: no repair is needed."))
      ]
    }
    overlay = RepairChooser(in: context)
    return []
  }
}
