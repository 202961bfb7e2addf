package import TaktModel

/// Why a line could not be read: what is wrong, and at which byte of the line.
package struct FormatError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case unexpectedByte, endsEarly, trailingBytes
    case tooDeep(limit: Int)
    case tooLong(limit: Int)
    case invalidUTF8, controlCharacter, invalidEscape, loneSurrogate
    case missing(field: String)
    case wrongType(expected: Shape)
    case invalidValue(String)
    /// A kind that this version does not know: a newer one wrote it.
    case unknownKind(String)
    case notHeader
    case unknownFormat(Int)
    case unknownChecksum(String)
    case noChecksum
    case wrongChecksum(written: String, computed: String)
    case wrongSequence(expected: Int, found: Int)
  }

  /// What a value had to be.
  package enum Shape: String, Hashable, Sendable {
    case text, integer, flag, list, object, instant
  }

  package let problem: Problem
  /// The place in the line, in bytes from 0.
  package let offset: Int

  package init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// The sentence for a person, in both languages, without the place.
  package var reason: LocalizedText {
    problem.syntaxReason ?? problem.contentReason ?? problem.logReason
  }
}

extension FormatError.Problem {
  fileprivate var syntaxReason: LocalizedText? {
    switch self {
    case .unexpectedByte: LocalizedText("это не JSON", "this is not JSON")
    case .endsEarly: LocalizedText("строка обрывается", "the line ends too early")
    case .trailingBytes:
      LocalizedText("после значения есть лишнее", "something follows the value")
    case .tooDeep(let limit):
      LocalizedText("вложенность больше \(limit)", "nested deeper than \(limit)")
    case .tooLong(let limit):
      LocalizedText("длиннее \(limit) байт", "longer than \(limit) bytes")
    case .invalidUTF8: LocalizedText("это не UTF-8", "this is not UTF-8")
    case .controlCharacter:
      LocalizedText("управляющий символ внутри текста", "a control character inside a text")
    case .invalidEscape: LocalizedText("неверное экранирование", "a wrong escape")
    case .loneSurrogate:
      LocalizedText("половина суррогатной пары", "half of a surrogate pair")
    default: nil
    }
  }

  fileprivate var contentReason: LocalizedText? {
    switch self {
    case .missing(let field):
      LocalizedText("нет поля «\(field)»", "the field “\(field)” is missing")
    case .wrongType(let shape):
      LocalizedText("здесь должно быть: \(shape.russian)", "\(shape.english) is expected here")
    case .invalidValue(let value):
      LocalizedText("значение «\(value)» не подходит", "the value “\(value)” does not fit")
    case .unknownKind(let kind):
      LocalizedText(
        "вид «\(kind)» этой версии неизвестен: запись сделала более новая, обновите takt",
        "the kind “\(kind)” is unknown to this version: a newer one wrote it, update takt")
    default: nil
    }
  }

  fileprivate var logReason: LocalizedText {
    switch self {
    case .unknownFormat(let format):
      LocalizedText(
        "формат \(format) этой версии неизвестен: обновите takt",
        "format \(format) is unknown to this version: update takt")
    case .unknownChecksum(let name):
      LocalizedText(
        "контрольная сумма «\(name)» этой версии неизвестна: обновите takt",
        "the checksum “\(name)” is unknown to this version: update takt")
    case .noChecksum:
      LocalizedText("в конце строки нет контрольной суммы", "the line has no checksum at its end")
    case .wrongChecksum(let written, let computed):
      LocalizedText(
        "контрольная сумма не сходится: записана \(written), получается \(computed)",
        "the checksum differs: \(written) is written, \(computed) is computed")
    case .wrongSequence(let expected, let found):
      LocalizedText(
        "ожидалась запись \(expected), а здесь \(found)",
        "record \(expected) was expected, this is \(found)")
    default: LocalizedText("это не журнал takt", "this is not a log of takt")
    }
  }
}

extension FormatError.Shape {
  fileprivate var russian: String {
    switch self {
    case .text: "текст"
    case .integer: "целое число"
    case .flag: "true или false"
    case .list: "список"
    case .object: "объект"
    case .instant: "время вида 2022-11-22T14:41:07.123Z"
    }
  }

  fileprivate var english: String {
    switch self {
    case .text: "a text"
    case .integer: "an integer"
    case .flag: "true or false"
    case .list: "a list"
    case .object: "an object"
    case .instant: "a time like 2022-11-22T14:41:07.123Z"
    }
  }
}
