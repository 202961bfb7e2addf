import ArgumentParser
import Foundation
import TaktFormat
import TaktHost
import TaktJournal
import TaktModel
import TaktProgramme
import TaktReport

/// `takt new`: makes a log with a programme and groups, and leaves it for `takt host`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Новый журнал по программе · a new log from a programme.")

  @Argument(help: "Журнал · the log: ДЕНЬ.jsonl")
  var log: String

  @Option(help: "Программа: имя или файл · programme: a name or a file.")
  var programme: String

  @Option(help: "Сколько групп · number of groups.")
  var groups: Int?

  @Option(help: "Таблица участников CSV · registration table.")
  var people: String?

  @Option(help: "Название · title.")
  var title: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = try Environment.language(common.lang)
    if let groups, !(1...99).contains(groups) { throw Failure(.usage, "--groups: 1–99") }
    var setup = Setup(
      title: title, plan: try Setup.plan(named: programme, language: language), groups: groups)
    let table = try people.map { path throws(Failure) in
      try PeopleTable(path, language: language)
    }
    let enrolment = table?.preview(beside: Roster())
    setup.people = enrolment?.taken.people ?? []
    try setup.create(at: log, now: Environment.now(), language: language)
    if let table, let enrolment {
      try ContactsFile(besideLog: log).add(enrolment.taken.contacts, language)
      table.reportProblems(in: language)
      print(enrolment.preview.summary(in: language).harmless)
    }
    Recent.note(log)
    print(language("готово; ведите: takt host \(log)", "done; run it: takt host \(log)"))
  }
}

/// `takt check`: reads every line; 0 sound, 65 damaged.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Проверить журнал до последней строки · read every line of a log.")

  @Argument(help: "Журнал · the log.")
  var log: String

  @Flag(help: "Ответ в JSON · answer in JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = try Environment.language(common.lang)
    do throws(JournalError) {
      let summary = try LogReader().check(log)
      print(json ? summary.json : summary.text(in: language))
    } catch {
      if json { print(error.json) }
      throw Failure(error, in: language)
    }
  }
}

extension LogSummary {
  fileprivate func text(in language: Language) -> String {
    let torn =
      tornBytes == 0
      ? ""
      : language(
        "; в конце оборвана запись (\(tornBytes) байт): takt host отложит её в сторону",
        "; a write was cut off at the end (\(tornBytes) bytes): takt host will set it aside")
    return language(
      "журнал цел: записей \(records), байт \(bytes)\(torn)",
      "the log is sound: \(records) records, \(bytes) bytes\(torn)")
  }

  fileprivate var json: String {
    "{\"sound\":true,\"records\":\(records),\"bytes\":\(bytes),\"torn_bytes\":\(tornBytes),"
      + "\"sum\":\"\(sum.hexadecimal)\"}"
  }
}

extension JournalError {
  fileprivate var json: String {
    guard case .damaged(let damage) = self else {
      return "{\"sound\":false,\"reason\":\(quoted(message.english))}"
    }
    return "{\"sound\":false,\"line\":\(damage.line),\"offset\":\(damage.offset),"
      + "\"reason\":\(quoted(damage.reason.english))}"
  }

  private func quoted(_ text: String) -> String {
    let data = try? JSONEncoder().encode(text)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}

/// `takt export`: the whole session as data; the report formats come with their boards.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Выгрузить сессию · export a session.")

  @Argument(help: "Журнал · the log.")
  var log: String

  @Option(help: "Формат: json (данные) или md (отчёт) · format: json (data) or md (a report).")
  var format: String

  @Option(help: "До записи номер, времени ЧЧ:ММ или шага · up to a record, a time or a step.")
  var at: String?

  @Option(name: .shortAndLong, help: "Куда · output file.")
  var output: String?

  @Flag(help: "С телефонами и почтой из файла контактов · with phones and e-mails.")
  var withContacts = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = try Environment.language(common.lang)
    guard ["json", "md"].contains(format) else {
      throw Failure(
        .usage,
        language(
          "формат «\(format)» пока не умеем; есть: json, md",
          "no format “\(format)” yet; there are: json, md"))
    }
    let owner = LogOwner(of: log)
    let past = try PastSession(ownedBy: owner, log, language: language)
    let session = try past.session(at: past.position(at, language: language))
    let text = try document(session, past, for: owner.viewer, language)
    guard let output else { return print(text) }
    do {
      try (text + "\n").write(toFile: output, atomically: true, encoding: .utf8)
    } catch {
      throw Failure(.cannotCreate, "\(output): \(error.localizedDescription)")
    }
  }

  private func document(
    _ session: Session, _ past: PastSession, for viewer: Author.Role, _ language: Language
  ) throws(Failure) -> String {
    if format == "json" {
      return JSONExport(
        session, header: past.header, viewer: viewer, language: language,
        contacts: withContacts ? try contacts(language) : nil
      ).text
    }
    guard !withContacts else {
      throw Failure(
        .usage,
        language(
          "отчёт читают все: контакты бывают только в json",
          "a report is for everybody: contacts are only in json"))
    }
    return MarkdownReport(session, header: past.header, viewer: viewer, language: language).text
  }

  /// Contacts go only to whom their file belongs.
  private func contacts(_ language: Language) throws(Failure) -> [PersonID: Contact] {
    let file = ContactsFile(besideLog: log)
    guard file.isOwn else {
      throw Failure(
        .usage,
        language(
          "файла контактов \(file.path) нет или он не ваш",
          "there is no file of contacts \(file.path), or it is not yours"))
    }
    return try file.read(language)
  }
}
