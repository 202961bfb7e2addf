import TaktCanvas
import TaktModel

enum RotaIntent {
  static let write: Intent = "talk.write"
  static let kind: Intent = "talk.kind"
  static let take: Intent = "talk.take"
  static let about: Intent = "talk.about"
  static let previous: Intent = "talk.previous"
  static let next: Intent = "talk.next"
  static let cancel: Intent = "talk.cancel"
  static let above: Intent = "talk.above"
  static let below: Intent = "talk.below"
  static let withdraw: Intent = "talk.withdraw"
}

/// The key table of a board of talks; a line is always open for typing.
struct RotaBindings {
  let rota: RotaDesk

  var table: [Binding] {
    if let question = rota.state.question { return question.bindings }
    if rota.state.picker != nil { return pickerTable }
    guard rota.desk.takesDraft else { return talkKeys + [leave] }
    return writing + noteKeys + talkKeys + history + [leave]
  }

  private var writing: [Binding] {
    let isEditing = rota.state.editing != nil
    return [
      Binding(
        RotaIntent.write, [.enter], LocalizedText("записать строку", "write the line"),
        hint: LocalizedText("записать", "write")),
      Binding(
        RotaIntent.above, [.up],
        LocalizedText("в пустой строке: править свою последнюю", "empty line: edit your last"),
        hint: LocalizedText("править свою", "edit yours")),
      Binding(RotaIntent.below, [.down], LocalizedText("своя строка ниже", "your line below")),
      Binding(
        RotaIntent.cancel, [.escape],
        LocalizedText("не править; очистить строку", "leave the edit; clear the line"),
        hint: isEditing || !rota.state.field.text.isEmpty
          ? LocalizedText("отмена", "cancel") : nil),
    ]
  }

  private var noteKeys: [Binding] {
    let kinds = [rota.desk.board.questionKind, rota.desk.board.noteKind].compactMap(\.self)
    var keys: [Binding] = []
    if kinds.count > 1 {
      keys.append(
        Binding(
          RotaIntent.kind, [.function(5)],
          LocalizedText("вопрос или заметка", "a question or a note"),
          hint: rota.isNote ? LocalizedText("вопрос", "question") : LocalizedText("заметка", "note")
        )
      )
    }
    guard rota.isNote else { return keys }
    if rota.takeUp != nil {
      keys.append(
        Binding(
          RotaIntent.take, [.function(6)],
          LocalizedText("взять в работу", "to be taken up"),
          hint: LocalizedText("взять в работу", "take up")))
    }
    if rota.hasAbout {
      keys.append(
        Binding(
          RotaIntent.about, [.function(7)],
          LocalizedText("о какой инициативе заметка", "which initiative the note is about"),
          hint: LocalizedText("об инициативе", "about")))
    }
    return keys
  }

  private var talkKeys: [Binding] {
    [
      Binding(
        RotaIntent.previous, [.pageUp],
        LocalizedText("к выступлению раньше", "to an earlier talk"),
        hint: LocalizedText("другое выступление", "another talk"), keyLabel: "PgUp PgDn"),
      Binding(
        RotaIntent.next, [.pageDown], LocalizedText("к выступлению позже", "to a later talk")),
    ]
  }

  private var history: [Binding] {
    let isEditing = rota.state.editing != nil
    return [
      isEditing
        ? Binding(
          RotaIntent.withdraw, [.function(8)],
          LocalizedText("снять эту строку (спросит)", "withdraw this line (asks)"),
          hint: LocalizedText("снять", "withdraw"))
        : Binding(
          EntryIntent.undo, [.function(8), .alt("u")],
          LocalizedText("отменить своё последнее", "undo your last"),
          hint: LocalizedText("отменить", "undo")),
      Binding(EntryIntent.redo, [.control("y")], LocalizedText("вернуть отменённое", "redo")),
    ]
  }

  private var pickerTable: [Binding] {
    [
      Binding(
        RotaIntent.write, [.enter],
        LocalizedText("взять выбранную; цифра берёт сразу", "take it; a digit takes at once"),
        hint: LocalizedText("или цифра – взять", "or a digit: take")),
      Binding(RotaIntent.above, [.up], LocalizedText("выше", "up")),
      Binding(RotaIntent.below, [.down], LocalizedText("ниже", "down")),
      Binding(
        RotaIntent.cancel, [.escape], LocalizedText("без карточки", "without a card"),
        hint: LocalizedText("отмена", "cancel")),
    ]
  }

  private var leave: Binding {
    Binding(.leave, [.control("q")], LocalizedText("выйти (спросит)", "leave (asks)"))
  }
}
