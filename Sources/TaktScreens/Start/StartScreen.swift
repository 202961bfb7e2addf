package import TaktCanvas
import TaktModel

/// What `takt` shows without arguments: a newcomer sees at once what can be done.
package struct StartScreen: Screen {
  private let choices: StartChoices
  private var menu = StartMenu.main
  private var selected = 0
  private var form: StartForm?
  private var network: NetworkForm?
  /// Only an address and a code are asked for here.
  private let asksForCode: Bool

  package init(_ choices: StartChoices) {
    self.choices = choices
    asksForCode = false
  }

  /// Asks for the code of a host whose address is known, and for nothing else.
  package init(joining address: String) {
    choices = StartChoices(running: [], recent: [], programmes: [])
    network = NetworkForm(address: address)
    asksForCode = true
  }

  private var items: [StartMenu.Item] { menu.items(of: choices) }

  package func isTyping(in context: Context) -> Bool {
    network != nil || form.map { $0.focus != .groups } ?? false
  }

  package func bindings(in context: Context) -> [Binding] {
    network?.bindings ?? form.map(StartScreen.formBindings) ?? listBindings
  }

  private var listBindings: [Binding] {
    let digits = items.indices.prefix(9).map { index in
      Binding(
        .item(index), [.character(Character("\(index + 1)"))], items[index].title,
        hint: index == 0 && items.count > 1
          ? LocalizedText("… \(min(9, items.count)) выбрать", "… \(min(9, items.count)) choose")
          : nil)
    }
    return digits + [
      Binding(
        "up", [.up], LocalizedText("выше", "up"), hint: LocalizedText("↓ строка", "↓ line")),
      Binding("down", [.down], LocalizedText("ниже", "down")),
      Binding(
        "choose", [.enter], LocalizedText("выбрать отмеченное", "choose the marked line"),
        hint: LocalizedText("выбрать", "choose")),
      Binding(
        "back", [.escape], LocalizedText("назад", "back"),
        hint: menu == .main ? nil : LocalizedText("назад", "back")),
      Binding(
        .leave, [.control("q")], LocalizedText("выйти", "leave"),
        hint: LocalizedText("выйти", "leave")),
    ]
  }

  private static func formBindings(_ form: StartForm) -> [Binding] {
    let counting = [
      Binding(
        "more", [.right, .character("+"), .character("=")],
        LocalizedText("группой больше", "a group more"),
        hint: LocalizedText("больше", "more")),
      Binding(
        "fewer", [.left, .character("-")], LocalizedText("группой меньше", "a group fewer"),
        hint: LocalizedText("меньше", "fewer")),
    ]
    return (form.focus == .groups ? counting : []) + [
      Binding(
        "next", [.tab, .down], LocalizedText("следующее поле", "the next field"),
        hint: LocalizedText("поле", "field")),
      Binding("previous", [.backTab, .up], LocalizedText("прошлое поле", "the field before")),
      Binding(
        "create", [.enter], LocalizedText("создать сессию", "create the session"),
        hint: LocalizedText("создать", "create")),
      Binding(
        "back", [.escape], LocalizedText("назад к программам", "back to the programmes"),
        hint: LocalizedText("назад", "back")),
      Binding(.leave, [.control("q")], LocalizedText("выйти", "leave")),
    ]
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    switch intent {
    case .leave: return [.leave]
    case "up": selected = max(0, selected - 1)
    case "down": selected = min(max(0, items.count - 1), selected + 1)
    case "choose": return choose(selected, in: context)
    case "back": return goBack()
    case "join": return network?.finish() ?? []
    case "next":
      network?.moveFocus()
      form?.moveFocus(by: 1)
    case "previous": form?.moveFocus(by: -1)
    case "more": form?.addGroups(1)
    case "fewer": form?.addGroups(-1)
    case "create": return form.map { [$0.effect] } ?? []
    default:
      return items.indices.first { intent == .item($0) }.map { choose($0, in: context) } ?? []
    }
    return []
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? {
    let isTaken = network?.type(input) ?? form?.type(input) ?? false
    return isTaken ? [] : nil
  }

  /// A host that did not let us in: what was typed comes back to be mended.
  package mutating func receive(_ answer: ProgramAnswer, in context: Context) -> [Effect] {
    if case .refused(.joinNetwork(let address, let code), _) = answer, network == nil {
      network = NetworkForm(address: address, code: code)
    }
    return []
  }

  private mutating func choose(_ index: Int, in context: Context) -> [Effect] {
    guard items.indices.contains(index) else { return [] }
    selected = index
    switch items[index].choice {
    case .open(let menu):
      self.menu = menu
      selected = 0
    case .request(.joinNetwork(let address, let code)):
      var known = NetworkForm(address: address, code: code)
      return known.finish()
    case .request(let request): return [.request(request)]
    case .network: network = NetworkForm()
    case .create(let programme): form = StartForm(programme, in: context)
    case .nothing(let why): return [.warn(why)]
    }
    return []
  }

  /// From a form to where it was asked for, from a list to the first page, where its line stays marked.
  private mutating func goBack() -> [Effect] {
    if asksForCode { return [.leave] }
    guard form == nil, network == nil else {
      (form, network) = (nil, nil)
      return []
    }
    let left = menu
    menu = .main
    selected = items.firstIndex { $0.choice == .open(left) } ?? 0
    return []
  }

  package func draw(on canvas: inout Canvas, in context: Context) {
    let area = StartPage.draw(on: &canvas, in: context)
    if let network {
      network.draw(on: &canvas, in: area, context)
    } else if let form {
      form.draw(on: &canvas, in: area, context)
    } else {
      drawList(on: &canvas, in: area, context)
    }
    HintLine.draw(
      bindings(in: context), on: &canvas, in: context, isTyping: isTyping(in: context))
  }

  private func drawList(on canvas: inout Canvas, in area: Rectangle, _ context: Context) {
    canvas.put(context.text(menu.title), column: area.column, row: area.row, role: .title)
    let room = max(1, area.height - 2)
    let first = max(0, selected - room + 1)
    for (offset, index) in items.indices.dropFirst(first).prefix(room).enumerated() {
      let line = Rectangle(
        column: area.column, row: area.row + 2 + offset, width: area.width, height: 1)
      draw(items[index], index, on: &canvas, in: line, context)
    }
  }

  private func draw(
    _ item: StartMenu.Item, _ index: Int, on canvas: inout Canvas, in area: Rectangle,
    _ context: Context
  ) {
    let isSelected = index == selected
    if isSelected { canvas.fill(area, role: .select) }
    let mark = isSelected ? "►" : " "
    let digit = index < 9 ? "\(index + 1)" : " "
    canvas.put(
      "\(mark) \(digit)", column: area.column, row: area.row,
      role: isSelected ? .select : .hintKey)
    let title = context.text(item.title)
    let remark = context.text(item.remark)
    let remarkWidth = min(Width.of(remark), max(0, area.width - 8 - Width.of(title)))
    canvas.put(
      title, column: area.column + 5, row: area.row,
      role: isSelected ? .select : .text, width: area.width - 8 - remarkWidth)
    canvas.put(
      trailing: remark, maxColumn: area.maxColumn - 1, row: area.row,
      role: isSelected ? .select : .textDim, width: remarkWidth)
  }
}

extension Intent {
  fileprivate static func item(_ index: Int) -> Intent { Intent("choose-\(index + 1)") }
}
