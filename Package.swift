// swift-tools-version: 6.2
import PackageDescription

/// Every target is checked alike. `TAKT_STRICT` (set by `.ci/run`) turns warnings into errors.
let isStrict = Context.environment["TAKT_STRICT"] != nil
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

// A folder does not embed into code: each file is named.
let bundledProgrammes = [
  "Boards/balance", "Boards/concept", "Boards/experts", "Boards/list-a", "Boards/list-b",
  "Boards/messages", "Boards/objectives", "Boards/parties", "Boards/requests", "Boards/roadmap",
  "Boards/rota", "Boards/slides-eco", "Boards/trajectory", "Boards/trends", "Boards/vector",
  "Programmes/1-2-4-all", "Programmes/dot-voting", "Programmes/eco-tsekh", "Programmes/empty",
  "Programmes/ethnic", "Programmes/one-hour", "Programmes/open-workshop", "Programmes/orenburg",
  "Programmes/retrospective", "Programmes/swot", "Programmes/world-cafe",
  "Programmes/zvezdny-put",
]
let bundledThemes = [
  "cvd-dark", "desk-dark", "desk-light", "high-contrast", "mono", "stage-dark", "stage-light",
]

/// A target of the house; its dependencies are its only ways out of the room.
func room(
  _ name: String, path: String? = nil, _ dependencies: [Target.Dependency],
  embedding files: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path,
    resources: files.map { .embedInCode("\($0).yaml") }, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding files: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: files, swiftSettings: settings)
}

let package = Package(
  name: "takt",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .target(name: "CTerminal"),
    room("TaktCanvas", []),
    room("TaktModel", []),
    room("TaktFormat", ["TaktModel"]),
    room("TaktReport", ["TaktModel"]),
    room("TaktScreens", ["TaktCanvas", "TaktModel"]),
    room("TaktProgramme", ["TaktModel", yams], embedding: bundledProgrammes),
    room("TaktRoom", ["TaktModel"]),
    room("TaktJournal", ["TaktFormat", "TaktModel"]),
    room("TaktNetwork", ["TaktFormat", "TaktModel", nioCore, nioPosix, nioSSL, nioTLS]),
    room(
      "TaktHost",
      ["TaktFormat", "TaktJournal", "TaktModel", "TaktNetwork", "TaktRoom", nioCore]),
    room("TaktTerminal", ["TaktCanvas", "CNcurses", "CTerminal"]),
    room(
      "TaktThemes", path: "Themes", ["TaktCanvas", "TaktTerminal", yams], embedding: bundledThemes),
    .executableTarget(
      name: "takt",
      dependencies: [
        "TaktCanvas", "TaktFormat", "TaktHost", "TaktJournal", "TaktModel", "TaktNetwork",
        "TaktProgramme", "TaktReport", "TaktRoom", "TaktScreens", "TaktTerminal", "TaktThemes",
        argumentParser, nioCore, nioPosix,
      ], swiftSettings: settings),

    .executableTarget(
      name: "takt-benchmark",
      dependencies: [
        "FormatTestSupport", "TaktCanvas", "TaktFormat", "TaktHost", "TaktJournal", "TaktModel",
        "TaktNetwork", "TaktProgramme", "TaktRoom", "TaktScreens", "TaktTerminal", "TaktThemes",
        "TerminalTestSupport", argumentParser, nioCore, nioPosix, nioSSL, nioTLS,
      ], path: "Sources/TaktBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "journal-probe", dependencies: ["FormatTestSupport", "TaktJournal", "TaktModel"],
      path: "Tests/JournalProbe", swiftSettings: settings),
    .executableTarget(
      name: "terminal-probe", dependencies: ["TaktCanvas", "TaktTerminal"],
      path: "Tests/TerminalProbe", swiftSettings: settings),
    room("TerminalTestSupport", path: "Tests/TerminalTestSupport", []),
    room("EdgeTestSupport", path: "Tests/EdgeTestSupport", []),
    room("TextTestSupport", path: "Tests/TextTestSupport", []),
    room("FormatTestSupport", path: "Tests/FormatTestSupport", ["TaktFormat", "TaktModel"]),
    tests("TaktCanvasTests", ["TaktCanvas", "TextTestSupport"]),
    tests(
      "TaktFormatTests", ["FormatTestSupport", "TaktFormat", "TaktModel", "TextTestSupport"],
      excluding: ["Golden"]),
    tests(
      "TaktHostTests",
      [
        "EdgeTestSupport", "FormatTestSupport", "TaktFormat", "TaktHost", "TaktJournal",
        "TaktModel", "TaktNetwork", "TaktRoom", nioCore, nioPosix, nioSSL, nioTLS,
      ]),
    tests(
      "TaktJournalTests",
      [
        "FormatTestSupport", "TaktFormat", "TaktJournal", "TaktModel", "TextTestSupport",
        "journal-probe",
      ]),
    tests(
      "TaktNetworkTests",
      [
        "EdgeTestSupport", "FormatTestSupport", "TaktFormat", "TaktModel", "TaktNetwork", nioCore,
        nioEmbedded, nioPosix, nioSSL, nioTLS,
      ]),
    tests("TaktModelTests", ["TaktCanvas", "TaktModel"]),
    tests("TaktProgrammeTests", ["TaktModel", "TaktProgramme"]),
    tests("TaktReportTests", ["TaktModel", "TaktReport"]),
    tests("TaktRoomTests", ["TaktModel", "TaktRoom"]),
    tests(
      "TaktScreensTests",
      ["EdgeTestSupport", "TaktCanvas", "TaktModel", "TaktProgramme", "TaktScreens"],
      excluding: ["Scribe/Pictures"]),
    tests(
      "TaktSimulationTests",
      [
        "FormatTestSupport", "TaktFormat", "TaktHost", "TaktJournal", "TaktModel", "TaktNetwork",
        "TaktRoom", nioCore,
      ]),
    tests(
      "TaktTerminalTests",
      ["TaktCanvas", "TaktTerminal", "TerminalTestSupport", "TextTestSupport", "terminal-probe"]),
    tests(
      "TaktTests",
      [
        "EdgeTestSupport", "TaktFormat", "TaktJournal", "TaktModel", "TaktNetwork", "TaktProgramme",
        "TerminalTestSupport", "TextTestSupport", "takt", nioCore, nioPosix,
      ], excluding: ["Days/Scripts"]),
    tests(
      "TextTests",
      [
        "EdgeTestSupport", "TaktCanvas", "TaktFormat", "TaktHost", "TaktJournal", "TaktModel",
        "TaktReport", "TaktRoom", "TaktScreens", "TaktTerminal", "TextTestSupport",
      ]),
    tests("TaktThemesTests", ["TaktCanvas", "TaktTerminal", "TaktThemes"]),
  ],
  swiftLanguageModes: [.v6]
)
