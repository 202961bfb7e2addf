import TaktModel
import TaktProgramme
import Testing

/// Spoils the fullest bundled programme at random: whatever comes, it reads or says where not.
struct MutationTests {
  private static let signs = Array("-:,[]{}#&*!|>'\"%@`?\t\n 0aя💧\u{0}\u{1B}\u{301}")

  @Test(arguments: 1...4)
  func aSpoiltProgrammeReadsOrSaysWhereItDoesNot(seed: UInt64) throws {
    let sound = try #require(Library.programmeText(named: "eco-tsekh"))
    var lots = Lots(state: seed)
    for round in 1...100 {
      var lines = sound.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<Int.random(in: 1...3, using: &lots) { Self.spoil(&lines, &lots) }
      let text = lines.joined(separator: "\n")
      let reading = ProgrammeFile.parse(text, file: "eco")
      #expect((reading.value == nil) == !reading.errors.isEmpty, "seed \(seed), round \(round)")
      let range = 1...text.split(separator: "\n", omittingEmptySubsequences: false).count
      for problem in reading.problems {
        #expect(range.contains(problem.line), "seed \(seed), round \(round): \(problem.brief)")
        #expect(problem.column >= 1)
      }
    }
  }

  @Test(arguments: 1...4)
  func spoiltBytesReadOrSayWhereTheyDoNot(seed: UInt64) throws {
    let sound = Array(try #require(Library.boardText(named: "list-b")).utf8)
    var lots = Lots(state: seed)
    for round in 1...200 {
      var bytes = sound
      bytes[Int.random(in: bytes.indices, using: &lots)] = UInt8.random(in: 0...255, using: &lots)
      let reading = BoardFile.parse(bytes: bytes, file: "list-b")
      #expect((reading.value == nil) == !reading.errors.isEmpty, "seed \(seed), round \(round)")
    }
  }

  private static func spoil(_ lines: inout [String], _ lots: inout Lots) {
    let index = Int.random(in: lines.indices, using: &lots)
    var line = Array(lines[index])
    switch Int.random(in: 0..<7, using: &lots) {
    case 0 where lines.count > 1: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines.swapAt(index, Int.random(in: lines.indices, using: &lots))
    case 3: lines.removeLast(Int.random(in: 0..<lines.count, using: &lots))
    case 4 where line.count > 1:
      let place = Int.random(in: 1..<line.count, using: &lots)
      line.swapAt(place - 1, place)
      lines[index] = String(line)
    case 5 where !line.isEmpty:
      line.remove(at: Int.random(in: line.indices, using: &lots))
      lines[index] = String(line)
    default:
      let place = Int.random(in: 0...line.count, using: &lots)
      line.insert(signs.randomElement(using: &lots)!, at: place)
      lines[index] = String(line)
    }
  }
}
