package import TaktCanvas
import TaktModel

/// Where a person who joined without saying as whom takes a seat: a group, and a name if they like.
package struct SeatScreen: Screen {
  private(set) var selected = 0
  private(set) var name = TextField(maximumBytes: 200)
  private(set) var isNaming = false

  package init() {}

  func groups(_ context: Context) -> [Roster.Group] { context.session.roster.openGroups }

  package func isTyping(in context: Context) -> Bool { isNaming }

  package func bindings(in context: Context) -> [Binding] {
    let leave = Binding(
      .leave, [.control("q")], LocalizedText("выйти", "leave"),
      hint: LocalizedText("выйти", "leave"))
    let groups = groups(context)
    guard !groups.isEmpty else { return [leave] }
    return (isNaming ? [] : SeatScreen.digits(groups)) + [
      Binding(
        "up", [.up], LocalizedText("выше", "up"), hint: LocalizedText("↓ группа", "↓ group")),
      Binding("down", [.down], LocalizedText("ниже", "down")),
      Binding(
        "name", [.tab], LocalizedText("написать своё имя", "write your name"),
        hint: isNaming ? LocalizedText("группа", "group") : LocalizedText("имя", "name")),
      Binding(
        "sit", [.enter], LocalizedText("сесть за эту группу", "sit down with this group"),
        hint: LocalizedText("сесть", "sit down")),
      leave,
    ]
  }

  /// A digit is the group's own number, as it stands on its table.
  private static func digits(_ groups: [Roster.Group]) -> [Binding] {
    let last = min(9, groups.last?.number.value ?? 1)
    return groups.enumerated().filter { $1.number.value <= 9 }.map { index, group in
      Binding(
        .seat(index), [.character(Character("\(group.number.value)"))],
        LocalizedText("группа ", "group ") + group,
        hint: index == 0 && groups.count > 1
          ? LocalizedText("… \(last) номер", "… \(last) number") : nil)
    }
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    let groups = groups(context)
    switch intent {
    case .leave: return [.leave]
    case "up": selected = max(0, selected - 1)
    case "down": selected = min(max(0, groups.count - 1), selected + 1)
    case "name": isNaming.toggle()
    case "sit":
      guard groups.indices.contains(selected) else { return [] }
      return [.request(.takeSeat(.scribe(groups[selected].number), name: name.text))]
    default: selected = groups.indices.first { intent == .seat($0) } ?? selected
    }
    return []
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? {
    guard isNaming else { return nil }
    switch input {
    case .key(let key): return name.handle(key) ? [] : nil
    case .paste(let text):
      name.paste(text)
      return []
    case .focus: return nil
    }
  }
}

extension Intent {
  fileprivate static func seat(_ index: Int) -> Intent { Intent("group-\(index + 1)") }
}

extension LocalizedText {
  fileprivate static func + (left: LocalizedText, group: Roster.Group) -> LocalizedText {
    LocalizedText(
      left.russian + "\(group.number.value) · " + group.name.russian,
      left.english + "\(group.number.value) · " + group.name.english)
  }
}
