import TaktModel

extension Step.Scope {
  /// Who works, in a listing.
  var title: LocalizedText {
    switch self {
    case .plenary: LocalizedText("все вместе", "all together")
    case .groups: LocalizedText("по группам", "in groups")
    case .between: LocalizedText("между группами", "between groups")
    case .individual: LocalizedText("каждый сам", "each alone")
    }
  }
}

extension Step.Permission {
  /// What scribes may do, in a listing.
  var title: LocalizedText {
    switch self {
    case .write: LocalizedText("писать", "write")
    case .move: LocalizedText("двигать", "move")
    case .vote: LocalizedText("голосовать", "vote")
    case .read: LocalizedText("читать", "read")
    case .answer: LocalizedText("отвечать", "answer")
    }
  }
}

extension Board.View {
  /// How a board is shown, in a listing.
  var title: LocalizedText {
    switch self {
    case .list: LocalizedText("список", "list")
    case .tree: LocalizedText("дерево", "tree")
    case .columns: LocalizedText("столбцы", "columns")
    case .form: LocalizedText("анкета", "form")
    case .matrix: LocalizedText("матрица", "matrix")
    case .inbox: LocalizedText("входящие", "inbox")
    case .rota: LocalizedText("очередь", "rota")
    case .slides: LocalizedText("слайды", "slides")
    }
  }
}

extension BallotBlueprint.Kind {
  /// What groups give, in a listing.
  var title: LocalizedText {
    switch self {
    case .dots: LocalizedText("точки", "dots")
    case .bets: LocalizedText("ставки", "bets")
    case .scores: LocalizedText("баллы", "scores")
    case .rank: LocalizedText("места", "a rank")
    case .poll: LocalizedText("опрос", "a poll")
    }
  }
}

extension Electorate {
  /// Who votes, in a listing.
  var title: LocalizedText {
    switch self {
    case .groups: LocalizedText("голосуют группы", "groups vote")
    case .jurors: LocalizedText("голосует жюри", "the jury votes")
    case .everyone: LocalizedText("голосуют группы и жюри", "groups and the jury vote")
    }
  }
}
