package import TaktCanvas
package import TaktModel

/// Something that lies over a screen and takes its keys until it is answered: a question, an entry
/// line, a list to choose from. A screen keeps one in a variable and forwards its protocol to it.
package protocol Overlay {
  /// The keys of the overlay; while it is open they are all that the screen has.
  func bindings(in context: Context) -> [Binding]

  /// Do letters go into a text field.
  var isTyping: Bool { get }

  /// What comes back when the request that it finished with is refused: the text of a form is kept.
  var draft: (any Overlay)? { get }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome

  /// Takes text, a paste, a digit.
  mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome

  func draw(on canvas: inout Canvas, in context: Context)
}

/// What becomes of an overlay after a key.
package enum OverlayOutcome {
  case stay
  /// Stays open and says why: a field is wrong.
  case refuse(LocalizedText)
  case close
  case finish([Effect])
  /// Does something and goes on: with itself or with another question.
  case go([Effect], to: any Overlay)
  /// Gives way to the next question.
  case open(any Overlay)
}

extension Overlay {
  package var isTyping: Bool { false }

  package var draft: (any Overlay)? { isTyping ? self : nil }

  package mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome { .stay }
}

/// The intents that overlays share.
package enum OverlayIntent {
  package static let accept: Intent = "overlay.accept"
  package static let cancel: Intent = "overlay.cancel"
  package static let up: Intent = "overlay.up"
  package static let down: Intent = "overlay.down"
  static let show: Intent = "overlay.show"

  static let cancelling = Binding(
    cancel, [.escape], LocalizedText("вернуться, ничего не меняя", "go back, change nothing"),
    hint: LocalizedText("отмена", "cancel"))

  static let moving = [
    Binding(
      up, [.up], LocalizedText("строка выше", "the line above"),
      hint: LocalizedText("↓ выбор", "↓ choose")),
    Binding(down, [.down], LocalizedText("строка ниже", "the line below")),
  ]
}

extension Canvas {
  /// Clears a place in the middle, frames it and returns the room inside, with a column of air
  /// at each side. It never covers the head nor the hints at the bottom, and takes the whole width rather than
  /// leave a few columns of what lies under it.
  package mutating func popup(
    width: Int, height: Int, title: String, trailing: String = ""
  ) -> Rectangle {
    let rows = self.rows - HintLine.rows - 1
    let size = (
      width: columns - width < 10 ? columns : width, height: min(height, rows - headRows)
    )
    let area = Rectangle(
      column: (columns - size.width) / 2, row: max(headRows, (rows - size.height) / 2),
      width: size.width, height: size.height)
    fill(area)
    frame(area, title: title, trailing: trailing, isFocused: true)
    return area.inset(columns: 2)
  }
}

/// The part of a list that a few rows show: it moves only to keep the chosen line in sight.
package func visibleRange(of count: Int, around index: Int, rows: Int) -> Range<Int> {
  let first = max(0, min(index - rows / 2, count - rows))
  return first..<max(first, min(count, first + rows))
}
