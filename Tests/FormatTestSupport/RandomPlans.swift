package import TaktModel

extension Seeded {
  package mutating func plan() -> Plan {
    Plan(
      id: text(), title: localized(), place: text(),
      days: list(0...2) { Plan.Day(title: $0.localized(), date: $0.text()) },
      steps: list(0...4) { $0.planStep() }, boards: list(0...3) { $0.planBoard() },
      groups: list(0...3) { $0.localized() })
  }

  package mutating func planStep() -> Step {
    Step(
      id: step(), day: number(1...3), kind: pick(Step.Kind.allCases), title: localized(),
      instruction: localized(), startMinute: maybe { $0.number(0...1440) },
      minutes: maybe { $0.number(0...240) }, scope: pick(Step.Scope.allCases),
      board: maybe { $0.board() }, reads: list(0...2) { $0.board() },
      permissions: Set(list(0...4) { $0.pick(Step.Permission.allCases) }),
      atZero: pick(Step.AtZero.allCases), isFixed: chance(50), isHidden: chance(50),
      scene: maybe { $0.scene() }, ballot: maybe { $0.blueprint() },
      warningSeconds: maybe { $0.number(0...600) }, phases: list(0...3) { $0.phase() })
  }

  private mutating func phase() -> Phase {
    Phase(
      title: localized(), minutes: maybe { $0.number(0...60) },
      permissions: maybe { Set($0.list(0...4) { $0.pick(Step.Permission.allCases) }) })
  }

  package mutating func planBoard() -> Board {
    Board(
      id: board(), title: localized(), view: pick(Board.View.allCases),
      kinds: list(0...3) { $0.cardKind() }, source: maybe { $0.board() },
      columnField: maybe { $0.text() }, about: maybe { $0.cardPlace() },
      checks: list(0...2) { $0.boardCheck() }, slots: list(0...2) { $0.slot() },
      matrix: maybe { MatrixAxes(from: $0.text(), to: $0.text(), amount: $0.text(), mode: "") },
      rota: maybe { $0.rota() })
  }

  private mutating func rota() -> Rota {
    Rota(
      fill: maybe { $0.pick([.groups, .experts, .cards($0.cardPlace())]) },
      minutes: maybe { $0.number(1...60) }, questionMinutes: maybe { $0.number(1...60) },
      warningMinutes: maybe { $0.number(1...60) })
  }

  private mutating func slot() -> Slot {
    Slot(
      id: text(), title: localized(), queries: list(0...2) { $0.slotQuery() },
      least: number(0...3), most: maybe { $0.number(0...9) }, hint: maybe { $0.localized() })
  }

  private mutating func slotQuery() -> SlotQuery {
    SlotQuery(
      board: board(), kinds: list(0...2) { $0.text() }, whose: pick(SlotQuery.Whose.allCases),
      top: maybe { $0.number(0...9) }, conditions: chance(50) ? [text(): text()] : [:],
      phrase: maybe { $0.localized() })
  }

  private mutating func cardPlace() -> CardPlace {
    CardPlace(board: board(), kind: maybe { $0.text() })
  }

  private mutating func boardCheck() -> BoardCheck {
    BoardCheck(
      kind: text(), needs: text(), least: number(0...3), most: maybe { $0.number(0...9) },
      sentence: maybe { $0.localized() })
  }

  private mutating func cardKind() -> CardKind {
    CardKind(
      id: text(), title: localized(), under: list(0...2) { $0.text() },
      mayStandAtTop: chance(50), isTaken: chance(50), mayBeTaken: chance(50),
      fields: list(0...3) { $0.cardField() })
  }

  private mutating func cardField() -> CardField {
    let choices = list(0...3) { CardField.Choice(id: $0.text(), title: $0.localized()) }
    return CardField(
      id: text(), title: localized(), content: content(choices),
      isRequired: chance(50))
  }

  private mutating func content(_ choices: [CardField.Choice]) -> CardField.Content {
    pick([.text, .number, .choice(choices), .date, .groups, .card(cardPlace())])
  }
}
