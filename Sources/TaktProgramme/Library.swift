package import TaktModel

/// The programmes and boards that come with takt.
package enum Library {
  /// The names of the bundled programmes: the published days, then methods, then what to begin from.
  package static let programmeNames = programmeTexts.map(\.name)

  /// A bundled programme by its name.
  package static func programme(named name: String) -> Plan? {
    programmeText(named: name).map { text in
      sound(ProgrammeFile.parse(text, file: "\(name).yaml", boards: boards))
    }
  }

  /// The file of a bundled programme: an example to copy.
  package static func programmeText(named name: String) -> String? {
    programmeTexts.first { $0.name == name }?.text
  }

  /// The bundled boards.
  package static let boards = BoardLibrary(
    boardTexts.map { sound(BoardFile.parse($0.text, file: "\($0.name).yaml")) })

  /// The file of a bundled board: an example to copy.
  package static func boardText(named name: BoardID) -> String? {
    boardTexts.first { $0.name == name.value }?.text
  }

  private static let programmeTexts: [(name: String, text: String)] = [
    ("eco-tsekh", text(PackageResources.eco_tsekh_yaml)),
    ("orenburg", text(PackageResources.orenburg_yaml)),
    ("zvezdny-put", text(PackageResources.zvezdny_put_yaml)),
    ("open-workshop", text(PackageResources.open_workshop_yaml)),
    ("ethnic", text(PackageResources.ethnic_yaml)),
    ("swot", text(PackageResources.swot_yaml)),
    ("world-cafe", text(PackageResources.world_cafe_yaml)),
    ("1-2-4-all", text(PackageResources.__2_4_all_yaml)),
    ("dot-voting", text(PackageResources.dot_voting_yaml)),
    ("retrospective", text(PackageResources.retrospective_yaml)),
    ("one-hour", text(PackageResources.one_hour_yaml)),
    ("empty", text(PackageResources.empty_yaml)),
  ]

  private static let boardTexts: [(name: String, text: String)] = [
    ("trends", text(PackageResources.trends_yaml)),
    ("list-a", text(PackageResources.list_a_yaml)),
    ("list-b", text(PackageResources.list_b_yaml)),
    ("messages", text(PackageResources.messages_yaml)),
    ("roadmap", text(PackageResources.roadmap_yaml)),
    ("slides-eco", text(PackageResources.slides_eco_yaml)),
    ("parties", text(PackageResources.parties_yaml)),
    ("balance", text(PackageResources.balance_yaml)),
    ("objectives", text(PackageResources.objectives_yaml)),
    ("concept", text(PackageResources.concept_yaml)),
    ("vector", text(PackageResources.vector_yaml)),
    ("trajectory", text(PackageResources.trajectory_yaml)),
    ("requests", text(PackageResources.requests_yaml)),
    ("rota", text(PackageResources.rota_yaml)),
    ("experts", text(PackageResources.experts_yaml)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Bundled files are part of the program: a test reads each, so a fault cannot reach a user.
  private static func sound<Value>(_ reading: Reading<Value>) -> Value {
    guard let value = reading.value else {
      preconditionFailure(reading.errors.first?.text(in: .english) ?? "A bundled file is empty.")
    }
    return value
  }
}
