package import TaktCanvas
import TaktModel

extension ConsoleScreen {
  package func draw(on canvas: inout Canvas, in context: Context) {
    ConsoleHead(context: context).draw(on: &canvas)
    let banner = ConsoleBanner(context: context, isUnderList: isUnderList)
    banner.draw(on: &canvas)
    canvas.headRows = 1 + banner.lastingRows(columns: canvas.columns)
    let layout = ConsoleLayout(
      columns: canvas.columns, rows: canvas.rows,
      bannerRows: banner.rows(columns: canvas.columns).count,
      groupCount: context.session.roster.openGroups.count, lower: lower)
    let focus = overlay == nil ? focus : nil
    TimerPanel(context: context, isFocused: focus == .timer).draw(on: &canvas, in: layout.timer)
    PlanPanel(
      context: context, chosen: self.focus == .plan ? entryInHand(in: context)?.id : nil,
      isFocused: focus == .plan
    ).draw(on: &canvas, in: layout.plan)
    if let area = layout.groups {
      GroupsPanel(
        context: context, chosen: self.focus == .groups ? chosenGroup : nil,
        isFocused: focus == .groups, isShared: layout.isShared
      ).draw(on: &canvas, in: area)
    }
    if let area = layout.feed {
      FeedPanel(
        context: context, chosen: chosenRecord, isFocused: focus == .feed,
        isShared: layout.isShared
      ).draw(on: &canvas, in: area)
    }
    drawHints(on: &canvas, in: context)
    overlay?.draw(on: &canvas, in: context)
  }

  /// Does a list or a form take the keys; a question has no room for others.
  private var isUnderList: Bool { overlay != nil && !(overlay is Confirmation) }

  private func drawHints(on canvas: inout Canvas, in context: Context) {
    canvas.horizontalRule(
      column: 0, row: canvas.rows - HintLine.rows - 1, width: canvas.columns)
    if let overlay {
      HintLine.draw(offered(in: context), on: &canvas, in: context, isTyping: overlay.isTyping)
      return
    }
    guard context.leadRefusal == nil else {
      let hints = ConsoleScreen.lookingHints(of: offered(in: context))
      return HintLine.draw(hints, on: &canvas, in: context)
    }
    let common: [Intent] = [
      ConsoleIntent.nextPanel, ConsoleIntent.find, ConsoleIntent.repair, .leave,
      ConsoleIntent.joining, ConsoleIntent.insert,
    ]
    let bindings = ConsoleKeys.all(in: context)
    let isSlideOnStage = context.session.stage.current.ifSlide != nil
    HintLine.draw(
      rows: [
        HintLine.Row(
          LocalizedText("на сцене:", "on stage:"),
          (isSlideOnStage ? ConsoleKeys.slides(in: context) : [])
            + ConsoleKeys.stage(in: context).dropLast()),
        HintLine.Row("", ConsoleKeys.exchangeAtHand(in: context) + bindings.of(common)),
      ], on: &canvas, in: context)
  }
}

extension [Binding] {
  /// The bindings of these intents, in their order.
  func of(_ intents: [Intent]) -> [Binding] {
    intents.compactMap { intent in first { $0.intent == intent } }
  }
}
