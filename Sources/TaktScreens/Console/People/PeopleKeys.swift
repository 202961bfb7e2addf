import TaktCanvas
import TaktModel

enum PeopleIntent {
  static let filter: Intent = "people.filter"
  static let attend: Intent = "people.attend"
  static let everybody: Intent = "people.everybody"
  static let group: Intent = "people.group"
  static let edit: Intent = "people.edit"
  static let withdraw: Intent = "people.withdraw"
  static let add: Intent = "people.add"
  static let importTable: Intent = "people.import"
  static let distribute: Intent = "people.distribute"
  static let regroup: Intent = "people.regroup"
}

/// The key table of the list of people.
enum PeopleKeys {
  static let filtering =
    [
      Binding(
        OverlayIntent.accept, [.enter], LocalizedText("к списку", "to the list"),
        hint: LocalizedText("к списку", "to the list")),
      Binding(
        OverlayIntent.cancel, [.escape], LocalizedText("снять отбор", "drop the filter"),
        hint: LocalizedText("снять отбор", "drop the filter")),
    ] + OverlayIntent.moving

  static let all =
    [
      Binding(
        PeopleIntent.attend, [.character(" ")],
        LocalizedText(
          "пришёл → нет → неизвестно, на сегодня", "here → absent → unknown, for today"),
        hint: LocalizedText("пришёл, нет", "here, absent")),
      Binding(
        PeopleIntent.group, [.character("g")],
        LocalizedText(
          "пересадить в группу; цифра сажает сразу, 0 — никуда",
          "seat at a group; a digit seats at once, 0 nowhere"),
        hint: LocalizedText("или цифра — группа", "or a digit: group")),
      Binding(
        PeopleIntent.add, [.character("n")],
        LocalizedText("записать опоздавшего", "add a latecomer"),
        hint: LocalizedText("опоздавший", "latecomer")),
      Binding(
        PeopleIntent.importTable, [.character("i")],
        LocalizedText("взять людей из таблицы CSV", "take people from a CSV table"),
        hint: LocalizedText("из таблицы", "from a table")),
      Binding(
        PeopleIntent.distribute, [.character("d")],
        LocalizedText("распределить по группам поровну", "spread evenly over the groups"),
        hint: LocalizedText("распределить", "spread")),
      Binding(
        PeopleIntent.regroup, [.character("r")],
        LocalizedText(
          "перегруппировать: по темам или по инициативам", "regroup: by subject or by initiatives"),
        hint: LocalizedText("перегруппировать", "regroup")),
      Binding(
        PeopleIntent.filter, [.character("/"), .function(4)],
        LocalizedText("найти человека", "find a person"), hint: LocalizedText("найти", "find")),
      Binding(
        PeopleIntent.edit, [.enter], LocalizedText("поправить запись", "correct the person")),
      Binding(
        PeopleIntent.everybody, [.character("a")],
        LocalizedText(
          "все, о ком неизвестно, пришли", "everybody of whom it is not known is here")),
      Binding(
        PeopleIntent.withdraw, [.character("x"), .delete],
        LocalizedText("не участвует (U на пульте вернёт)", "does not take part (U undoes)")),
      Binding(
        OverlayIntent.cancel, [.escape], LocalizedText("закрыть", "close"),
        hint: LocalizedText("закрыть", "close")),
    ] + OverlayIntent.moving
}
