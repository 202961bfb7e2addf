import TaktModel
import TaktProgramme
import Testing

/// Whatever text comes, the draft reads back, and every word of the text is in it.
@Suite struct NothingDroppedTests {
  private static let hostile = [
    "", "\n\n", "13:00", "13:00 \"кавычки\" и \\ черта", "13:00 - {a: [b]} & *ссылка, *ref !tag",
    "13:00 # решётка: двоеточие\n- *abc\n: *abc, *d",
    "13:00 a\u{0}b\u{1B}[31mкрасный\u{85}\u{2028}",
    "*abc\n13:00 *abc*", "13:00 ' %percent @at `tick`", "13:00 👩‍👩‍👧 \u{FEFF}\u{FFFE}é\u{301}",
    "<script>alert(1)</script>13:00 Речь", "13:00 &amp;&#0;&#x1B;&#65;&bogus; Речь",
    "День 1\nДень 2\nДень 3", "13:00 Речь\n---\n...\n13:30 Обед", "١٣:٠٠ Речь",
    "99999999999999999999:00 Речь\n1:2:3:4", "9:00 Речь\n\n\n¹ Сноска\n² Ничья",
  ]

  @Test(arguments: hostile)
  func aHostileTextIsOnlyText(text: String) throws {
    let yaml = TextImport.draft(of: text).yaml
    let reading = ProgrammeFile.parse(yaml, file: "draft.yaml")
    #expect(reading.value != nil, "\(reading.problems.map(\.brief))\n\(yaml)")
    #expect(
      yaml.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test func aLineThatIsInNoStepIsListedWithItsNumber() {
    let draft = TextImport.draft(
      of:
        "Письмо другу\nПривет.\n\nДень 1\n9:00 Речь\n24:10 Ночь\n\nСам по себе\n\nДень 2\n9:00 Обед\n"
    )
    #expect(draft.unclear.map { "\($0.line) \($0.text)" } == ["6 24:10 Ночь", "8 Сам по себе"])
    #expect(draft.around.map { "\($0.line) \($0.text)" } == ["2 Привет."])
    #expect(draft.yaml.contains("# Не понято · Not understood (строка · line):\n# 6: 24:10 Ночь\n"))
    #expect(draft.summary(in: .russian).contains("не понято: 2 строки"))
  }

  @Test func moreStepsThanAFileMayHaveAreLeftOver() throws {
    let text = (0..<1010).map { "9:00 Речь \($0)\n" }.joined()
    let draft = TextImport.draft(of: text)
    #expect(try imported(text).steps.count == 1000)
    #expect(draft.unclear.count == 10)
  }

  @Test func aTextTooLongForAFieldIsLeftOver() throws {
    let line = String(repeating: "долгая речь о воде ", count: 60)
    let text = "9:00 Речь\n" + String(repeating: line + "\n", count: 20)
    let draft = TextImport.draft(of: text)
    #expect(try imported(text).steps.count == 1)
    #expect(!draft.unclear.isEmpty)
  }

  @Test(arguments: 1...4)
  func wordsOfASpoiltTextAreAllInItsDraft(seed: UInt64) throws {
    var lots = Lots(state: seed)
    let pieces = [
      "13:00", "9.30", "–", "до", "День 1", "Суббота", "24 ноября 2022", "\n", "\n", "\n\n", "\t",
      "<p>", "(15')", "40 мин", "обед", "*", "\"", "|", "Место:", "¹", "Программа", "«берег»", "#",
    ]
    for round in 1...150 {
      var text = ""
      for number in 0..<Int.random(in: 1...30, using: &lots) {
        text += pieces.randomElement(using: &lots)! + (Bool.random(using: &lots) ? " " : "")
        if Bool.random(using: &lots) { text += " слово\(number) " }
      }
      let yaml = TextImport.draft(of: text).yaml
      let reading = ProgrammeFile.parse(yaml, file: "draft.yaml")
      #expect(
        reading.value != nil, "seed \(seed), round \(round): \(reading.problems.map(\.brief))")
      for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      where word.hasPrefix("слово") {
        #expect(yaml.contains(word), "seed \(seed), round \(round): \(word)\n\(text)\n→\n\(yaml)")
      }
    }
  }
}
