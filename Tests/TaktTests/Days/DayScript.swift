/// A day of work as a file that people read: who says what at which terminal, and what is answered.
///
///     new --programme eco-tsekh --groups 3     how the log is made
///     facilitator> /next                       a line at the facilitator's terminal
///     1> /add cluster Вода @вода               at group 1's; the new card is called #вода from here on
///     2 Вера> /into #вода #3                   at another terminal, of somebody with a name
///     = refused: Карточку №4 ведёт группа 1.   what is answered where that is not a plain ok
///     juror Иванова> /score #вода idea=4
///     restart                                  all leave; the host ends and opens the log again
///
/// An expected line that ends in `…` says how the answer's line begins. `#` begins a comment.
struct DayScript {
  struct Line {
    let number: Int
    let speaker: String
    let text: String
    /// What the cards in the answer are called from here on.
    let names: [String]
    /// Every line of the answer, where the script says.
    var answer: [String] = []
  }

  enum Deed {
    case say(Line)
    case restart
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  let name: String
  /// What `takt new` is asked beside the log.
  private(set) var setup: [String] = []
  private(set) var deeds: [Deed] = []

  init(_ text: String, name: String) throws {
    self.name = name
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      try read(line, number: index + 1)
    }
  }

  private mutating func read(_ line: Substring, number: Int) throws {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("= "), case .say(var said) = deeds.last {
      said.answer.append(String(line.dropFirst(2)))
      deeds[deeds.count - 1] = .say(said)
    } else if line.hasPrefix("new ") {
      setup = line.split(separator: " ").dropFirst().map(String.init)
    } else if line == "restart" {
      deeds.append(.restart)
    } else {
      deeds.append(.say(try said(line, number: number)))
    }
  }

  private func said(_ line: Substring, number: Int) throws -> Line {
    guard let mark = line.firstIndex(of: ">") else {
      throw Fault(description: "\(name):\(number): nobody says this: \(line)")
    }
    var words = line[line.index(after: mark)...].split(
      separator: " ", omittingEmptySubsequences: false)
    let names = words.reversed().prefix { $0.hasPrefix("@") }.reversed()
    words = words.dropFirst().dropLast(names.count)
    return Line(
      number: number, speaker: String(line[..<mark]), text: words.joined(separator: " "),
      names: names.map { String($0.dropFirst()) })
  }
}
