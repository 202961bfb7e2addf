import TaktModel

/// What to look at when the parser of YAML says this, for people who do not know YAML.
func yamlAdvice(on words: String) -> LocalizedText {
  let advice = [
    (
      "mapping values are not allowed",
      LocalizedText(
        "двоеточие там, где его не ждали; текст с двоеточием берут в кавычки",
        "a colon where none was expected; put a text with a colon in quotes")
    ),
    (
      "tab character",
      LocalizedText(
        "отступ сделан табуляцией; нужны пробелы", "the indent is a tab; use blanks")
    ),
    (
      "expected '-' indicator",
      LocalizedText(
        "строка сдвинута; пункты списка стоят под одним отступом и начинаются с «- »",
        "the line is shifted; items of a list share an indent and begin with “- ”")
    ),
    (
      "expected <block end>",
      LocalizedText(
        "строка сдвинута; ключи одного пункта стоят под одним отступом",
        "the line is shifted; keys of one item share an indent")
    ),
    (
      "did not find expected key",
      LocalizedText(
        "строка сдвинута; ключи одного пункта стоят под одним отступом",
        "the line is shifted; keys of one item share an indent")
    ),
    (
      "expected ',' or",
      LocalizedText(
        "не закрыта скобка или кавычка либо не хватает запятой",
        "a bracket or a quote is not closed, or a comma is missing")
    ),
    (
      "could not find expected ':'",
      LocalizedText(
        "после ключа нужно двоеточие и пробел", "a key is followed by a colon and a blank")
    ),
    (
      "quoted scalar",
      LocalizedText("кавычка открыта и не закрыта", "a quote is opened and not closed")
    ),
    (
      "cannot start any token",
      LocalizedText(
        "с этого знака текст не начинают; возьмите его в кавычки",
        "a text cannot begin with this sign; put it in quotes")
    ),
  ]
  return advice.first { words.contains($0.0) }?.1
    ?? LocalizedText(
      "проверьте отступы, кавычки и двоеточия", "check indents, quotes and colons")
}
