import TaktCanvas
import TaktModel

/// A row of a form in lines of so many columns: the card's text, then its fields and what it lacks,
/// beside the text where there is room, else below it.
struct FormLines {
  typealias Piece = (text: String, role: Role)

  struct Line {
    var rails: String
    var left: [Piece]
    var right: [Piece] = []
  }

  let form: Form
  let language: Language
  /// The group before whose cards no group is named.
  let reader: GroupNumber?
  var mostTextLines = 3

  func lines(of row: FormRows.Row, width: Int) -> [Line] {
    switch row.content {
    case .section(let kind, let count):
      let title = kind.title.text(in: language).uppercased()
      return [Line(rails: "", left: [(title, .title), (" \(count)", .textDim)])]
    case .unsent(let text):
      return [Line(rails: row.rails, left: [("… " + text.clipped(toColumns: width), .textDim)])]
    case .card(let card): return lines(of: card, row, width: width)
    }
  }

  private func lines(of card: Card, _ row: FormRows.Row, width: Int) -> [Line] {
    let room = max(8, width - Width.of(row.rails))
    var texts = card.text.wrapped(toColumns: room)
    if texts.count > mostTextLines {
      let rest = texts[(mostTextLines - 1)...].joined(separator: " ")
      texts = texts.prefix(mostTextLines - 1) + [rest.clipped(toColumns: room)]
    }
    var lines = texts.enumerated().map { index, text in
      Line(rails: index == 0 ? row.rails : row.below, left: [(text, .text)])
    }
    let details = details(of: card)
    let detailWidth = details.map { Width.of($0.text) }.reduce(0, +)
    guard detailWidth > 0 else { return lines }
    if Width.of(texts.last ?? "") + 2 + detailWidth <= room {
      lines[lines.count - 1].right = details
    } else {
      lines += below(details, row.below, room)
    }
    return lines
  }

  /// The details under the text, broken between pieces.
  private func below(_ details: [Piece], _ rails: String, _ room: Int) -> [Line] {
    var lines: [Line] = []
    var used = room
    for piece in details {
      let text = used + Width.of(piece.text) > room ? piece.text.withoutGap : piece.text
      if used + Width.of(piece.text) > room {
        lines.append(Line(rails: rails, left: []))
        used = 0
      }
      lines[lines.count - 1].left.append((text.clipped(toColumns: room - used), piece.role))
      used += Width.of(text)
    }
    return lines
  }

  /// Fields, the group of another's card, then what is missing.
  func details(of card: Card) -> [Piece] {
    let words = FieldWords(cards: form.cards, language: language)
    var pieces: [Piece] = []
    func add(_ text: String, _ role: Role, gap: String) {
      pieces.append(((pieces.isEmpty ? "" : gap) + text, role))
    }
    for field in words.fields(of: card, form.board.kind(card.kind)) {
      add(field, .textDim, gap: " · ")
    }
    if let group = card.group, group != reader {
      add(language("Г", "G") + "\(group.value)", .textDim, gap: " · ")
    }
    for warning in form.cards.warnings(about: card, on: form.board) {
      add("! " + warning.sentence.text(in: language), .timerWarn, gap: "  ")
    }
    return pieces
  }
}

extension String {
  /// Without what divided it from the piece before it.
  fileprivate var withoutGap: String { String(drop { $0 == " " || $0 == "·" }) }
}

extension FormLines.Line {
  /// Draws the line; `role` replaces every role of a chosen one.
  func draw(
    on canvas: inout Canvas, column: Int, row: Int, width: Int, role chosen: Role? = nil
  ) {
    var place = column + canvas.put(rails, column: column, row: row, role: chosen ?? .treeLine)
    for piece in left {
      place += canvas.put(
        piece.text, column: place, row: row, role: chosen ?? piece.role,
        width: max(0, column + width - place))
    }
    var edge = column + width
    for piece in right.reversed() {
      edge -= canvas.put(
        trailing: piece.text, maxColumn: edge, row: row, role: chosen ?? piece.role)
    }
  }
}
