import TaktFormat
import TaktHost
import TaktModel
import TaktRoom
import TaktScreens
import Testing
import TextTestSupport

/// Invariant 10 at the entrance: what people type is text, and none of it is lost.
@Suite struct EntryTests {
  private static let lines =
    NaughtyText.own.map { Array($0.utf8) } + NaughtyText.corporaBytes

  /// The cards that a paste becomes: one a line, without white space at its ends; of controls only
  /// the tab stays.
  private func pasted(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let kept = text.unicodeScalars.filter { "\r\n\t".unicodeScalars.contains($0) || !$0.isControl }
    return String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isNewline)
      .map { String($0).withoutEnds }.filter { !$0.isEmpty }
  }

  @Test
  func `what is pasted is stored but for controls, and broken bytes are stored as U+FFFD`() throws {
    let room = try TextRoom()
    var stored = 0
    for bytes in Self.lines {
      let texts = pasted(bytes)
      room.enter(bytes, isPasted: true)
      for text in texts {
        stored += 1
        let card = room.room.session.cards[CardNumber(stored)]
        #expect(text.isExactly(card?.text), "\(bytes)")
      }
      #expect(room.room.session.cards.nextNumber.value == stored + 1, "\(bytes)")
    }
    let past = try PastSession(room.log).session(at: .max)
    #expect(Array(past.cards.all) == Array(room.room.session.cards.all))
    #expect(stored > (Corpora.arePresent ? 850 : 80))
    #expect(room.replica.session == room.room.session)
  }

  @Test func `what is typed is stored as typed, letter by letter`() throws {
    let room = try TextRoom()
    var stored = 0
    for bytes in Self.lines {
      let text = String(decoding: bytes, as: UTF8.self)
      let isSound = text.utf8.elementsEqual(bytes)
      if !isSound || text.isBlank || text.unicodeScalars.contains(where: \.isControl) { continue }
      stored += 1
      room.enter(bytes, isPasted: false)
      let card = room.room.session.cards[CardNumber(stored)]
      #expect(text.withoutEnds.isExactly(card?.text), "\(text.debugDescription)")
    }
    #expect(stored > (Corpora.arePresent ? 600 : 50))
    #expect(room.replica.session == room.room.session)
  }

  @Test func `bytes that are no UTF-8 are typed as U+FFFD and the rest of the line is kept`() throws
  {
    let room = try TextRoom()
    var number = 0
    for bytes in Self.lines where !bytes.contains(where: { $0 < 32 || $0 == 127 }) {
      let text = String(decoding: bytes, as: UTF8.self)
      guard !text.utf8.elementsEqual(bytes), !text.unicodeScalars.contains(where: \.isControl)
      else { continue }
      number += 1
      room.enter(bytes, isPasted: false)
      let stored = room.room.session.cards[CardNumber(number)]?.text ?? ""
      #expect(stored.contains("\u{FFFD}"), "\(bytes)")
      #expect(stored.sound == text.withoutEnds.sound, "\(bytes)")
    }
    #expect(number > 30 || !Corpora.arePresent)
  }

  /// The model's rule. A person's pasted text is never refused for a sign in it: a NUL, a line end
  /// or an escape is kept as it is, and drawn harmlessly.
  @Test func `any text but a blank or an endless one may be a card, a name or a title`() throws {
    let room = try TextRoom()
    room.ask(.cards(.add(kind: nil, text: "первая", board: "a", under: nil, fields: [:])))
    for text in NaughtyText.all {
      let commands: [Command] = [
        .cards(.add(kind: nil, text: text, board: "a", under: nil, fields: ["why": text])),
        .cards(.edit(1, text: text)), .roster(.renameGroup(1, LocalizedText(text))),
        .roster(.addPerson(Roster.Person(id: "p", name: text))), .roster(.withdrawPerson("p")),
      ]
      for command in commands {
        room.ask(command)
        guard case .refused(let sentence) = room.outcome else { continue }
        #expect(text.isBlank || "\(command)".contains("erson"), "\(sentence.russian)")
      }
    }
    let long = String(repeating: "я", count: Cards.longestText)
    room.ask(.cards(.add(kind: nil, text: long, board: "a", under: nil, fields: [:])))
    guard case .refused(let sentence) = room.outcome else {
      Issue.record("\(String(describing: room.outcome))")
      return
    }
    #expect(sentence.english.contains("longer than 8 KB"))
    let past = try PastSession(room.log).session(at: .max)
    let kept = Set(past.cards.all.map { Array($0.text.unicodeScalars) })
    for text in NaughtyText.all where !text.isBlank {
      #expect(kept.contains(Array(text.unicodeScalars)), "\(text.debugDescription)")
    }
  }

  @Test func `a name is kept in the log as it was said`() throws {
    let room = try TextRoom()
    for (number, text) in NaughtyText.all.enumerated() where !text.isBlank {
      let author = Author(id: ParticipantID("t\(number)"), role: .scribe(1))
      room.ask(.roster(.join(name: text)), by: author)
      let stored = room.room.session.roster.participants[author.id]?.name
      #expect(text.isExactly(stored), "\(text.debugDescription)")
    }
    let past = try PastSession(room.log).session(at: .max)
    #expect(past.roster == room.room.session.roster)
  }
}

extension String {
  /// Without the marks of what was broken.
  fileprivate var sound: [Unicode.Scalar] { unicodeScalars.filter { $0 != "\u{FFFD}" } }
}
