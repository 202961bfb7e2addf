import TaktModel

/// What the facilitator alone sees and decides of a ballot.
extension Ballot {
  /// A tie at the border of the top: the chair names those who are in.
  func choosing(among top: BallotResults.Top?) -> ChoiceList.Choice {
    let tied = (top?.tied ?? []).map { "\($0.value)" }.joined(separator: " ")
    let places = top?.places ?? 0
    let prompt = TextPrompt(
      LocalizedText("Ничья на границе", "A tie at the border"),
      note: LocalizedText(
        "Равны: \(tied). Назовите \(places) через пробел.",
        "Equal: \(tied). Name \(places) of them, a blank between."),
      verb: LocalizedText("решить ничью", "decide the tie")
    ) { [number] text in
      let cards = text.split { !$0.isNumber }.compactMap { Int($0) }.map { CardNumber($0) }
      return .finish([.submit(.ballots(.choose(number, cards)))])
    }
    return ChoiceList.Choice(
      LocalizedText("решить ничью на границе", "decide the tie at the border"),
      note: LocalizedText("мест \(places)", "\(places) to take"), outcome: .open(prompt))
  }

  /// Lets a late judge in, or waits for one by name.
  var admitting: ChoiceList.Choice {
    let prompt = TextPrompt(
      LocalizedText("Кого допустить", "Whom to admit"),
      note: LocalizedText(
        "Имя судьи или номер группы; кто не вошёл, того ждём.",
        "A judge's name or a group's number; who has not joined is waited for."),
      verb: LocalizedText("допустить", "admit")
    ) { [number] name in .finish([.submit(.ballots(.admit(number, name: name)))]) }
    return ChoiceList.Choice(
      LocalizedText("допустить судью или группу", "admit a judge or a group"),
      outcome: .open(prompt))
  }

  var anotherRound: ChoiceList.Choice {
    ChoiceList.Choice(
      LocalizedText("ещё один тур", "another round"),
      outcome: .finish([.submit(.ballots(.newRound(number, among: [])))]))
  }

  /// Who has finished, who has begun, who is missing: never how.
  func voterList(in context: Context) -> ChoiceList.Choice? {
    guard !voters.isEmpty || !expected.isEmpty else { return nil }
    let known = voters.map { voter in
      ChoiceList.Choice(
        LocalizedText(context.name(of: voter)), note: progress(of: voter), outcome: .close)
    }
    let missing = expected.map {
      ChoiceList.Choice(
        LocalizedText($0), note: LocalizedText("не вошёл", "has not joined"), outcome: .close)
    }
    return ChoiceList.Choice(
      LocalizedText("кто голосует", "who votes"),
      note: LocalizedText(
        "ждём \(unfinished.count + expected.count)",
        "waiting for \(unfinished.count + expected.count)"),
      outcome: .open(
        ChoiceList(LocalizedText("Кто голосует", "Who votes"), choices: known + missing)))
  }

  private func progress(of voter: Voter) -> LocalizedText {
    if hasFinished(voter) { return LocalizedText("√ готово", "√ done") }
    return voted.contains(voter)
      ? LocalizedText("начали", "has begun") : LocalizedText("ещё нет", "not yet")
  }

  /// The running result.
  func resultList(in context: Context) -> ChoiceList.Choice? {
    let results = BallotResults(of: self, over: context.session.cards)
    guard !results.items.isEmpty else { return nil }
    let lines = results.items.map { item in
      ChoiceList.Choice(
        title(of: item, in: context), note: note(of: item), outcome: .close)
    }
    return ChoiceList.Choice(
      LocalizedText("итоги сейчас, только для вас", "the result so far, for you alone"),
      note: LocalizedText("\(results.items.count)"),
      outcome: .open(
        ChoiceList(LocalizedText("Итоги сейчас", "The result so far"), choices: lines)))
  }

  private func title(of item: BallotResults.Item, in context: Context) -> LocalizedText {
    switch item.subject {
    case .card(let number):
      LocalizedText("\(item.place). №\(number.value) \(context.session.cards[number]?.text ?? "")")
    case .option(let place): blueprint.options[place]
    }
  }

  private func note(of item: BallotResults.Item) -> LocalizedText {
    if let percent = item.percent {
      return LocalizedText("\(item.sum.text(digits: 0)) · \(percent) %")
    }
    let value = blueprint.kind == .scores ? item.mean ?? 0 : item.sum
    let mark = item.isDisputed ? " ▲" : ""
    return LocalizedText(value.text(digits: 1) + " · \(item.voters)" + mark)
  }
}
