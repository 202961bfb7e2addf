import TaktCanvas
import TaktModel

/// The questions of the cluster tree.
extension ScribePrompt {
  private static let writes = LocalizedText("Enter — записать · Esc", "Enter — write · Esc")

  static func newCluster(
    _ numbers: [CardNumber], under level: CardNumber?, title: String = ""
  ) -> ScribePrompt {
    let russian = Language.russian.count(
      numbers.count, ("карточки", "карточек", "карточек"), ("", ""))
    let english = Language.english.count(numbers.count, ("", "", ""), ("card", "cards"))
    return ScribePrompt(
      .newCluster(numbers, under: level),
      numbers.isEmpty
        ? LocalizedText("Новая ветка: название", "New cluster: title")
        : LocalizedText("Новая ветка для \(russian)", "New cluster for \(english)"),
      writes, field: TextField(title, maximumBytes: Entry.longestText))
  }

  static func edit(_ card: Card, text: String? = nil) -> ScribePrompt {
    ScribePrompt(
      .edit(card.number), LocalizedText("Правка", "Edit"), writes,
      field: TextField(text ?? card.text, maximumBytes: Entry.longestText))
  }

  static func split(_ card: Card, _ text: String) -> ScribePrompt {
    ScribePrompt(
      .split(card.number),
      LocalizedText("Разбить: «;» между частями", "Split: “;” between the parts"), writes,
      field: TextField(text, maximumBytes: Entry.longestText))
  }

  static func reason(_ card: Card, _ text: String) -> ScribePrompt {
    ScribePrompt(
      .reason(card.number), LocalizedText("Почему такая ставка", "Why this bet"), writes,
      field: TextField(text, maximumBytes: Entry.longestText))
  }

  static func merge(_ numbers: [CardNumber], into card: Card) -> ScribePrompt {
    ScribePrompt(
      .merge(numbers, into: card.number),
      LocalizedText(
        "Влить \(numbers.count) в «\(card.text.clipped(toColumns: 40))»?",
        "Merge \(numbers.count) into “\(card.text.clipped(toColumns: 40))”?"),
      LocalizedText(
        "Enter — влить · Esc — нет · потом можно разъединить",
        "Enter — merge · Esc — no · it can be unmerged later"))
  }
}
