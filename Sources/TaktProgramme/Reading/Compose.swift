import TaktModel
import Yams

/// Reads a file's text with `body`, which gets the root of what YAML made of it.
func read<Value: Sendable>(
  _ text: String, file: String, _ body: (Node, ProblemList) -> Value?
) -> Reading<Value> {
  let source = SourceText(text)
  let problems = ProblemList(file: file, lineCount: source.lineCount)
  let value = compose(source, problems).flatMap { body($0, problems) }
  return problems.reading(of: value)
}

private func compose(_ source: SourceText, _ problems: ProblemList) -> Node? {
  guard source.check(problems) else { return nil }
  do {
    let node = try Parser(yaml: source.text, encoding: .utf8).singleRoot()
    if node == nil { problems.error(at: .start, "Файл пуст.", "The file is empty.") }
    return node
  } catch let error as YamlError {
    problems.report(error)
  } catch {
    problems.error(at: .start, "Файл не читается как YAML.", "The file is not YAML.")
  }
  return nil
}

extension ProblemList {
  fileprivate func report(_ failure: YamlError) {
    switch failure {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = [context?.text, problem].compactMap { $0 }.joined(separator: ": ")
      let advice = yamlAdvice(on: words)
      error(
        at: Position(line: mark.line, column: mark.column),
        "Ошибка в записи YAML: \(advice.russian) (\(words)).",
        "This is not valid YAML: \(advice.english) (\(words)).")
    case .duplicatedKeysInMapping(let keys, let context):
      let position = Position(line: context.mark.line, column: context.mark.column)
      guard keys.count == 1 else { return reportTwoItemsInOne(keys, at: position) }
      error(
        at: position, "Ключ «\(keys[0])» здесь повторяется.",
        "The key “\(keys[0])” is given twice here.")
    default:
      error(at: .start, "Файл не читается как YAML.", "The file is not YAML.")
    }
  }

  /// A hyphen that was forgotten makes one item of two.
  private func reportTwoItemsInOne(_ keys: [String], at position: Position) {
    let names = keys.sorted().listed
    error(
      at: position,
      "Ключи повторяются: \(names). Похоже, перед новым пунктом пропущен «- ».",
      "Keys are given twice: \(names). It seems that “- ” is missing before a new item.")
  }
}
