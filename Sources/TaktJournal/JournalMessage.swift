internal import Glibc
internal import TaktFormat
package import TaktModel

extension JournalError {
  /// The whole message for a person: what was tried, on what, why, what to do.
  package var message: LocalizedText {
    openingMessage ?? writingMessage
  }

  private var openingMessage: LocalizedText? {
    switch self {
    case .exists(let path):
      LocalizedText(
        "Журнал «\(path)» не создан: такой файл уже есть. Откройте его или дайте другое имя.",
        "The log “\(path)” was not created: the file exists. Open it, or give another name.")
    case .missing(let path):
      LocalizedText(
        "Журнала «\(path)» нет. Проверьте имя или создайте его: takt new.",
        "There is no log “\(path)”. Check the name, or create it: takt new.")
    case .empty(let path):
      LocalizedText(
        "Файл «\(path)» пуст: это не журнал takt. Удалите его и создайте журнал: takt new.",
        "The file “\(path)” is empty, not a log of takt. Remove it and create one: takt new.")
    case .foreign(let path, let error):
      LocalizedText(
        "Файл «\(path)» не открыт как журнал takt: \(error.reason.russian). Он не изменён.",
        "“\(path)” was not opened as a log of takt: \(error.reason.english). It is unchanged.")
    case .unfinishedHeader(let path):
      LocalizedText(
        "Журнал «\(path)» оборван на первой строке, записей в нём нет. Удалите его и создайте снова.",
        "The log “\(path)” ends within its first line and has no records. Remove and recreate it.")
    case .held(let path, let holder): Self.held(path, holder)
    case .damaged(let damage): damage.message
    default: nil
    }
  }

  private var writingMessage: LocalizedText {
    switch self {
    case .failed(let failure): failure.message
    case .stopped(let path, let failure):
      LocalizedText(
        "Журнал «\(path)» больше не пишется. \(failure.message.russian)",
        "The log “\(path)” is not written any more. \(failure.message.english)")
    case .outOfOrder(let path, let expected, let found):
      LocalizedText(
        "В «\(path)» не записано: ожидалась запись \(expected), пришла \(found).",
        "Nothing was written to “\(path)”: record \(expected) was expected, \(found) came.")
    case .tooLong(let path, let sequence, let bytes):
      LocalizedText(
        "В «\(path)» не записано: запись \(sequence) слишком длинна (\(bytes) байт). Разбейте её.",
        "Nothing was written to “\(path)”: record \(sequence) is too long (\(bytes) bytes). Split it."
      )
    default: preconditionFailure("openingMessage has the other cases")
    }
  }

  private static func held(_ path: String, _ holder: Holder?) -> LocalizedText {
    let russian = holder.map { "процесс \($0.process) на «\($0.host)»" } ?? "другой процесс"
    let english = holder.map { "process \($0.process) on “\($0.host)”" } ?? "another process"
    return LocalizedText(
      "Журнал «\(path)» уже пишет \(russian). Присоединитесь к нему: takt join.",
      "The log “\(path)” is being written by \(english). Join it: takt join.")
  }
}

extension Damage {
  fileprivate var message: LocalizedText {
    LocalizedText(
      "Журнал «\(path)» повреждён: строка \(line), байт \(offset): \(reason.russian). "
        + "Файл не изменён; возьмите копию.",
      "The log “\(path)” is damaged: line \(line), byte \(offset): \(reason.english). "
        + "The file is unchanged; take a copy.")
  }
}

extension FileFailure {
  /// The message for a person; the way out depends on the cause.
  package var message: LocalizedText {
    let cause = String(cString: strerror(code))
    return LocalizedText(
      "Не удалось \(operation.russian) «\(path)»: \(russianCause ?? cause). \(wayOut.russian)",
      "Could not \(operation.english) “\(path)”: \(cause). \(wayOut.english)")
  }

  private var russianCause: String? {
    switch code {
    case ENOSPC, EDQUOT: "на диске нет места"
    case EFBIG: "файл достиг предельного размера"
    case EIO: "ошибка ввода-вывода"
    case EACCES, EPERM: "нет прав"
    case EROFS: "диск только для чтения"
    case ENOENT: "нет такого файла или папки"
    default: nil
    }
  }

  private var wayOut: LocalizedText {
    switch code {
    case ENOSPC, EDQUOT, EFBIG:
      LocalizedText(
        "Освободите место и откройте журнал снова.", "Free some space and open the log again.")
    case EACCES, EPERM, EROFS, ENOENT:
      LocalizedText("Проверьте путь и права.", "Check the path and its permissions.")
    default:
      LocalizedText(
        "Скопируйте журнал на другой диск и откройте копию.",
        "Copy the log to another disk and open the copy.")
    }
  }
}

extension FileFailure.Operation {
  fileprivate var russian: String {
    switch self {
    case .open: "открыть"
    case .create: "создать"
    case .size: "узнать размер"
    case .read: "прочитать"
    case .write: "записать"
    case .sync: "сохранить на диск"
    case .truncate: "обрезать"
    case .syncFolder: "сохранить на диск папку"
    case .lock: "занять"
    case .remove: "удалить"
    }
  }

  fileprivate var english: String {
    switch self {
    case .open: "open"
    case .create: "create"
    case .size: "learn the size of"
    case .read: "read"
    case .write: "write"
    case .sync: "flush to disk"
    case .truncate: "truncate"
    case .syncFolder: "flush to disk the folder"
    case .lock: "lock"
    case .remove: "remove"
    }
  }
}
