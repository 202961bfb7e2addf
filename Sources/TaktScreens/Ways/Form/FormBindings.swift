import TaktCanvas
import TaktModel

enum FormIntent {
  static let fields: Intent = "form.fields"
  static let deeper: Intent = "form.deeper"
  static let up: Intent = "form.up"
  static let previousItem: Intent = "form.previous"
  static let nextItem: Intent = "form.next"
  static let merge: Intent = "form.merge"
  static let accept: Intent = "form.accept"
  static let skip: Intent = "form.skip"
  static let back: Intent = "form.back"
}

/// The key tables of a form: one for the line, one for a field, one for a list to pick from.
struct FormBindings {
  private let now: FormDesk

  init(_ now: FormDesk) {
    self.now = now
  }

  private var entry: Entry { now.state.entry }
  private var isEditing: Bool { entry.editing != nil }

  /// Nothing stands in the line, or a card that is not changed: arrows at its end are commands.
  private var isResting: Bool {
    guard let number = entry.editing else { return entry.field.text.isEmpty }
    return entry.field.text == now.cards[number]?.text
      && entry.field.cursor == entry.field.text.count
  }

  var table: [Binding] {
    if let question = entry.question { return question.bindings }
    if now.state.picker != nil { return picking }
    if let filling = now.state.filling { return self.filling(filling) }
    guard now.takesDraft else { return scrolling + items + [leave] }
    return (isEditing ? editTable : newTable) + shape + items + common
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
      tab,
      Binding(
        EntryIntent.previous, [.up],
        LocalizedText("в пустой строке: править свои карточки", "empty line: edit your cards"),
        hint: LocalizedText("править", "edit")),
      Binding(
        EntryIntent.next, [.down],
        LocalizedText("взять назад незаписанное", "take back what was refused"),
        hint: entry.refused.isEmpty ? nil : LocalizedText("взять назад", "take back")),
      Binding(
        EntryIntent.cancel, [.escape],
        LocalizedText(
          "очистить строку; в пустой — вернуть её", "clear the line; when empty, get it back"),
        hint: clear),
    ]
  }

  private var editTable: [Binding] {
    [
      Binding(
        EntryIntent.add, [.enter], LocalizedText("сохранить правку", "save the change"),
        hint: LocalizedText("сохранить", "save")),
      tab,
      Binding(
        EntryIntent.previous, [.up], LocalizedText("своя карточка выше", "your card above"),
        hint: LocalizedText("↓ другая", "↓ another")),
      Binding(EntryIntent.next, [.down], LocalizedText("своя карточка ниже", "your card below")),
      Binding(
        EntryIntent.cancel, [.escape],
        LocalizedText("оставить карточку как была", "leave the card as it was"),
        hint: LocalizedText("не править", "leave it")),
      Binding(
        FormIntent.merge, [.function(3)],
        LocalizedText("влить в другую: одно и то же", "merge into another that is the same"),
        hint: LocalizedText("слить", "merge")),
      Binding(
        EntryIntent.withdraw, [.function(8)],
        LocalizedText("снять карточку (спросит)", "withdraw the card (asks)"),
        hint: LocalizedText("снять", "withdraw")),
    ]
  }

  /// Tab takes the name that is suggested, else it goes to the fields.
  private var tab: Binding {
    if entry.lookAlike != nil {
      return Binding(
        EntryIntent.join, [.tab],
        LocalizedText("взять имя, которое уже есть", "take the name that is there already"),
        hint: LocalizedText("взять имя", "take the name"))
    }
    return Binding(
      FormIntent.fields, [.tab],
      LocalizedText("поля карточки, одно за другим", "the card's fields, one by one"),
      hint: now.filled == nil ? nil : LocalizedText("поля", "fields"))
  }

  /// Where the line goes and what it becomes.
  private var shape: [Binding] {
    let arrows: ([Key], [Key]) = isResting ? ([.right], [.left]) : ([], [])
    let deeper = now.deeper.flatMap { now.inside($0).first }?.title
    var keys = [
      Binding(
        FormIntent.deeper, arrows.0 + [.function(6)],
        LocalizedText("под последнюю карточку; ещё раз — наверх", "under the last card; again: up"),
        hint: deeper)
    ]
    if !arrows.1.isEmpty {
      let isUp = now.place != .item || now.form.writesItems && now.item != nil
      keys.append(
        Binding(
          FormIntent.up, arrows.1, LocalizedText("на уровень выше", "a level up"),
          hint: isUp && now.place != .newItem ? LocalizedText("выше", "up") : nil))
    }
    if now.kinds.count > 1, !isEditing {
      keys.append(
        Binding(
          EntryIntent.kind, [.function(5)], LocalizedText("другой вид строки", "another kind"),
          hint: LocalizedText("вид", "kind")))
    }
    return keys
  }

  private var items: [Binding] {
    let isOne = now.items.count < 2
    return [
      Binding(
        FormIntent.nextItem, [.pageDown], LocalizedText("следующая анкета", "the next form"),
        hint: isOne ? nil : LocalizedText("дальше", "next form")),
      Binding(
        FormIntent.previousItem, [.pageUp], LocalizedText("предыдущая анкета", "the form before")),
      Binding(
        EntryIntent.find, [.function(4)], LocalizedText("найти анкету", "find a form"),
        hint: isOne ? nil : LocalizedText("найти", "find")),
    ]
  }

  private var common: [Binding] {
    [
      Binding(
        EntryIntent.undo, isEditing ? [.alt("u")] : [.function(8), .alt("u")],
        LocalizedText("отменить своё последнее", "undo your last"),
        hint: LocalizedText("отменить", "undo")),
      Binding(EntryIntent.redo, [.control("y")], LocalizedText("вернуть отменённое", "redo")),
      Binding(
        EntryIntent.newline, [.altEnter], LocalizedText("новая строка в тексте", "a line break")),
      leave,
    ]
  }

  private var leave: Binding {
    Binding(.leave, [.control("q")], LocalizedText("выйти (спросит)", "leave (asks)"))
  }

  private var scrolling: [Binding] {
    [
      Binding(
        EntryIntent.previous, [.up], LocalizedText("листать вверх", "scroll up"),
        hint: LocalizedText("↓ листать", "↓ scroll")),
      Binding(EntryIntent.next, [.down], LocalizedText("листать вниз", "scroll down")),
    ]
  }

  private func filling(_ filling: FormState.Filling) -> [Binding] {
    let isPicked = filling.picker != nil
    let isChosen = !filling.field.choices.isEmpty
    let digits = LocalizedText("или цифра — взять", "or a digit: take")
    return [
      Binding(
        FormIntent.accept, [.enter],
        isPicked
          ? LocalizedText("взять выбранное; цифра берёт сразу", "take it; a digit takes at once")
          : LocalizedText("записать и к следующему полю", "write it, on to the next field"),
        hint: isPicked
          ? digits
          : isChosen
            ? LocalizedText("дальше, цифра — выбрать", "next, a digit chooses")
            : LocalizedText("записать", "write")),
      Binding(
        FormIntent.skip, [.tab],
        isPicked
          ? LocalizedText("к следующему полю", "on to the next field")
          : LocalizedText("записать и дальше", "write it and go on"),
        hint: LocalizedText("дальше", "next")),
      Binding(
        FormIntent.back, [.backTab], LocalizedText("к полю перед этим", "to the field before"),
        hint: LocalizedText("назад", "back")),
      Binding(
        EntryIntent.cancel, [.escape],
        LocalizedText("оставить поле и вернуться к строке", "leave the field, back to the line"),
        hint: LocalizedText("к строке", "to the line")),
    ] + (isPicked ? moving : [])
  }

  private var picking: [Binding] {
    [
      Binding(
        FormIntent.accept, [.enter],
        LocalizedText("взять выбранное; цифра берёт сразу", "take it; a digit takes at once"),
        hint: LocalizedText("или цифра — взять", "or a digit: take")),
      Binding(
        EntryIntent.cancel, [.escape], LocalizedText("вернуться к строке", "back to the line"),
        hint: LocalizedText("отмена", "cancel")),
    ] + moving
  }

  private var moving: [Binding] {
    [
      Binding(
        EntryIntent.previous, [.up], LocalizedText("строка выше", "the line above"),
        hint: LocalizedText("↓ выбор", "↓ choose")),
      Binding(EntryIntent.next, [.down], LocalizedText("строка ниже", "the line below")),
    ]
  }
}
