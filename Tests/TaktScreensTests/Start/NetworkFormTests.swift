import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// Coming in over the network from the start screen, and from `takt join` without a code.
@Suite struct NetworkFormTests {
  /// A code that is one: drawn with lots that a test can foresee.
  private let code = JoinCode(besides: []) { $0.lowerBound + 7 }
  private var known: StartChoices {
    StartChoices(
      running: [], recent: [], programmes: [],
      hosts: [StartChoices.KnownHost(address: "192.168.1.5", code: code.text)])
  }
  private let none = StartChoices(running: [], recent: [], programmes: [])

  private func context(_ language: Language = .russian) -> Context {
    Hall(nil, language: language).context
  }

  private func shell(
    _ screen: StartScreen, _ keys: String, _ language: Language = .russian
  ) -> (shell: Shell, effects: [Effect]) {
    var shell = Shell(screen)
    let effects = Hall.press(keys, on: &shell, in: context(language))
    return (shell, effects)
  }

  private func canvas(
    _ screen: StartScreen, _ keys: String, _ columns: Int, _ rows: Int,
    _ language: Language = .russian
  ) -> Canvas {
    shell(screen, keys, language).shell
      .canvas(columns: columns, rows: rows, in: context(language))
  }

  private func wish(_ address: String) -> Effect {
    .request(.joinNetwork(address: address, code: code.text))
  }

  @Test func eachSeatAtAHostIsOfferedByItsName() {
    let seats: [Author.Role] = [.scribe(4), .screen]
    let choices = StartChoices(
      running: [], recent: [], programmes: [],
      hosts: seats.map {
        StartChoices.KnownHost(address: "192.168.1.5", code: code.text, seat: $0.title)
      })
    for (language, words) in [
      (Language.russian, ["группа 4 · входили с кодом 99…", "сцена · входили с кодом 99…"]),
      (.english, ["group 4 · joined with the code 99…", "stage · joined with the code 99…"]),
    ] {
      let picture = canvas(StartScreen(choices), "4", 80, 24, language).picture
      #expect(words.allSatisfy(picture.contains), "\(picture)")
    }
  }

  @Test func knownHostsAreOfferedFirst() {
    expect(
      canvas(StartScreen(known), "4", 80, 24),
      shows: """

                                    ▀▀█▀▀ ▄▀▀▀▄ █  ▄▀ ▀▀█▀▀
                                      █   █▄▄▄█ █▄▀     █
                                      █   █   █ █ ▀▄    █
                                      ▀   ▀   ▀ ▀   ▀   ▀

             Ведёт стратегическую сессию: у ведущего программа и часы, группы пишут
                за своими терминалами, зал видит сцену, всё остаётся в журнале.


            К какому ведущему войти?

            ► 1  192.168.1.5                                    входили с кодом 99…
              2  Другой ведущий                                         адрес и код








         1 … 2 выбрать   ↑ ↓ строка   Enter выбрать   Esc назад   ^Q выйти
                                                                          ? все команды
        """)
    #expect(shell(StartScreen(known), "41").effects == [wish("192.168.1.5")])
  }

  @Test func anAddressAndACodeAreAskedFor() {
    expect(
      canvas(StartScreen(none), "4192.168.1.5<ret>K7qf-9", 80, 24),
      shows: """

                                    ▀▀█▀▀ ▄▀▀▀▄ █  ▄▀ ▀▀█▀▀
                                      █   █▄▄▄█ █▄▀     █
                                      █   █   █ █ ▀▄    █
                                      ▀   ▀   ▀ ▀   ▀   ▀

             Ведёт стратегическую сессию: у ведущего программа и часы, группы пишут
                за своими терминалами, зал видит сцену, всё остаётся в журнале.


            Адрес и код — на пульте ведущего (J) или на сцене.

              Адрес       192.168.1.5
                          так: 192.168.1.5 или 192.168.1.5:8258

            ► Код         K7qf-9
                          5 из 20 знаков; раскладка и регистр не важны





         Enter войти   Tab поле   Esc назад
                                                                         F1 все команды
        """)
  }

  @Test func aSlipIsToldBeforeAnybodyIsAsked() {
    expect(
      canvas(StartScreen(none), "4192.168.1.5<ret>K7qf-0", 120, 40, .english),
      shows: """





                                                        ▀▀█▀▀ ▄▀▀▀▄ █  ▄▀ ▀▀█▀▀
                                                          █   █▄▄▄█ █▄▀     █
                                                          █   █   █ █ ▀▄    █
                                                          ▀   ▀   ▀ ▀   ▀   ▀

                                Runs a strategic session: the facilitator keeps the clock, groups write
                                    at their terminals, the hall sees the stage, a log keeps it all.



                                Address and code are on the host's console (J) or on the stage.

                                  Address     192.168.1.5
                                              like 192.168.1.5 or 192.168.1.5:8258

                                ► Code        K7qf-0
                                              ▲ No code has “0”: there is no 0 or O, no 1, I or L.
















         Enter join   Tab field   Esc back
                                                                                                                F1 all commands
        """)
    let (typed, effects) = shell(StartScreen(none), "4host<ret>K7qf-0<ret>")
    #expect(effects.isEmpty)
    #expect(typed.status?.isError == true)
  }

  @Test func aCodeIsTakenInEitherLayoutAndCase() {
    let cyrillic = String(code.letters.map(KeyboardLayout.cyrillic)).lowercased()
    for typed in [code.text, code.letters.lowercased(), cyrillic] {
      #expect(shell(StartScreen(none), "4laptop<ret>\(typed)<ret>").effects == [wish("laptop")])
    }
  }

  @Test func aHostThatDidNotLetUsInLeavesWhatWasTyped() {
    var (shell, _) = shell(StartScreen(known), "41")
    _ = shell.receive(
      .refused(.joinNetwork(address: "192.168.1.5", code: code.text), "не отвечает"),
      in: context())
    let picture = shell.canvas(columns: 80, rows: 24, in: context()).picture
    #expect(picture.contains("192.168.1.5") && picture.contains("√ \(code.text)"))
    #expect(picture.contains("! не отвечает"))
  }

  @Test func escapeGoesBackAndWhereOnlyTheCodeIsAskedForItLeaves() {
    #expect(shell(StartScreen(none), "4<esc>").effects.isEmpty)
    #expect(canvas(StartScreen(none), "4<esc>", 80, 24).picture.contains("Что делаем?"))
    let asking = StartScreen(joining: "192.168.1.5")
    #expect(shell(asking, "<esc>").effects == [.leave])
    #expect(shell(asking, "\(code.letters)<ret>").effects == [wish("192.168.1.5")])
  }
}
