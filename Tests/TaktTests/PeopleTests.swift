import EdgeTestSupport
import Foundation
import TerminalTestSupport
import Testing

/// Registration tables, contacts apart, and a regrouping that a script takes.
@Suite struct PeopleTests {
  private let box = Sandbox()

  private func writeTable(_ count: Int = 60) throws -> String {
    let rows = (1...count).map { number in
      "\(number);Человек \(number);Школа \(number % 7);+7 999 000-00-\(number + 10);"
        + "user\(number)@mail.example;к\(number % 5);\(number <= 8 ? "да" : "")"
    }
    let path = box.folder("people.csv")
    let text = (["№;ФИО;Место работы;Телефон;E-mail;Категория;Лидер"] + rows)
      .joined(separator: "\r\n")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func bytes(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  private var contacts: String { box.folder("day.contacts.json") }

  @Test func `a table is looked at before anything is written`() throws {
    let path = try writeTable(3)
    for arguments in [["people", path], ["people", "check", path]] {
      let run = try box.run(arguments + ["--lang", "en"])
      #expect(run.status == 0)
      #expect(run.lines.first == "people.csv · UTF-8 · ;")
      #expect(run.output.contains("3 people · with contacts: 3 · remarks: 0"))
      #expect(!run.output.contains("999") && !run.output.contains("mail.example"))
    }
    #expect(try box.run("people", box.folder("no.csv")).status == 64)
  }

  @Test func `contacts reach their own file and nothing else`() throws {
    let path = try writeTable()
    let made = try box.run(
      "new", box.log, "--programme", "one-hour", "--groups", "8", "--people", path)
    #expect(made.status == 0, "\(made.errors)")
    let attributes = try FileManager.default.attributesOfItem(atPath: contacts)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    #expect(try bytes(contacts).contains("+7 999 000-00-11"))
    let open = try box.run("export", box.log, "--format", "json")
    let screens = made.output + made.errors
    for text in [try bytes(box.log), open.output, screens] {
      #expect(!text.contains("999 000") && !text.contains("mail.example"))
    }
    let full = try box.run("export", box.log, "--format", "json", "--with-contacts")
    #expect(full.output.contains("\"phone\": \"+7 999 000-00-11\""))
    #expect(full.output.contains("\"email\": \"user60@mail.example\""))
    try FileManager.default.removeItem(atPath: contacts)
    #expect(try box.run("check", box.log).status == 0)
    #expect(try box.run("export", box.log, "--format", "json", "--with-contacts").status == 64)
  }

  @Test func `a table taken again adds whom it did not have`() throws {
    try box.makeLog(groups: 8)
    for count in [10, 12] {
      let path = try writeTable(count)
      let host = try box.begin(
        "host", box.log, "--headless", "--socket", box.socket, "--people", path)
      let isUp = host.wait { [socket = box.socket] in $0.errors.contains("takt: \(socket)\n") }
      #expect(isUp)
      host.end()
    }
    let export = try box.run("export", box.log, "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(export.output.utf8)) as? [String: Any])
    #expect((document["people"] as? [Any])?.count == 12)
  }

  @Test func `a console that does not lead takes no table, nor its contacts`() throws {
    let path = try writeTable(3)
    try box.makeLog()
    let host = try box.host()
    try box.lead("/next")
    host.end()
    let console = try box.screen("host", box.log, "--socket", box.socket, columns: 120, rows: 40)
    #expect(console.wait(for: "взять ведение"), "\(console.screen.text)")
    console.type("wi")
    #expect(console.wait(for: "! Ведёт ведущий"), "\(console.screen.text)")
    // Who loses the lead with a table already read takes it no more.
    console.type("\u{1B}")
    #expect(console.wait(for: " H взять ведение   W"), "\(console.screen.text)")
    console.type("h")
    #expect(console.wait(for: "Enter взять ведение"), "\(console.screen.text)")
    console.type("\r")
    #expect(console.wait(for: "на сцене:"), "\(console.screen.text)")
    console.type("wi")
    #expect(console.wait(for: "Enter прочесть"), "\(console.screen.text)")
    console.type("\(path)\r")
    #expect(console.wait(for: "Enter взять"), "\(console.screen.text)")
    try box.lead("/lead take")
    #expect(console.wait(for: "H взять ведение"), "\(console.screen.text)")
    console.type("\r")
    #expect(console.wait(for: "! Ведёт ведущий"), "\(console.screen.text)")
    #expect(!FileManager.default.fileExists(atPath: contacts))
    console.send(signal: SIGTERM)
    #expect(console.exitStatus() == 128 + SIGTERM)
  }

  @Test func `sixty people and eight groups are regrouped by one line, and a scribe follows`()
    throws
  {
    let path = try writeTable()
    _ = try box.run(
      "new", box.log, "--programme", "one-hour", "--groups", "8", "--people", path)
    let host = try box.host()
    try box.lead("/distribute 8", "/start clusters")
    for group in 1...8 {
      let run = try box.scribe(group, "/add cluster Инициатива \(group)", "/bet #\(group) 3")
      #expect(run.status == 0, "\(run.output)")
    }
    let scribe = try box.begin("join", "--socket", box.socket, "--group", "3", "--plain")
    scribe.write("/add cluster Ещё\n")
    #expect(scribe.wait { $0.output.contains("ok #9\n") })
    try box.lead("/regroup initiatives")
    scribe.write("/where\n")
    #expect(scribe.wait { $0.output.split(separator: "\n").count == 2 })
    scribe.write("/add cluster Уже в новой\n")
    scribe.endInput()
    #expect(scribe.exitStatus() == 0, "\(scribe.output)\(scribe.errors)")
    let export = try box.run("export", box.log, "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(export.output.utf8)) as? [String: Any])
    let cards = try #require(document["cards"] as? [[String: Any]])
    #expect(cards.map { $0["number"] as? Int } == Array(1...10))
    #expect(cards.last?["group"] as? Int == 11)
    let people = try #require(document["people"] as? [[String: Any]])
    let groups = people.compactMap { ($0["groups"] as? [Int])?.first }
    #expect(groups.count == 60 && Set(groups) == Set(9...16))
    host.end()
  }
}
