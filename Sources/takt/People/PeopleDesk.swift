import Dispatch
import Synchronization
import TaktHost
import TaktModel
import TaktProgramme
import TaktRoom
import TaktScreens

/// Takes registration tables into a running session: people to the log, contacts to their own file.
final class PeopleDesk: SeatHelper {
  private let program: HostProgram
  private let author: Author
  /// The table that was shown last and not yet taken.
  private let shown = Mutex<PeopleTable?>(nil)

  init(_ program: HostProgram, author: Author) {
    self.program = program
    self.author = author
  }

  func help(_ request: ProgramRequest, in context: Context) -> ProgramAnswer? {
    do throws(Failure) {
      switch request {
      case .readPeople(let path):
        let table = try PeopleTable(Paths.expanded(path), language: context.language)
        shown.withLock { $0 = table }
        return .people(table.preview(beside: context.session.roster).preview)
      case .takePeople:
        guard let table = shown.withLock({ $0 }) else { return .refused(request, .noTable) }
        return .done(LocalizedText(try take(table)))
      default: return nil
      }
    } catch {
      return .refused(request, LocalizedText(error.sentence))
    }
  }

  /// Contacts first: whoever is in the log can then be reached.
  func take(_ table: PeopleTable) throws(Failure) -> String {
    let language = program.language
    let roster = program.service.room.session().roster
    if let refusal = roster.leadRefusal(to: author) {
      throw Failure(.failed, refusal.sentence, in: language)
    }
    let (taken, preview) = table.preview(beside: roster)
    try ContactsFile(besideLog: program.log).add(taken.contacts, language)
    let command = Command.roster(.enroll(taken.people))
    switch submit(command) {
    case .accepted: return preview.summary(in: language)
    case .refused(let sentence): throw Failure(.failed, sentence, in: language)
    case .failed(let sentence): throw Failure(.inputOutput, sentence, in: language)
    }
  }

  private func submit(_ command: Command) -> Outcome {
    let answered = DispatchSemaphore(value: 0)
    let outcome = Mutex<Outcome?>(nil)
    program.service.room.submit(Room.Submission(command, by: author)) { given in
      outcome.withLock { $0 = given }
      answered.signal()
    }
    answered.wait()
    guard let given = outcome.withLock({ $0 }) else { preconditionFailure("signalled after it") }
    return given
  }
}

/// A terminal away from the log: tables are read where the contacts must stay.
struct AwayDesk: SeatHelper {
  func help(_ request: ProgramRequest, in context: Context) -> ProgramAnswer? {
    switch request {
    case .readPeople, .takePeople: .refused(request, .noTableHere)
    default: nil
    }
  }
}

extension LocalizedText {
  fileprivate static let noTable = LocalizedText(
    "Таблица ещё не прочитана.", "No table has been read yet.")
  fileprivate static let noTableHere = LocalizedText(
    "Таблицу берёт ноутбук, на котором журнал: takt host ЖУРНАЛ --people ФАЙЛ.",
    "The table is taken where the log is: takt host LOG --people FILE.")
}
