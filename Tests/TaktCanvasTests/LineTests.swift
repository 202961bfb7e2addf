import TaktCanvas
import Testing

@Suite struct LineTests {
  @Test(arguments: [
    ("Производство", 6, "Произ…"), ("ИТ", 2, "ИТ"), ("ИТ", 1, "…"), ("ИТ", 0, ""), ("日本", 3, "日…"),
    ("日本", 2, "…"), ("a\nb", 9, "a b"),
  ])
  func aLongLineIsClipped(text: String, columns: Int, clipped: String) {
    #expect(text.clipped(toColumns: columns) == clipped)
  }

  @Test(arguments: [("ИТ", 4, "ИТ  "), ("日本", 3, "日…"), ("Логистика", 4, "Лог…"), ("日本", 2, "… ")])
  func aLineIsPaddedToItsColumns(text: String, columns: Int, padded: String) {
    #expect(text.padded(toColumns: columns) == padded)
  }

  @Test func wordsAreWrapped() {
    #expect(
      "Раздать листы. Правило: одна мысль — одна карточка.".wrapped(toColumns: 22) == [
        "Раздать листы.", "Правило: одна мысль —", "одна карточка.",
      ])
  }

  @Test func aWordLongerThanALineIsBroken() {
    #expect(
      "на переосвидетельствование".wrapped(toColumns: 10) == [
        "на", "переосвиде", "тельствова", "ние",
      ])
    #expect("日本語".wrapped(toColumns: 5) == ["日本", "語"])
    #expect("日a".wrapped(toColumns: 1) == ["…", "a"])
  }

  @Test func lineEndsAreKeptAndSpacesAreJoined() {
    #expect("  а   б\n\nв ".wrapped(toColumns: 9) == ["а б", "", "в"])
    #expect("".wrapped(toColumns: 9) == [""])
    #expect("а".wrapped(toColumns: 0) == [])
  }
}
