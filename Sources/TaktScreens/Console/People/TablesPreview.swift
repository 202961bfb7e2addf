import TaktCanvas
import TaktModel

/// Who would sit where, before it is taken: tables with their counts, the people of one of them, and
/// digits that move a person to another.
struct TablesPreview: Overlay {
  enum Plan: Equatable {
    /// The same people spread evenly; nil keeps as many groups as there are.
    case even(groups: Int?, byDirection: Bool = false)
    case initiatives([CardNumber], isClosing: Bool)
    case subject(isClosing: Bool)
  }

  private(set) var plan: Plan
  private(set) var tables: Tables
  private var table = 0
  private var member = 0

  init(_ plan: Plan, in context: Context) {
    self.plan = plan
    tables = Tables(plan, in: context.session)
  }

  func bindings(in context: Context) -> [Binding] { TablesKeys.all(for: plan) }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: member = max(0, member - 1)
    case OverlayIntent.down: member = min(max(0, members.count - 1), member + 1)
    case RegroupIntent.nextTable: turn(by: 1)
    case RegroupIntent.previousTable: turn(by: -1)
    case OverlayIntent.accept: return take(in: context)
    case OverlayIntent.cancel: return .open(PeopleList())
    default:
      plan = plan.changed(by: intent, groups: tables.count)
      tables = Tables(plan, in: context.session)
      turn(by: 0)
    }
    return .stay
  }

  mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    guard let digit = input.digit, digit > 0, digit <= tables.count,
      members.indices.contains(member)
    else { return .stay }
    tables.move(members[member], from: table, to: digit - 1)
    member = min(member, max(0, members.count - 1))
    return .stay
  }

  private var members: [PersonID] { tables.members(at: table) }

  private mutating func turn(by distance: Int) {
    guard tables.count > 0 else { return }
    table = min((table + distance + tables.count) % tables.count, tables.count - 1)
    member = 0
  }

  /// The terminals that are there come along; then the room sees where its tables are.
  private func take(in context: Context) -> OverlayOutcome {
    guard tables.count > 0 else { return .refuse(.noGroups) }
    var regrouping = tables.regrouping
    if plan.movesTerminals {
      regrouping.terminals = context.presence.filter(\.isConnected).compactMap { terminal in
        if case .scribe = terminal.role { terminal.participant } else { nil }
      }
    }
    return .finish([
      .submit(.roster(.regroup(regrouping))), .submit(.stage(.show(.seating))),
    ])
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    TablesView(
      tables: tables, table: table, member: member, plan: plan, context: context
    ).draw(on: &canvas)
  }
}

extension TablesPreview.Plan {
  /// Spreading people does not send scribes about: the groups stay where they are.
  var movesTerminals: Bool {
    if case .even = self { false } else { true }
  }

  fileprivate func changed(by intent: Intent, groups: Int) -> Self {
    switch (self, intent) {
    case (.even(_, let byDirection), RegroupIntent.more):
      .even(groups: min(99, groups + 1), byDirection: byDirection)
    case (.even(_, let byDirection), RegroupIntent.fewer):
      .even(groups: max(1, groups - 1), byDirection: byDirection)
    case (.even(_, let byDirection), RegroupIntent.direction):
      .even(groups: groups, byDirection: !byDirection)
    case (.initiatives(let cards, let isClosing), RegroupIntent.keep):
      .initiatives(cards, isClosing: !isClosing)
    case (.subject(let isClosing), RegroupIntent.keep): .subject(isClosing: !isClosing)
    default: self
    }
  }
}

/// A regrouping looked at as tables in a row.
struct Tables: Equatable {
  private(set) var regrouping: Regrouping

  init(_ plan: TablesPreview.Plan, in session: Session) {
    switch plan {
    case .even(let groups, let byDirection):
      let open = max(1, session.roster.openGroups.count)
      regrouping = session.regrouping(
        distributingAmong: groups ?? open, keepingDirections: byDirection)
    case .initiatives(let cards, let isClosing):
      regrouping = session.regrouping(around: cards, closingOthers: isClosing)
    case .subject(let isClosing):
      regrouping = session.regroupingBySubject(closingOthers: isClosing)
    }
  }

  var count: Int { regrouping.keeping.count + regrouping.opening.count }

  func members(at table: Int) -> [PersonID] {
    let kept = regrouping.keeping.count
    if regrouping.keeping.indices.contains(table) { return regrouping.keeping[table].members }
    let opening = table - kept
    return regrouping.opening.indices.contains(opening) ? regrouping.opening[opening].members : []
  }

  mutating func move(_ person: PersonID, from old: Int, to new: Int) {
    change(old) { $0.removeAll { $0 == person } }
    change(new) { $0.append(person) }
  }

  private mutating func change(_ table: Int, _ body: (inout [PersonID]) -> Void) {
    if regrouping.keeping.indices.contains(table) {
      body(&regrouping.keeping[table].members)
    } else {
      body(&regrouping.opening[table - regrouping.keeping.count].members)
    }
  }

  /// The name of a table; one that opens has no number yet.
  func name(of table: Int, in context: Context) -> String {
    if regrouping.keeping.indices.contains(table) {
      let number = regrouping.keeping[table].number
      let group = context.session.roster.group(number)
      return "\(number.value) " + (group.map { context.text($0.name) } ?? "")
    }
    return "+ " + context.text(regrouping.opening[table - regrouping.keeping.count].name)
  }
}
