import TaktModel

extension Step.Kind {
  /// What a step of this kind is, in a form or a list.
  var title: LocalizedText {
    switch self {
    case .register: LocalizedText("регистрация", "registration")
    case .talk: LocalizedText("доклад", "talk")
    case .brief: LocalizedText("установка", "briefing")
    case .grouping: LocalizedText("по группам", "grouping")
    case .collect: LocalizedText("сбор", "collecting")
    case .brainstorm: LocalizedText("мозговой штурм", "brainstorm")
    case .select: LocalizedText("отбор", "selection")
    case .cluster: LocalizedText("кластеры", "clusters")
    case .form: LocalizedText("анкета", "form")
    case .matrix: LocalizedText("матрица", "matrix")
    case .exchange: LocalizedText("запросы", "requests")
    case .assemble: LocalizedText("сборка", "assembly")
    case .present: LocalizedText("выступления", "presentations")
    case .discuss: LocalizedText("обсуждение", "discussion")
    case .score: LocalizedText("оценки", "scores")
    case .vote: LocalizedText("голосование", "vote")
    case .reflect: LocalizedText("итоги", "reflection")
    case .pause: LocalizedText("перерыв", "break")
    case .social: LocalizedText("общение", "social")
    case .end: LocalizedText("завершение", "end")
    case .note: LocalizedText("шаг", "step")
    }
  }
}
