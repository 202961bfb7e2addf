import TaktCanvas
import TaktModel

enum EntryIntent {
  static let add: Intent = "line.add"
  static let previous: Intent = "line.previous"
  static let next: Intent = "line.next"
  static let cancel: Intent = "line.cancel"
  static let join: Intent = "line.join"
  static let withdraw: Intent = "line.withdraw"
  static let undo: Intent = "undo"
  static let redo: Intent = "redo"
  static let onlyOwn: Intent = "list.own"
  static let find: Intent = "list.find"
  static let goTo: Intent = "list.go"
  static let kind: Intent = "line.kind"
  static let choice: Intent = "line.choice"
  static let number: Intent = "line.number"
  static let take: Intent = "line.take"
  static let scrollUp: Intent = "list.up"
  static let scrollDown: Intent = "list.down"
  static let columnLeft: Intent = "list.column-left"
  static let columnRight: Intent = "list.column-right"
  static let newline: Intent = "line.break"
}

/// The key tables of the entry line: one for a new line, one for a card being edited, one for the
/// filter, one for a board that is only read.
struct EntryBindings {
  let entry: Entry
  let desk: Desk
  let context: Context

  var table: [Binding] {
    if let question = entry.question { return question.bindings }
    if let taking = entry.taking { return taking.bindings(on: desk) }
    if entry.isFiltering { return filterTable + scrolling }
    if desk.view == .waiting { return [leave] }
    if !desk.takesDraft { return readTable + columnKeys + scrolling }
    return (entry.editing == nil ? newTable : editTable) + fieldKeys + listKeys + columnKeys
      + scrolling
  }

  private var newTable: [Binding] {
    let clear =
      entry.field.text.isEmpty
      ? (entry.dropped.isEmpty ? nil : LocalizedText("вернуть строку", "line back"))
      : LocalizedText("очистить", "clear")
    return [
      Binding(
        EntryIntent.add, [.enter],
        LocalizedText("записать строку как карточку", "write the line as a card"),
        hint: LocalizedText("записать", "write")),
      Binding(
        EntryIntent.previous, [.up],
        LocalizedText("в пустой строке: править свою последнюю", "empty line: edit your last"),
        hint: LocalizedText("править свою", "edit yours")),
      Binding(
        EntryIntent.cancel, [.escape],
        LocalizedText(
          "очистить строку; в пустой — вернуть её", "clear the line; when empty, get it back"),
        hint: clear),
      Binding(
        EntryIntent.next, [.down],
        LocalizedText("взять назад незаписанную строку", "take back a line that was refused"),
        hint: entry.refused.isEmpty ? nil : LocalizedText("взять назад", "take back")),
      Binding(
        EntryIntent.join, [.tab],
        LocalizedText(
          "присоединиться к похожей: ваша строка уходит", "join the look-alike, drop your line"),
        hint: entry.lookAlike == nil ? nil : LocalizedText("присоединить", "join")),
    ]
  }

  private var editTable: [Binding] {
    [
      Binding(
        EntryIntent.add, [.enter], LocalizedText("сохранить правку", "save the change"),
        hint: LocalizedText("сохранить", "save")),
      Binding(
        EntryIntent.cancel, [.escape],
        LocalizedText("оставить карточку как была", "leave the card as it was"),
        hint: LocalizedText("не править", "leave it")),
      Binding(
        EntryIntent.previous, [.up], LocalizedText("своя карточка выше", "your card above"),
        hint: LocalizedText("выше", "above")),
      Binding(
        EntryIntent.next, [.down], LocalizedText("своя карточка ниже", "your card below"),
        hint: LocalizedText("ниже", "below")),
      Binding(
        EntryIntent.withdraw, [.function(8)],
        LocalizedText("снять карточку (спросит)", "withdraw the card (asks)"),
        hint: LocalizedText("снять", "withdraw")),
    ]
  }

  private var filterTable: [Binding] {
    [
      Binding(
        EntryIntent.add, [.enter], LocalizedText("оставить отбор и писать", "keep it and write"),
        hint: LocalizedText("оставить отбор", "keep the filter")),
      Binding(
        EntryIntent.cancel, [.escape, .function(4)],
        LocalizedText("снять отбор: показать все", "end the filter: show all"),
        hint: LocalizedText("показать все", "show all")),
    ]
  }

  private var readTable: [Binding] {
    [
      find,
      Binding(
        EntryIntent.goTo, [.function(7)], LocalizedText("показать номер", "show a number"),
        hint: LocalizedText("к номеру", "to number")),
      leave,
    ]
  }

  private var listKeys: [Binding] {
    let own = entry.onlyOwn
    return [
      Binding(
        EntryIntent.onlyOwn, [.function(2)],
        LocalizedText("только моя группа / все", "only my group / all"),
        hint: own ? LocalizedText("все группы", "all groups") : LocalizedText("моя группа", "own")),
      find,
      Binding(
        EntryIntent.goTo, [.function(7)],
        LocalizedText("к номеру: свою править, чужую показать", "to a number: edit or show it"),
        hint: LocalizedText("к номеру", "to number")),
      Binding(
        EntryIntent.undo, entry.editing == nil ? [.function(8), .alt("u")] : [.alt("u")],
        LocalizedText("отменить своё последнее", "undo your last"),
        hint: LocalizedText("отменить", "undo")),
      Binding(
        EntryIntent.redo, [.control("y")], LocalizedText("вернуть отменённое", "redo")),
      Binding(
        EntryIntent.newline, [.altEnter], LocalizedText("новая строка в тексте", "a line break")),
      leave,
    ]
  }

  /// Keys for kinds and fields, only on a board that has them.
  private var fieldKeys: [Binding] {
    let kind = entry.shownKind(on: desk, in: context)
    var keys: [Binding] = []
    if desk.typedKinds.count > 1 {
      keys.append(
        Binding(
          EntryIntent.kind, [.function(5)], LocalizedText("другой вид строки", "another kind"),
          hint: LocalizedText("вид", "kind")))
    }
    if let field = kind?.choiceField {
      keys.append(
        Binding(
          EntryIntent.choice, [.function(6)],
          LocalizedText("другой ответ: ", "another choice: ") + field.title,
          hint: field.title))
    }
    if let kind, let title = kind.askedTitle {
      keys.append(
        Binding(
          EntryIntent.number, [.function(9)],
          LocalizedText("вписать: ", "fill in: ") + kind.askedFields.titles, hint: title))
    }
    if desk.board.takes {
      keys.append(
        Binding(
          EntryIntent.take, [.function(3)],
          LocalizedText(
            "взять карточку с другой доски", "take a card of another board"),
          hint: LocalizedText("взять", "take")))
    }
    return keys
  }

  private var find: Binding {
    Binding(
      EntryIntent.find, [.function(4)],
      LocalizedText("найти в списке", "find in the list"), hint: LocalizedText("найти", "find"))
  }

  private var leave: Binding {
    Binding(.leave, [.control("q")], LocalizedText("выйти (спросит)", "leave (asks)"))
  }

  /// While there is text in the line, the arrows move in it.
  private var columnKeys: [Binding] {
    guard desk.view == .columns, !desk.takesDraft || entry.field.text.isEmpty else { return [] }
    return [
      Binding(
        EntryIntent.columnRight, [.right],
        LocalizedText(
          "в пустой строке: столбец правее", "empty line: the column to the right")),
      Binding(
        EntryIntent.columnLeft, [.left],
        LocalizedText("в пустой строке: столбец левее", "empty line: the column to the left")),
    ]
  }

  private var scrolling: [Binding] {
    [
      Binding(
        EntryIntent.scrollUp, [.pageUp], LocalizedText("листать назад", "scroll back")),
      Binding(
        EntryIntent.scrollDown, [.pageDown],
        LocalizedText("листать вперёд, к новым", "scroll to the newest")),
    ]
  }
}

extension CardKind {
  /// The field that one key cycles.
  var choiceField: CardField? { fields.first { !$0.choices.isEmpty } }
  /// The fields that one key asks for, one after another: all that no other key fills.
  var askedFields: [CardField] {
    fields.filter { $0.id != choiceField?.id && $0.id != CardField.about }
  }
  /// The only one of them by its name, several together.
  var askedTitle: LocalizedText? {
    askedFields.count > 1 ? LocalizedText("поля", "fields") : askedFields.first?.title
  }
}

extension [CardField] {
  fileprivate var titles: LocalizedText {
    LocalizedText(
      map(\.title.russian).joined(separator: ", "), map(\.title.english).joined(separator: ", "))
  }
}

extension Board {
  /// May lines that one also types be taken from another board.
  var takes: Bool { source != nil && kinds.contains { $0.mayBeTaken && !$0.isTaken } }
}

private func + (left: LocalizedText, right: LocalizedText) -> LocalizedText {
  LocalizedText(left.russian + right.russian, left.english + right.english)
}
