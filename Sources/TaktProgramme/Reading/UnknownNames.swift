import TaktModel

/// Names of kinds and fields that lead nowhere, in one wording wherever they stand.
extension ProblemList {
  /// A kind that this board does not have.
  func unknownKind(_ name: String, at position: Position, among names: [String]) {
    unknown(
      name, at: position, among: names,
      LocalizedText(
        "Вида «\(name)» на этой доске нет", "There is no kind “\(name)” on this board"))
  }

  /// A kind that another board does not have.
  func unknownKind(
    _ name: String, of board: BoardID, at position: Position, among kinds: [CardKind]
  ) {
    unknown(
      name, at: position, among: kinds.map(\.id),
      LocalizedText(
        "На доске «\(board.value)» нет вида «\(name)»",
        "The board “\(board.value)” has no kind “\(name)”"))
  }

  /// A field that no card of the board has.
  func unknownField(_ name: String, at position: Position, among fields: [CardField]) {
    unknown(
      name, at: position, among: fields.map(\.id).unique,
      LocalizedText("Поля «\(name)» у карточек нет", "No card has a field “\(name)”"))
  }
}
