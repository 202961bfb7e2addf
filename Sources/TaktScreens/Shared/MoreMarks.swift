import TaktModel

/// How much of a row has no room at its left and at its right: «← ещё 2», «ещё 3 →».
struct MoreMarks {
  let before: Int
  let after: Int

  func left(in language: Language) -> String? {
    before == 0 ? nil : language("← ещё \(before)", "← \(before) more")
  }

  func right(in language: Language) -> String? {
    after == 0 ? nil : language("ещё \(after) →", "\(after) more →")
  }
}
