import Glibc
import TaktFormat
import TaktModel
import TaktNetwork

/// Why a command ended badly: a sentence for standard error and an exit status of sysexits.
struct Failure: Error {
  enum Status: Int32 {
    case failed = 1
    case noTerminal = 2
    case terminalUnusable = 3
    case usage = 64
    case damaged = 65
    case unreachable = 69
    case cannotCreate = 73
    case inputOutput = 74
    case codeRefused = 77
  }

  let status: Int32
  let sentence: String

  init(_ status: Status, _ sentence: String) {
    self.status = status.rawValue
    self.sentence = sentence
  }

  init(_ status: Status, _ sentence: LocalizedText, in language: Language) {
    self.init(status, sentence.text(in: language))
  }

  /// The host ended the line for good.
  init(_ reason: ClosingReason?, _ sentence: LocalizedText, in language: Language) {
    let status: Status =
      switch reason {
      case .code: .codeRefused
      case .group: .usage
      case .version, nil: .unreachable
      }
    self.init(status, sentence, in: language)
  }

  /// Ended by a signal, as a shell reports it.
  init(signal: Int32) {
    status = 128 + signal
    sentence = ""
  }

  static func codeRefused(_ language: Language) -> Failure {
    Failure(.codeRefused, LinkError.codeRefused.sentence, in: language)
  }

  func exit() -> Never {
    if !sentence.isEmpty { writeToStandardError("takt: \(sentence)\n") }
    Glibc.exit(status)
  }
}

/// Results go to standard output, everything else here. A sentence may quote what people typed.
func writeToStandardError(_ text: String) {
  let bytes = Array(text.harmless.utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
