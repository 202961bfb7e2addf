import TaktCanvas
import TaktModel

/// Everybody on the roster: group, category, who is here today; a hand on each.
struct PeopleList: Overlay {
  private var filter = TextField(maximumBytes: 200)
  private var isFiltering = false
  private var chosen: PersonID?

  init() {}

  var isTyping: Bool { isFiltering }

  /// Whom the filter leaves, in the order of the list.
  func found(in context: Context) -> [Roster.Person] {
    let wanted = Array(filter.text.foldedForSearch.utf8)
    let roster = context.session.roster
    guard !wanted.isEmpty else { return roster.attendees }
    return roster.attendees.filter { person in
      [person.name, person.organisation, person.category, person.direction].contains {
        $0.foldedForSearch.utf8.contains(run: wanted)
      }
    }
  }

  private func person(in context: Context) -> Roster.Person? {
    let found = found(in: context)
    return found.first { $0.id == chosen } ?? found.first
  }

  func bindings(in context: Context) -> [Binding] {
    isFiltering ? PeopleKeys.filtering : PeopleKeys.all
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: move(by: -1, in: context)
    case OverlayIntent.down: move(by: 1, in: context)
    case PeopleIntent.filter: isFiltering = true
    case OverlayIntent.accept: isFiltering = false
    case OverlayIntent.cancel: return leave()
    case PeopleIntent.importTable: return .open(PeopleQuestions.path())
    case PeopleIntent.add: return .open(PersonPrompt(of: nil, backTo: self))
    case PeopleIntent.distribute: return .open(TablesPreview(.even(groups: nil), in: context))
    case PeopleIntent.regroup: return .open(RegroupQuestions.basis(in: context))
    case PeopleIntent.everybody: return everybodyIsHere(in: context)
    default: return change(intent, in: context)
    }
    return .stay
  }

  mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    guard isFiltering else { return input.digit.map { seat(at: $0, in: context) } ?? .stay }
    switch input {
    case .key(let key): _ = filter.handle(key)
    case .paste(let text): filter.paste(text)
    case .focus: break
    }
    return .stay
  }

  private mutating func move(by distance: Int, in context: Context) {
    chosen = found(in: context).map(\.id).neighbour(of: person(in: context)?.id, at: distance)
  }

  private mutating func leave() -> OverlayOutcome {
    guard isFiltering || !filter.text.isEmpty else { return .close }
    isFiltering = false
    filter = TextField(maximumBytes: 200)
    return .stay
  }

  private mutating func change(_ intent: Intent, in context: Context) -> OverlayOutcome {
    guard let person = person(in: context) else { return .refuse(.nobodyListed) }
    chosen = person.id
    switch intent {
    case PeopleIntent.attend: return attend(person, in: context)
    case PeopleIntent.group:
      return
        .open(PeopleQuestions.group(of: person, in: context, backTo: self))
    case PeopleIntent.edit: return .open(PersonPrompt(of: person, backTo: self))
    case PeopleIntent.withdraw:
      return .go([.submit(.roster(.withdrawPerson(person.id)))], to: self)
    default: return .stay
    }
  }

  /// Unknown → as they registered → absent → unknown.
  private func attend(_ person: Roster.Person, in context: Context) -> OverlayOutcome {
    let day = context.session.programme.today
    let next: Attendance =
      switch context.session.roster.attendance(of: person.id, on: day) {
      case .unknown: Attendance(person.mode)
      case .onSite, .online: .absent
      case .absent: .unknown
      }
    return .go([.submit(.roster(.attend([person.id], day: day, next)))], to: self)
  }

  /// Whoever is not known to be absent came as they registered: one record for each way of coming.
  private func everybodyIsHere(in context: Context) -> OverlayOutcome {
    let day = context.session.programme.today
    let unknown = context.session.roster.attendees.filter {
      context.session.roster.attendance(of: $0.id, on: day) == .unknown
    }
    let effects = AttendanceMode.allCases.compactMap { mode -> Effect? in
      let ids = unknown.filter { $0.mode == mode }.map(\.id)
      return ids.isEmpty ? nil : .submit(.roster(.attend(ids, day: day, Attendance(mode))))
    }
    return .go(effects, to: self)
  }

  private func seat(at digit: Int, in context: Context) -> OverlayOutcome {
    guard let person = person(in: context) else { return .refuse(.nobodyListed) }
    let number = GroupNumber(digit)
    let isOpen = context.session.roster.isOpen(number)
    guard digit == 0 || isOpen else {
      return .refuse(
        LocalizedText(
          "Группы \(digit) нет; все группы: G.", "There is no group \(digit); all groups: G."))
    }
    let seat = Assignment(person: person.id, groups: digit == 0 ? [] : [number])
    return .go([.submit(.roster(.assign([seat])))], to: self)
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    PeopleTable(
      people: found(in: context), chosen: person(in: context)?.id, context: context
    ).draw(on: &canvas, filter: isFiltering || !filter.text.isEmpty ? filter : nil, isFiltering)
  }
}

extension LocalizedText {
  fileprivate static let nobodyListed = LocalizedText(
    "В списке никого: I — взять таблицу, N — записать.",
    "Nobody is listed: I takes a table, N adds a person.")
}
