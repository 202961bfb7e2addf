/// What a cell means; a theme decides how that looks. The raw values are the names in theme files.
package enum Role: String, CaseIterable, Sendable {
  case text
  case textDim = "text-dim"
  case title
  case frame
  case frameFocus = "frame-focus"
  case select
  case hintKey = "hint-key"
  case hintText = "hint-text"
  case input
  case error
  case ok
  case timerCalm = "timer-calm"
  case timerWarn = "timer-warn"
  case timerLast = "timer-last"
  case timerOver = "timer-over"
  case barFill = "bar-fill"
  case barRest = "bar-rest"
  case treeLine = "tree-line"
  case treePreview = "tree-preview"
  case vote
  case replayPast = "replay-past"
  case replayNow = "replay-now"
}
