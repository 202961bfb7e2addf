import Foundation
import TaktModel
import TaktProgramme

/// A registration table of this machine, read but not yet taken.
struct PeopleTable {
  private let name: String
  let file: PeopleFile
  let problems: [ProgrammeProblem]

  init(_ path: String, language: Language) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .usage, language("файл \(path) не прочесть", "the file \(path) cannot be read"))
    }
    name = (path as NSString).lastPathComponent
    let reading = PeopleFile.parse(bytes: Array(data), file: name)
    guard let file = reading.value else {
      let lines = reading.problems.map { $0.text(in: language) }
      throw Failure(.failed, lines.joined(separator: "\n"))
    }
    self.file = file
    problems = reading.problems
  }

  func preview(beside roster: Roster) -> (taken: PeopleImport, preview: PeoplePreview) {
    let taken = PeopleImport(file, into: roster)
    return (taken, PeoplePreview(taken, of: file, named: name, problems: problems))
  }

  /// Says on standard error what was not understood.
  func reportProblems(in language: Language) {
    for problem in problems { writeToStandardError(problem.text(in: language) + "\n") }
  }
}

extension PeoplePreview {
  /// What `takt people` prints: how the table was read, who it brings, what was not understood.
  func listing(in language: Language) -> String {
    let width = columns.map(\.heading.count).max() ?? 0
    let columns = self.columns.enumerated().map { index, column in
      let heading = column.heading.padding(toLength: width, withPad: " ", startingAt: 0)
      let meaning = column.meaning?.text(in: language) ?? language("не взят", "not taken")
      return "  \(index + 1) \(heading)  \(meaning)"
    }
    let rows = people.prefix(5).map { "  " + $0.words(in: language) }
    let more = people.count > 5 ? ["  … " + language("ещё ", "more: ") + "\(people.count - 5)"] : []
    return (["\(file) · \(reading)"] + columns + [summary(in: language)] + rows + more)
      .joined(separator: "\n")
  }

  func summary(in language: Language) -> String {
    let people = language.count(
      people.count, ("человек", "человека", "человек"), ("person", "people"))
    let contacts = language("с контактами \(contactCount)", "with contacts: \(contactCount)")
    let notes = language("замечаний \(notes.count)", "remarks: \(notes.count)")
    return "\(people) · \(contacts) · \(notes)"
  }
}

extension Roster.Person {
  fileprivate func words(in language: Language) -> String {
    let marks = [
      isLeader ? language("лидер", "leader") : "",
      mode == .online ? language("онлайн", "online") : "",
    ]
    return ([name, post, organisation, category, direction] + marks).filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}
