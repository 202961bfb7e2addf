// swift-tools-version: 6.2
import PackageDescription

/// Every target is checked alike. `TAKT_STRICT` (set by `.ci/run`) turns warnings into errors.
var settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]
if Context.environment["TAKT_STRICT"] != nil {
  settings.append(.treatAllWarnings(as: .error))
}

/// Embedded file by file: a directory would become a resource bundle beside the program.
let bundledFiles = [
  "Boards/list-a", "Boards/list-b", "Boards/trends", "Programmes/eco-tsekh", "Programmes/empty",
  "Programmes/one-hour",
]

let package = Package(
  name: "takt",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
  ],
  targets: [
    .target(name: "TaktCanvas", swiftSettings: settings),
    .target(name: "TaktModel", swiftSettings: settings),
    .target(
      name: "TaktProgramme", dependencies: ["TaktModel", .product(name: "Yams", package: "Yams")],
      resources: bundledFiles.map { .embedInCode("\($0).yaml") }, swiftSettings: settings),
    .target(name: "TaktReport", dependencies: ["TaktModel"], swiftSettings: settings),
    .testTarget(name: "TaktCanvasTests", dependencies: ["TaktCanvas"], swiftSettings: settings),
    .testTarget(name: "TaktModelTests", dependencies: ["TaktModel"], swiftSettings: settings),
    .testTarget(
      name: "TaktProgrammeTests", dependencies: ["TaktModel", "TaktProgramme"],
      swiftSettings: settings),
    .testTarget(
      name: "TaktReportTests", dependencies: ["TaktModel", "TaktReport"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
