import TaktCanvas
import Testing

@Suite struct KeyboardLayoutTests {
  @Test func russianLettersStandOnLatinKeys() {
    let russian = "йцукенгшщзхъфывапролджэячсмитьбюё"
    let english = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
    #expect(String(russian.map(KeyboardLayout.latin)) == english)
    #expect(String("ЙФЯЖЭБЮЁХЪ".map(KeyboardLayout.latin)) == "QAZ:\"<>~{}")
    #expect(String("іїєґІЇЄҐ".map(KeyboardLayout.latin)) == "s]'\\S}\"|")
  }

  @Test func whatIsNotRussianStaysAsItIs() {
    #expect(String("u7+ :?日".map(KeyboardLayout.latin)) == "u7+ :?日")
  }

  @Test func hintsShowTheRussianLetterOfAKey() {
    #expect(String("UNBuz".map(KeyboardLayout.cyrillic)) == "ГТИгя")
    #expect(String("F5 /?:+".map(KeyboardLayout.cyrillic)) == "А5 /?:+")
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      #expect(KeyboardLayout.latin(KeyboardLayout.cyrillic(letter)) == letter)
    }
    #expect(KeyboardLayout.isCyrillic("ё") && !KeyboardLayout.isCyrillic("e"))
  }

  @Test(arguments: [
    (Key.character("Г"), Key.character("u")), (.character("U"), .character("u")),
    (.character("."), .character("/")), (.character(","), .character("?")),
    (.character("ю"), .character(".")), (.character("Ж"), .character(":")),
    (.character("7"), .character("7")), (.control("й"), .control("q")),
    (.alt("М"), .alt("v")), (.function(5), .function(5)), (.enter, .enter),
  ])
  func commandsAreKeysWhateverTheLayout(key: Key, command: Key) {
    #expect(key.command == command)
  }
}
