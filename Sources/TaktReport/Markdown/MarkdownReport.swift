package import TaktModel

/// A session as a report that people read and pass on (`takt export --format md`): a short summary
/// for the news, then the steps, the groups, every board and every ballot that was published.
///
/// What a hidden step hides and what an unpublished ballot seals is absent unless the viewer may see
/// it (invariant 6); of ballots there are only published results, for every viewer.
package struct MarkdownReport {
  let session: Session
  let header: Header
  let viewer: Author.Role
  let language: Language

  package init(
    _ session: Session, header: Header, viewer: Author.Role = .facilitator,
    language: Language = .russian
  ) {
    self.session = session
    self.header = header
    self.viewer = viewer
    self.language = language
  }

  /// The whole document, ending in a line feed.
  package var text: String {
    let parts =
      [["# \(header.title.markdown)"], summary, programme, groups]
      + boards.map(section) + [ballots]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// The programme's boards in their order, and the notes that steps without a board took.
  var boards: [Board] { (session.programme.plan?.boards ?? []) + [.notes] }

  func text(_ text: LocalizedText) -> String { text.text(in: language).markdown }

  func quoted(_ title: LocalizedText) -> String {
    language("«\(text(title))»", "“\(text(title))”")
  }

  func name(of group: GroupNumber) -> String {
    let name = session.roster.group(group).map { " " + text($0.name) } ?? ""
    return language("Г", "G") + "\(group.value)" + name
  }

  /// A card as it is named in the report: by its number, which people said aloud.
  func number(of card: CardNumber) -> String { language("№", "no. ") + "\(card.value)" }
}
