import TaktModel
import Testing

@Test func russianCountsTakeTheRightNoun() {
  func ideas(_ number: Int) -> String {
    Language.russian.count(number, ("идея", "идеи", "идей"), ("idea", "ideas"))
  }
  #expect(
    [1, 2, 5, 11, 21, 22, 112].map(ideas) == [
      "1 идея", "2 идеи", "5 идей", "11 идей", "21 идея", "22 идеи", "112 идей",
    ])
}
