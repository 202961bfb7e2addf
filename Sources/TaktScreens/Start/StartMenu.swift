import TaktModel

/// The pages of the start screen: what to do, and then with what.
enum StartMenu: Equatable {
  case main, programmes, join, network, stage, host, replay

  /// One line to choose, by a digit or by the arrows.
  struct Item: Equatable {
    let title: LocalizedText
    let remark: LocalizedText
    let choice: Choice
  }

  enum Choice: Equatable {
    case open(StartMenu)
    case request(ProgramRequest)
    /// Asks for the title, the groups and the file of a new session.
    case create(StartChoices.KnownProgramme)
    /// Asks for an address and a code.
    case network
    /// Nothing to choose there; the sentence says why.
    case nothing(LocalizedText)
  }

  var title: LocalizedText {
    switch self {
    case .main: LocalizedText("Что делаем?", "What shall we do?")
    case .programmes: LocalizedText("По какой программе?", "By which programme?")
    case .join: LocalizedText("В какую сессию войти?", "Which session to join?")
    case .network: LocalizedText("К какому ведущему войти?", "Which host to join?")
    case .stage: LocalizedText("Чью сцену показать?", "Whose stage to show?")
    case .host: LocalizedText("Какой журнал продолжить?", "Which log to continue?")
    case .replay: LocalizedText("Какой журнал посмотреть?", "Which log to watch?")
    }
  }

  func items(of choices: StartChoices) -> [Item] {
    switch self {
    case .main: StartMenu.mainItems(choices)
    case .programmes:
      choices.programmes.map {
        Item(title: $0.title, remark: LocalizedText($0.name), choice: .create($0))
      } + [StartMenu.fromText]
    case .join:
      choices.running.map {
        Item(
          title: LocalizedText($0.title), remark: StartMenu.isRunning,
          choice: .request(.join(socket: $0.socket)))
      }
    case .network: choices.hosts.map(StartMenu.host) + [StartMenu.otherHost]
    case .stage:
      choices.running.map {
        Item(
          title: LocalizedText($0.title), remark: StartMenu.isRunning,
          choice: .request(.stage(socket: $0.socket)))
      }
    case .host: choices.recent.map { StartMenu.log($0, .continueHost(path: $0.path)) }
    case .replay: choices.recent.map { StartMenu.log($0, .openReplay(path: $0.path)) }
    }
  }

  private static let isRunning = LocalizedText("идёт сейчас", "running now")

  private static let fromText = Item(
    title: LocalizedText("Из опубликованного текста", "From a published text"),
    remark: LocalizedText("письмо, страница, таблица", "a letter, a page, a table"),
    choice: .nothing(
      LocalizedText(
        "Наберите: takt programme import ТЕКСТ -o ДЕНЬ.yaml, затем takt host с этим файлом.",
        "Type: takt programme import TEXT -o DAY.yaml, then takt host with that file.")))

  /// A host is known by its address, and a code by its seat and the letters that are no secret.
  private static func host(_ host: StartChoices.KnownHost) -> Item {
    let code = host.code.prefix(2)
    let seat = host.seat.map { LocalizedText("\($0.russian) · ", "\($0.english) · ") } ?? ""
    return Item(
      title: LocalizedText(host.address),
      remark: LocalizedText(
        seat.russian + "входили с кодом \(code)…", seat.english + "joined with the code \(code)…"),
      choice: .request(.joinNetwork(address: host.address, code: host.code)))
  }

  private static let otherHost = Item(
    title: LocalizedText("Другой ведущий", "Another host"),
    remark: LocalizedText("адрес и код", "an address and a code"), choice: .network)

  private static func log(_ recent: StartChoices.Recent, _ request: ProgramRequest) -> Item {
    Item(
      title: LocalizedText(recent.title), remark: LocalizedText(recent.when),
      choice: .request(request))
  }
}

extension StartMenu {
  private static func mainItems(_ choices: StartChoices) -> [Item] {
    [
      Item(
        title: LocalizedText("Посмотреть демонстрацию", "See the demonstration"),
        remark: LocalizedText("группы пишут сами, вы — ведущий", "groups write, you facilitate"),
        choice: .request(.openDemo)),
      Item(
        title: LocalizedText("Новая сессия", "A new session"),
        remark: choices.programmes.isEmpty
          ? LocalizedText("программ нет", "no programmes")
          : count(
            choices.programmes.count, ("программа", "программы", "программ"), "programme"),
        choice: open(.programmes, if: !choices.programmes.isEmpty, noProgrammes)),
      Item(
        title: LocalizedText("Войти в сессию", "Join a session"),
        remark: running(choices),
        choice: open(.join, if: !choices.running.isEmpty, noneRunning)),
      Item(
        title: LocalizedText("Войти по сети", "Join over the network"),
        remark: choices.hosts.first.map { LocalizedText($0.address) }
          ?? LocalizedText("по адресу и коду", "by an address and a code"),
        choice: choices.hosts.isEmpty ? .network : .open(.network)),
      Item(
        title: LocalizedText("Сцена для проектора", "The stage for a projector"),
        remark: running(choices),
        choice: open(.stage, if: !choices.running.isEmpty, noneRunning)),
      Item(
        title: LocalizedText("Продолжить журнал", "Continue a log"),
        remark: logs(choices),
        choice: open(.host, if: !choices.recent.isEmpty, noLogs)),
      Item(
        title: LocalizedText("Посмотреть повтор", "Watch a replay"),
        remark: logs(choices),
        choice: open(.replay, if: !choices.recent.isEmpty, noLogs)),
    ]
  }

  private static func open(
    _ menu: StartMenu, if isPossible: Bool, _ why: LocalizedText
  ) -> Choice {
    isPossible ? .open(menu) : .nothing(why)
  }

  private static func running(_ choices: StartChoices) -> LocalizedText {
    guard let first = choices.running.first else {
      return LocalizedText("здесь ничего не идёт", "nothing runs here")
    }
    guard choices.running.count == 1 else {
      return count(choices.running.count, ("сессия", "сессии", "сессий"), "session")
    }
    return LocalizedText("«\(first.title)»")
  }

  private static func logs(_ choices: StartChoices) -> LocalizedText {
    guard !choices.recent.isEmpty else { return LocalizedText("журналов нет", "no logs") }
    return count(choices.recent.count, ("журнал", "журнала", "журналов"), "log")
  }

  private static func count(
    _ number: Int, _ russian: (String, String, String), _ english: String
  ) -> LocalizedText {
    LocalizedText(
      Language.russian.count(number, russian, ("", "")),
      Language.english.count(number, russian, (english, english + "s")))
  }

  private static let noneRunning = LocalizedText(
    "Здесь сессий нет. К другой машине — строка 4: место скажет код.",
    "No session runs here. To another machine by line 4: the code says the seat.")
  private static let noLogs = LocalizedText(
    "Журналов пока нет: начните с демонстрации.", "There are no logs yet: see the demonstration.")
  private static let noProgrammes = LocalizedText(
    "Программ не нашлось.", "No programme was found.")
}
