package import TaktModel

extension Context {
  /// A voter as people call it: "Г4 Город", or a judge's name.
  package func name(of voter: Voter) -> String {
    switch voter {
    case .group(let number):
      let name = session.roster.group(number).map { text($0.name) } ?? ""
      return language("Г", "G") + "\(number.value) " + name
    case .person(let id):
      return session.roster.participants[id]?.name ?? id.value
    }
  }
}
