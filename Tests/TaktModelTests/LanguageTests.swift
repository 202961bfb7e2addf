import TaktModel
import Testing

@Test(arguments: [
  (0, "0 идей"), (1, "1 идея"), (2, "2 идеи"), (5, "5 идей"), (11, "11 идей"), (12, "12 идей"),
  (21, "21 идея"), (22, "22 идеи"), (112, "112 идей"), (-1, "-1 идея"),
  (Int.min, "\(Int.min) идей"),
])
func aCountAgreesWithItsNoun(number: Int, text: String) {
  let counted = Language.russian.count(number, ("идея", "идеи", "идей"), ("idea", "ideas"))
  #expect(counted == text)
}
