import ArgumentParser
import Foundation
import TaktModel
import TaktProgramme

extension ProgrammeFiles {
  /// `takt programme import TEXTFILE [-o FILE.yaml]`: a draft on standard output or in a new file,
  /// what there is to look at on standard error.
  struct ImportText: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Черновик программы из текста · a draft of a programme from a text.",
      discussion: """
        Вставьте программу, как её опубликовали: письмо, страницу, таблицу. Догадки в черновике \
        помечены, непонятое перечислено в конце. «-» читает стандартный ввод.
        Paste the programme as it was published: a letter, a page, a table. The draft marks its \
        guesses and lists at its end what was not understood. “-” reads standard input.
        """)

    @Argument(help: "Текст · the text; - читает ввод · reads standard input.") var text: String

    @Option(name: .shortAndLong, help: "Новый файл YAML · a new YAML file.") var output: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = try Environment.language(common.lang)
      let draft = TextImport.draft(bytes: try readBytes(in: language))
      let yaml = draft.yaml
      let problems = ProgrammeFile.parse(yaml, file: output ?? "draft.yaml").problems
      let summary = draft.summary(in: language) + problems.map { $0.text(in: language) }
      writeToStandardError(summary.map { "\($0)\n" }.joined())
      guard let output else { return print(yaml, terminator: "") }
      try write(yaml, to: output, in: language)
      print(
        language(
          "готово; проверьте: takt programme show \(output)",
          "done; look at it: takt programme show \(output)"))
    }

    private func readBytes(in language: Language) throws(Failure) -> [UInt8] {
      let bytes =
        text == "-"
        ? Array(FileHandle.standardInput.readDataToEndOfFile()) : try readFile(text, language)
      guard bytes.count <= TextImport.longestText else {
        throw Failure(
          .usage,
          language(
            "текст больше 256 КБ: программ таких не бывает",
            "the text is larger than 256 KB: no programme is"))
      }
      return bytes
    }

    /// Never over a file that is there: a draft is not worth a programme that somebody has mended.
    private func write(_ yaml: String, to path: String, in language: Language) throws(Failure) {
      do {
        try Data(yaml.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
      } catch {
        let isThere = FileManager.default.fileExists(atPath: path)
        throw Failure(
          .cannotCreate,
          isThere
            ? language(
              "\(path) уже есть: назовите другой файл",
              "\(path) is there already: name another file")
            : language("\(path) не создаётся", "\(path) cannot be created"))
      }
    }
  }
}
