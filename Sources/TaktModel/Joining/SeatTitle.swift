extension Author.Role {
  /// The seat in a sentence: "группа 4", "жюри".
  package var title: LocalizedText {
    switch self {
    case .facilitator: LocalizedText("ведущий", "facilitator")
    case .scribe(let group): LocalizedText("группа \(group.value)", "group \(group.value)")
    case .juror: LocalizedText("жюри", "jury")
    case .observer: LocalizedText("наблюдатель", "observer")
    case .screen: LocalizedText("сцена", "stage")
    }
  }
}
