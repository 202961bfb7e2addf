package import TaktCanvas
import TaktModel

/// The projector. It has no selection and no drafts: what it shows is a part of the session.
package struct StageScreen: Screen {
  package init() {}

  package func bindings(in context: Context) -> [Binding] {
    [
      Binding(
        .leave, [.control("q")],
        LocalizedText("убрать сцену с этого терминала", "take the stage off this terminal"))
    ]
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    intent == .leave ? [.leave] : []
  }

  package func background(in context: Context) -> Role { StagePicture(in: context).background }

  package func draw(on canvas: inout Canvas, in context: Context) {
    StagePicture(in: context).draw(on: &canvas)
  }
}
