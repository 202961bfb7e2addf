import TaktCanvas
import TaktModel

enum JoinIntent {
  static let page: Intent = "join.page"
  static let address: Intent = "join.address"
  static let reissue: Intent = "join.reissue"
  static let revoke: Intent = "join.revoke"
  static let onStage: Intent = "join.on-stage"
  static let everyCode: Intent = "join.every-code"
  static let openNetwork: Intent = "join.open"
  static let move: Intent = "join.move"
}

/// The key tables of the panel of codes and terminals.
enum JoinKeys {
  /// - Parameter seat: whose code is in hand.
  static func codes(of seat: Author.Role?, in context: Context) -> [Binding] {
    guard !context.door.addresses.isEmpty else { return [opening] + ending(toTerminals: true) }
    return onStage(seat, in: context)
      + (context.door.addresses.count > 1 ? [addressing] : []) + changing
      + ending(toTerminals: true) + OverlayIntent.moving
  }

  static let terminals =
    [
      Binding(
        JoinIntent.move, [.character("g"), .enter],
        LocalizedText(
          "пересадить терминал; цифра — сразу в группу",
          "move the terminal; a digit: to that group"),
        hint: LocalizedText("или цифра — пересадить", "or a digit: move"))
    ] + ending(toTerminals: false) + OverlayIntent.moving

  private static func onStage(_ seat: Author.Role?, in context: Context) -> [Binding] {
    let stage = context.session.stage
    let isOwn = if case .scribe(let group)? = seat { stage.shows(.join(group)) } else { false }
    return [
      Binding(
        JoinIntent.onStage, [.character("s")],
        LocalizedText(
          "код группы на сцену, снова — убрать; цифра: группа",
          "a group's code on stage; again: off; digit: group"),
        hint: isOwn ? offStage : LocalizedText("на сцену", "on stage")),
      Binding(
        JoinIntent.everyCode, [.character("a")],
        LocalizedText(
          "коды всех групп на сцену, ещё раз — убрать",
          "the codes of all groups on stage, again: off"),
        hint: stage.shows(.join(nil)) ? offStage : LocalizedText("все на сцену", "all on stage")),
    ]
  }

  private static let offStage = LocalizedText("убрать со сцены", "off the stage")

  private static let addressing = Binding(
    JoinIntent.address, [.right, .left],
    LocalizedText("другой адрес ведущего", "another address of the host"),
    hint: LocalizedText("адрес", "address"))

  private static let changing = [
    Binding(
      JoinIntent.reissue, [.character("n")],
      LocalizedText("новый код вместо этого (спросит)", "a new code in its place (asks)"),
      hint: LocalizedText("новый код", "new code")),
    Binding(
      JoinIntent.revoke, [.character("x"), .delete],
      LocalizedText("отозвать код (спросит)", "revoke the code (asks)"),
      hint: LocalizedText("отозвать", "revoke")),
  ]

  private static let opening = Binding(
    JoinIntent.openNetwork, [.character("o")],
    LocalizedText("открыть сеть: терминалы войдут по коду", "open the network to terminals"),
    hint: LocalizedText("открыть сеть", "open the network"))

  private static func ending(toTerminals: Bool) -> [Binding] {
    let other =
      toTerminals ? LocalizedText("терминалы", "terminals") : LocalizedText("коды", "codes")
    return [
      Binding(
        JoinIntent.page, [.tab, .backTab], LocalizedText("к: ", "to: ").with(other),
        hint: other),
      Binding(
        OverlayIntent.cancel, [.escape], LocalizedText("закрыть", "close"),
        hint: LocalizedText("закрыть", "close")),
    ]
  }
}

extension LocalizedText {
  func with(_ more: LocalizedText) -> LocalizedText {
    LocalizedText(russian + more.russian, english + more.english)
  }
}
