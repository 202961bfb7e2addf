import TaktCanvas
import TaktModel

/// The questions that the list of people asks; after each the list comes back.
enum PeopleQuestions {
  static func path(_ text: String = "") -> TextPrompt {
    TextPrompt(
      LocalizedText("Таблица участников", "Registration table"), text: text,
      note: LocalizedText(
        "Путь к файлу CSV. Сначала увидите, что взято; телефоны и почта — в отдельный файл.",
        "Path of a CSV file. You see first what is taken; contacts go to a file of their own."),
      verb: LocalizedText("прочесть", "read")
    ) { path in
      path.isEmpty
        ? .refuse(LocalizedText("Напишите путь к файлу.", "Write the path of a file."))
        : .finish([.request(.readPeople(path: path))])
    }
  }

  static func group(
    of person: Roster.Person, in context: Context, backTo list: PeopleList
  ) -> ChoiceList {
    let roster = context.session.roster
    let own = Set(roster.groups(of: person.id))
    let seats = roster.openGroups.map { group in
      let members = roster.members(of: group.number).count
      return ChoiceList.Choice(
        LocalizedText(
          "\(group.number.value) \(group.name.russian)",
          "\(group.number.value) \(group.name.english)"),
        note: own.contains(group.number)
          ? LocalizedText("здесь", "here") : LocalizedText("\(members)", "\(members)"),
        outcome: seat(person, at: [group.number], backTo: list))
    }
    let nowhere = ChoiceList.Choice(
      LocalizedText("ни в какую", "at none"), outcome: seat(person, at: [], backTo: list))
    return ChoiceList(
      LocalizedText("\(person.name) — в какую группу?", "\(person.name): at which group?"),
      choices: seats + [nowhere])
  }

  private static func seat(
    _ person: Roster.Person, at groups: [GroupNumber], backTo list: PeopleList
  ) -> OverlayOutcome {
    let seat = Assignment(person: person.id, groups: groups)
    return .go([.submit(.roster(.assign([seat])))], to: list)
  }
}

/// One line for a person: name; organisation; category. Somebody new is a latecomer: they count as
/// here today and sit down at the smallest group.
struct PersonPrompt: Overlay {
  private let person: Roster.Person?
  private let list: PeopleList
  private var field: TextField

  init(of person: Roster.Person?, backTo list: PeopleList) {
    self.person = person
    self.list = list
    let parts = person.map { [$0.name, $0.organisation, $0.category] } ?? []
    let text = parts.map { String($0.map { $0 == ";" ? "," : $0 }) }.joined(separator: "; ")
    field = TextField(text, maximumBytes: 1000)
  }

  var isTyping: Bool { true }

  func bindings(in context: Context) -> [Binding] {
    let verb = LocalizedText("записать", "write")
    return [Binding(OverlayIntent.accept, [.enter], verb, hint: verb), OverlayIntent.cancelling]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    guard intent == OverlayIntent.accept else { return .open(list) }
    let parts = field.text.split(separator: ";", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    guard let name = parts.first, !name.isEmpty else {
      return .refuse(LocalizedText("Как зовут?", "What is the name?"))
    }
    var written = person ?? Roster.Person(id: roster(context).freshPersonIDs(1)[0], name: name)
    written.name = name
    written.organisation = parts.count > 1 ? parts[1] : ""
    written.category = parts.count > 2 ? parts[2] : ""
    return .go([.submit(.roster(command(written, in: context)))], to: list)
  }

  private func roster(_ context: Context) -> Roster { context.session.roster }

  private func command(_ written: Roster.Person, in context: Context) -> RosterCommand {
    guard person == nil else { return .editPerson(written) }
    let group = roster(context).smallestGroup
    return .admit(
      written, day: context.session.programme.today, groups: group.map { [$0] } ?? [])
  }

  mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    switch input {
    case .key(let key): _ = field.handle(key)
    case .paste(let text): field.paste(text)
    case .focus: break
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let title =
      person == nil
      ? context.language("Опоздавший", "A latecomer") : context.language("Поправить", "Correct")
    let inner = canvas.popup(width: 76, height: 7, title: title)
    field.draw(
      on: &canvas, at: Canvas.Position(column: inner.column, row: inner.row + 1),
      width: inner.width)
    let group = person == nil ? roster(context).smallestGroup : nil
    let seat = group.map {
      context.language(" Сядет в группу ", " Sits at group ") + "\($0.value)."
    }
    canvas.put(
      context.language("имя; организация; категория.", "name; organisation; category.")
        + (seat ?? ""),
      column: inner.column, row: inner.row + 3, role: .textDim, width: inner.width)
  }
}
